"""The page in a real browser: what it shows, keeps through an outage, and never runs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clienteling.wire.service import Appointment
from tests.fixtures_central import Caller, Server
from tests.server.talking import messages_of, of, reply, talk_of
from tests.web.browser import PHONE, Reader
from tests.web.visitor import picture, show

_ASKS = "#visit [type=submit]"


def test_words_that_look_like_a_page_are_words(
    reader: Reader, central: Server, lin: Caller
) -> None:
    tricks = "<b>bold</b><script>document.title='owned'</script><img src=x onerror=alert(1)>"
    reader.opens(central.url, f"?ref=<b>x</b>&campaign={tricks}")
    assert reader.texts("#subject") == [f"About <b>x</b> · {tricks[:60]}…"]
    reader.write(tricks)
    reader.until(reader.has_sent(1), "The message")
    reply(lin, talk_of(lin), f"https://shop.example {tricks}")
    reader.until(lambda: len(reader.said()) == 2, "The answer")
    assert reader.said() == [tricks, f"https://shop.example {tricks}"]
    assert reader.texts("main b, main a, main img, main script") == []
    assert reader.chrome.title == "Maison PAR1"


def test_a_pasted_book_is_refused_whole_and_words_run_their_own_way(
    reader: Reader, central: Server, lin: Caller
) -> None:
    reader.opens(central.url)
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
    reader.until(reader.has_sent(1), "The message")
    assert [each.body for each in messages_of(lin)] == reader.said() == [words]
    turned = "return getComputedStyle(document.querySelector('.said')).direction"
    assert reader.chrome.execute_script(turned) == "rtl"


def test_all_of_it_can_be_reached_on_a_small_screen(reader: Reader, central: Server) -> None:
    reader.opens(central.url)
    for size in ((320, 568), (683, 384), (390, 400)):  # small, 200 % zoom, over a keyboard
        reader.looks(size)
        reader.until(lambda: _fits(reader, "#send"), f"Send at {size}")
        reader.one("#come").click()
        asks = reader.one(_ASKS)
        reader.chrome.execute_script("arguments[0].scrollIntoView()", asks)
        reader.until(lambda: _fits(reader, _ASKS), f"What asks for a time at {size}")
        reader.one("#visit-cancel").click()


def test_pictures_both_ways_and_a_wanted_time(
    reader: Reader, central: Server, lin: Caller, tmp_path: Path
) -> None:
    photo = tmp_path / "dial.jpg"
    photo.write_bytes(picture("maroon", "JPEG", (3000, 1500)))
    reader.opens(central.url)
    reader.one("#files").send_keys(str(photo))
    reader.until(lambda: reader.texts("#tray li"), "The picture chosen")
    reader.write("This dial")
    reader.until(reader.has_sent(1), "The picture")
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
    reader.until(reader.has_sent(2), "The wish for a time")
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
    reader.opens(central.url)
    reader.write("www.a.example www.b.example www.c.example www.d.example")
    reader.until(lambda: reader.texts(".failed"), "The refusal")
    (why,) = reader.texts(".failed .foot")
    assert why.startswith("Not sent: There are too many links in this message.")
    reader.write("While it stands there, others go on.")
    reader.until(reader.has_sent(2), "The other one")
    again, edit, let_go = reader.chrome.find_elements("css selector", ".failed button")
    assert (again.text, let_go.text) == ("Try again", "Delete")
    edit.click()
    assert reader.texts(".failed") == []
    assert str(reader.one("#text").get_attribute("value")).startswith("www.a")
    reader.one("#text").clear()
    reader.write("In my own words")
    reader.until(reader.has_sent(2), "The mended one")
    assert reader.said() == ["While it stands there, others go on.", "In my own words"]
    assert [each.body for each in messages_of(lin)] == reader.said()
    reader.chrome.get_log("browser")  # the refusal is told there


def test_another_code_is_told_and_a_position_is_shared(
    reader: Reader, central: Server, lin: Caller
) -> None:
    reader.opens(central.url)
    reader.write("About the one in the window")
    reader.until(reader.has_sent(1), "The message")
    assert talk_of(lin).origin.reference == "B290.9301"
    does = reader.chrome.execute_cdp_cmd
    does("Browser.grantPermissions", {"origin": central.url, "permissions": ["geolocation"]})
    here = {"latitude": 31.23, "longitude": 121.47, "accuracy": 10}
    does("Emulation.setGeolocationOverride", here)
    reader.opens(central.url, "?ref=B260.7105")
    reader.one("#near").click()
    reader.until(reader.has_sent(2), "The position")
    origin = talk_of(lin).origin
    assert (origin.reference, origin.campaign) == ("B260.7105", "")
    spot = messages_of(lin)[-1].spot
    assert spot is not None
    assert (spot.lat, spot.lon) == (31.23, 121.47)
    assert reader.texts(".spot") == ["Position sent · 31.2300, 121.4700"]


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
    reader.opens(central.url)
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
