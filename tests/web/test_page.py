"""The page in a real browser: what it shows, keeps through an outage, and never runs."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from msgspec import structs
from selenium.webdriver.common.keys import Keys
from typing_extensions import override

from clienteling.demo.wire import Wire
from clienteling.domain.ids import new_id
from clienteling.server import connecting
from clienteling.server.store.clock import stamped
from clienteling.wire.service import Appointment
from tests.fixtures_central import (
    Caller,
    Server,
    seated,
    serving,
)
from tests.server.talking import messages_of, of, reply, talk_of
from tests.web.browser import DESKTOP, PHONE, Reader, chromium
from tests.web.conftest import furnish
from tests.web.visitor import picture, show

_ASKS = "#visit [type=submit]"
ASKED = "?ref=B290.9301&campaign=Bor%C3%A9al%20window"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """One browser for all; every central has an address, and so a storage, of its own."""
    with chromium(tmp_path_factory.mktemp("profile")) as made:
        yield Reader(made)


@pytest.fixture
def reader(browser: Reader) -> Iterator[Reader]:
    """Somebody with a telephone, whose browser has nothing to complain of at the end."""
    browser.looks(PHONE)
    yield browser
    browser.chrome.get("about:blank")
    assert browser.complaints() == []


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Server]:
    """A central with PAR1 and its page."""
    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path) as running:
        furnish(running)
        yield running


@pytest.fixture
def lin(central: Server) -> Caller:
    """Lin at her desk."""
    return seated(central, "lin")


def _open(reader: Reader, central: str, asked: str = ASKED) -> None:
    reader.chrome.get(f"{central}/chat/PAR1{asked}")
    reader.until(lambda: reader.texts(".greeting") or reader.said(), "The page")


def _delivered(reader: Reader, count: int) -> Callable[[], bool]:
    """Whether so many messages of the visitor have arrived, and none waits."""
    return lambda: len(reader.texts(".mine .said")) == count and not reader.texts(".waiting")


def test_words_that_look_like_a_page_are_words(
    reader: Reader, central: Server, lin: Caller
) -> None:
    tricks = "<b>bold</b><script>document.title='owned'</script><img src=x onerror=alert(1)>"
    _open(reader, central.url, f"?ref=<b>x</b>&campaign={tricks}")
    assert reader.texts("#subject") == [f"About <b>x</b> · {tricks[:60]}…"]
    reader.write(tricks)
    reader.until(_delivered(reader, 1), "The message")
    reply(lin, talk_of(lin), f"https://shop.example {tricks}")
    reader.until(lambda: len(reader.said()) == 2, "The answer")
    assert reader.said() == [tricks, f"https://shop.example {tricks}"]
    assert reader.texts("main b, main a, main img, main script") == []
    assert reader.chrome.title == "Maison PAR1"


def test_a_pasted_book_is_refused_whole_and_words_run_their_own_way(
    reader: Reader, central: Server, lin: Caller
) -> None:
    _open(reader, central.url)
    paste = """
      const text = document.getElementById("text"), clipboardData = new DataTransfer();
      clipboardData.setData("text", arguments[0].repeat(arguments[1]));
      return text.dispatchEvent(new ClipboardEvent("paste", {clipboardData, cancelable: true}));
    """
    assert reader.chrome.execute_script(paste, "x", 8_000) is True
    assert reader.chrome.execute_script(paste, "x", 1 << 20) is False
    assert reader.texts("#wrong") == ["This is too long: up to 8,000 signs, please."]
    words = "مرحبا، هل الساعة متوفرة؟ 您好 👩‍🔧 ../../etc"
    typed = "text.value = arguments[0]; text.dispatchEvent(new Event('input'))"
    reader.chrome.execute_script(typed, words)
    assert reader.chrome.execute_script("return text.matches(':dir(rtl)')") is True
    reader.one("#send").click()
    reader.until(_delivered(reader, 1), "The message")
    assert [each.body for each in messages_of(lin)] == reader.said() == [words]
    turned = "return getComputedStyle(document.querySelector('.said')).direction"
    assert reader.chrome.execute_script(turned) == "rtl"


def test_all_of_it_can_be_reached_on_a_small_screen(reader: Reader, central: Server) -> None:
    _open(reader, central.url)
    for size in ((320, 568), (683, 384), (390, 400)):  # small, 200 % zoom, over a keyboard
        reader.looks(size)
        reader.until(lambda: _fits(reader, "#send"), f"Send at {size}")
        reader.one("#come").click()
        asks = reader.one(_ASKS)
        reader.chrome.execute_script("arguments[0].scrollIntoView()", asks)
        reader.until(lambda: _fits(reader, _ASKS), f"What asks for a time at {size}")
        reader.one("#visit-cancel").click()


def test_what_was_said_before_comes_in_above_by_keyboard(
    reader: Reader, central: Server, lin: Caller
) -> None:
    _open(reader, central.url)
    reader.write("Now")
    reader.until(_delivered(reader, 1), "The message")
    (now,) = messages_of(lin)
    reader.chrome.get("about:blank")
    old = [
        structs.replace(now, id=new_id(), body=f"line {n}", at=now.at - timedelta(hours=90 - n))
        for n in range(80)
    ]
    with stamped(central.central.engine) as work:
        work.put(*old)
    _open(reader, central.url)
    assert reader.said() == [*(each.body for each in old[21:]), "Now"]
    reader.chrome.execute_script("document.getElementById('log').scrollTop = 0")
    place = (
        "return document.querySelectorAll('.line')[arguments[0]].getBoundingClientRect().top"
    )
    before = reader.chrome.execute_script(place, 0)
    reader.one("#earlier").send_keys(Keys.ENTER)
    reader.until(lambda: len(reader.said()) == 81, "What was said before")
    assert reader.said() == [*(each.body for each in old), "Now"]
    assert abs(reader.chrome.execute_script(place, 21) - before) <= 2
    assert reader.texts("#earlier") == []
    assert reader.chrome.switch_to.active_element == reader.one("#log")
    live = reader.one("#log").get_attribute
    reader.until(lambda: live("aria-live") == "polite", "That what comes in now is read out")


def test_two_tabs_and_a_central_that_began_anew_lose_nothing(
    reader: Reader, tmp_path: Path
) -> None:
    chrome, database = reader.chrome, f"sqlite:///{tmp_path}/central.db"
    with serving(database, tmp_path) as first:
        furnish(first)
        wire = Wire(int(first.url.rsplit(":", 1)[1]))
        _open(reader, wire.url)
        reader.write("one")
        reader.until(_delivered(reader, 1), "The first message")
        left = chrome.current_window_handle
        chrome.switch_to.new_window("tab")
        reader.looks(PHONE)
        right = chrome.current_window_handle
        _open(reader, wire.url)
        wire.cut()
        for tab, words in ((left, "two"), (right, "three"), (left, "four")):
            chrome.switch_to.window(tab)
            reader.until(lambda: reader.texts("#strip"), "The word that nothing gets through")
            reader.write(words)
        reader.one("#text").send_keys("half a w")
        kept = {"two", "three", "four"}
        reader.until(lambda: set(reader.texts(".waiting .said")) == kept, "The other's words")
        chrome.refresh()  # which finds nobody there
        assert reader.texts("#send") == []
    with serving(database, tmp_path) as second:
        wire._target = int(second.url.rsplit(":", 1)[1])
        wire.mend()
        try:
            _open(reader, wire.url)
            assert reader.one("#text").get_attribute("value") == "half a w"
            for tab in (left, right):
                chrome.switch_to.window(tab)
                reader.until(_delivered(reader, 4), "All of them, here too")
                assert reader.said() == ["one", "two", "three", "four"]
        finally:
            chrome.close()
            chrome.switch_to.window(left)
            wire.close()
        said = [each.body for each in messages_of(seated(second, "lin"))]
    assert said == ["one", "two", "three", "four"]


def test_what_is_written_while_the_wire_is_cut_arrives_once_and_in_order(
    reader: Reader, central: Server, lin: Caller
) -> None:
    wire = Wire(int(central.url.rsplit(":", 1)[1]))
    try:
        _open(reader, wire.url)
        reader.write("one")
        reader.until(_delivered(reader, 1), "The first message")
        wire.cut()
        reader.until(lambda: reader.texts("#strip"), "The word that there is no connection")
        for words in ("two", "three"):
            reader.write(words)
        waiting = ["Will be sent"]
        reader.until(lambda: set(reader.texts(".waiting .foot")) == {*waiting}, "Waiting")
        reader.chrome.get("about:blank")  # and closed, too
        wire.mend()
        _open(reader, wire.url)
        reader.until(_delivered(reader, 3), "All of them")
        assert reader.said() == ["one", "two", "three"]
        assert reader.texts("#strip") == []
        wire.cut()
        reader.write("four")
        reader.until(lambda: reader.texts("#strip"), "The word that there is no connection")
        wire.mend()
        reader.until(_delivered(reader, 4), "The last one")
    finally:
        wire.close()
    assert [each.body for each in messages_of(lin)] == ["one", "two", "three", "four"]


def test_pictures_both_ways_and_a_wanted_time(
    reader: Reader, central: Server, lin: Caller, tmp_path: Path
) -> None:
    photo = tmp_path / "dial.jpg"
    photo.write_bytes(picture("maroon", "JPEG", (3000, 1500)))
    _open(reader, central.url)
    reader.one("#files").send_keys(str(photo))
    reader.until(lambda: reader.texts("#tray li"), "The picture chosen")
    reader.write("This dial")
    reader.until(_delivered(reader, 1), "The picture")
    (sent,) = messages_of(lin)
    assert sent.attachments[0].type == "image/jpeg"
    assert reader.texts("#tray") == []

    day = (datetime.now(UTC) + timedelta(days=9)).date()
    reader.one("#come").click()
    reader.chrome.execute_script(
        "document.getElementById('day').value = arguments[0]", day.isoformat()
    )
    reader.one("#note").send_keys("To try it on")
    reader.one("#visit").submit()
    reader.until(_delivered(reader, 2), "The wish for a time")
    (asked,) = of(lin, Appointment)
    assert asked.start.date() == day
    assert "To try it on" in reader.said()[-1]

    show(central, lin, talk_of(lin), picture("navy"))
    reader.until(lambda: _drawn(reader, ".theirs .shown img"), "The boutique's picture")
    reader.one(".theirs .shown").click()
    reader.until(lambda: reader.one("#viewer").is_displayed(), "The picture, large")


def test_a_refusal_says_why_and_the_words_can_be_mended(
    reader: Reader, central: Server, lin: Caller
) -> None:
    _open(reader, central.url)
    reader.write("www.a.example www.b.example www.c.example www.d.example")
    reader.until(lambda: reader.texts(".failed"), "The refusal")
    (why,) = reader.texts(".failed .foot")
    assert why.startswith("Not sent: There are too many links in this message.")
    reader.write("While it stands there, others go on.")
    reader.until(_delivered(reader, 2), "The other one")
    again, edit, let_go = reader.chrome.find_elements("css selector", ".failed button")
    assert (again.text, let_go.text) == ("Try again", "Delete")
    edit.click()
    assert reader.texts(".failed") == []
    assert str(reader.one("#text").get_attribute("value")).startswith("www.a")
    reader.one("#text").clear()
    reader.write("In my own words")
    reader.until(_delivered(reader, 2), "The mended one")
    assert reader.said() == ["While it stands there, others go on.", "In my own words"]
    assert [each.body for each in messages_of(lin)] == reader.said()
    reader.chrome.get_log("browser")  # the refusal is told there


def test_another_code_is_told_and_a_position_is_shared(
    reader: Reader, central: Server, lin: Caller
) -> None:
    _open(reader, central.url)
    reader.write("About the one in the window")
    reader.until(_delivered(reader, 1), "The message")
    assert talk_of(lin).origin.reference == "B290.9301"
    does = reader.chrome.execute_cdp_cmd
    does("Browser.grantPermissions", {"origin": central.url, "permissions": ["geolocation"]})
    here = {"latitude": 31.23, "longitude": 121.47, "accuracy": 10}
    does("Emulation.setGeolocationOverride", here)
    _open(reader, central.url, "?ref=B260.7105")
    reader.one("#near").click()
    reader.until(_delivered(reader, 2), "The position")
    origin = talk_of(lin).origin
    assert (origin.reference, origin.campaign) == ("B260.7105", "")
    spot = messages_of(lin)[-1].spot
    assert spot is not None
    assert (spot.lat, spot.lon) == (31.23, 121.47)
    assert reader.texts(".spot") == ["Position sent · 31.2300, 121.4700"]


def test_a_frame_on_another_site_that_may_keep_nothing(
    central: Server, lin: Caller, tmp_path: Path
) -> None:
    with (
        _website(f"{central.url}/chat/PAR1{ASKED}") as site,
        chromium(tmp_path / "profile", third_party_cookies=False) as chrome,
    ):
        reader = Reader(chrome)
        reader.looks(DESKTOP)
        chrome.get(site)
        chrome.switch_to.frame(0)
        reader.until(lambda: reader.texts(".greeting"), "The page in its frame")
        reader.write("From a frame")
        reader.until(_delivered(reader, 1), "The message")
        assert chrome.get_cookies() == []
        reply(lin, talk_of(lin), "To the frame")
        reader.until(lambda: reader.said() == ["From a frame", "To the frame"], "The answer")
        assert reader.complaints() == []
        connecting.connect_page(central.central.engine, "PAR1", ["https://www.shop.example"])
        chrome.get(site)
        reader.until(lambda: any("frame-ancestors" in x for x in reader.complaints()), "No")
        chrome.switch_to.frame(0)
        assert reader.texts("#text") == []
        connecting.connect_page(central.central.engine, "PAR1", [site])
        chrome.get(site)
        chrome.switch_to.frame(0)
        reader.until(reader.said, "The page in a frame that it may stand in")


def test_storage_that_is_forbidden_is_done_without(reader: Reader, central: Server) -> None:
    denied = (
        "Object.defineProperty(window, 'localStorage',"
        " {get() { throw new DOMException('denied', 'SecurityError'); }})"
    )
    does = reader.chrome.execute_cdp_cmd
    put = does("Page.addScriptToEvaluateOnNewDocument", {"source": denied})
    try:
        _open(reader, central.url)
        reader.write("Without storage")
        reader.until(_delivered(reader, 1), "The message")
    finally:
        does("Page.removeScriptToEvaluateOnNewDocument", put)


@pytest.mark.parametrize(
    ("accepted", "language", "hint"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr", "Écrire un message"),
        ("zh-CN", "zh-Hans", "写消息"),
        ("ja, de;q=0.5", "en", "Write a message"),
        ("en;q=0.1, zh-TW;q=0.2, *;q=x", "zh-Hans", "写消息"),
    ],
)
def test_the_page_speaks_the_visitors_language(
    reader: Reader, central: Server, accepted: str, language: str, hint: str
) -> None:
    reader.looks(PHONE, language=accepted)
    _open(reader, central.url)
    assert reader.one("html").get_attribute("lang") == language
    assert reader.one("#text").get_attribute("placeholder") == hint
    unsaid = "return [...document.querySelectorAll('button, textarea, input:not([hidden])')]"
    nameless = (
        f"{unsaid}.filter((one) => one.checkVisibility() && one.offsetHeight < 40).length"
    )
    assert reader.chrome.execute_script(nameless) == 0  # large enough for a finger
    sideways = "return document.documentElement.scrollWidth > innerWidth"
    assert reader.chrome.execute_script(sideways) is False


def _fits(reader: Reader, css: str) -> bool:
    """Whether all of it can be seen, and nothing stands out of the page."""
    script = """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      const root = document.documentElement;
      return box.height > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight
        && box.right <= innerWidth && root.scrollWidth <= innerWidth
        && root.scrollHeight <= innerHeight;"""
    return bool(reader.chrome.execute_script(script, css))


def _drawn(reader: Reader, css: str) -> bool:
    """Whether a picture is there and could be read."""
    script = "return document.querySelector(arguments[0])?.naturalWidth > 0"
    return bool(reader.chrome.execute_script(script, css))


@contextmanager
def _website(page: str) -> Iterator[str]:
    """A site of another name that shows the page in a frame."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (
                f"<!doctype html><title>Shop</title><iframe src='{page}' width=400 height=640>"
            )
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=site.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://localhost:{site.server_port}/"
    finally:
        site.shutdown()
        site.server_close()
        thread.join(10)
