"""The page keeps what was said, through an outage, a reload and a central begun anew."""

from datetime import timedelta
from pathlib import Path

from msgspec import structs
from selenium.webdriver.common.keys import Keys

from clienteling.demo.wire import Wire
from clienteling.domain.ids import new_id
from clienteling.server.store.clock import stamped
from tests.fixtures_central import Caller, Server, seated, serving
from tests.server.talking import messages_of
from tests.web.browser import PHONE, Reader
from tests.web.conftest import furnish


def test_what_is_written_while_the_wire_is_cut_arrives_once_and_in_order(
    reader: Reader, central: Server, lin: Caller
) -> None:
    wire = Wire(int(central.url.rsplit(":", 1)[1]))
    try:
        reader.opens(wire.url)
        reader.write("one")
        reader.until(reader.has_sent(1), "The first message")
        wire.cut()
        reader.until(lambda: reader.texts("#strip"), "The word that there is no connection")
        for words in ("two", "three"):
            reader.write(words)
        waiting = ["Will be sent"]
        reader.until(lambda: set(reader.texts(".waiting .foot")) == {*waiting}, "Waiting")
        reader.chrome.get("about:blank")  # and closed, too
        wire.mend()
        reader.opens(wire.url)
        reader.until(reader.has_sent(3), "All of them")
        assert reader.said() == ["one", "two", "three"]
        assert reader.texts("#strip") == []
        wire.cut()
        reader.write("four")
        reader.until(lambda: reader.texts("#strip"), "The word that there is no connection")
        wire.mend()
        reader.until(reader.has_sent(4), "The last one")
    finally:
        wire.close()
    assert [each.body for each in messages_of(lin)] == ["one", "two", "three", "four"]


def test_storage_that_is_forbidden_is_done_without(reader: Reader, central: Server) -> None:
    denied = (
        "Object.defineProperty(window, 'localStorage',"
        " {get() { throw new DOMException('denied', 'SecurityError'); }})"
    )
    does = reader.chrome.execute_cdp_cmd
    put = does("Page.addScriptToEvaluateOnNewDocument", {"source": denied})
    try:
        reader.opens(central.url)
        reader.write("Without storage")
        reader.until(reader.has_sent(1), "The message")
    finally:
        does("Page.removeScriptToEvaluateOnNewDocument", put)


def test_two_tabs_and_a_central_that_began_anew_lose_nothing(
    reader: Reader, tmp_path: Path
) -> None:
    chrome, database = reader.chrome, f"sqlite:///{tmp_path}/central.db"
    with serving(database, tmp_path) as first:
        furnish(first)
        wire = Wire(int(first.url.rsplit(":", 1)[1]))
        reader.opens(wire.url)
        reader.write("one")
        reader.until(reader.has_sent(1), "The first message")
        left = chrome.current_window_handle
        chrome.switch_to.new_window("tab")
        reader.looks(PHONE)
        right = chrome.current_window_handle
        reader.opens(wire.url)
        wire.cut()
        for tab, words in ((left, "two"), (right, "three"), (left, "four")):
            chrome.switch_to.window(tab)
            reader.until(lambda: reader.texts("#strip"), "The word that nothing gets through")
            reader.write(words)
        reader.one("#text").send_keys("half a w")
        for tab in (right, left):
            chrome.switch_to.window(tab)
            reader.until(lambda: _waits(reader, ["two", "three", "four"]), "What waits")
        chrome.refresh()  # which finds nobody there
        assert reader.texts("#send") == []
    with serving(database, tmp_path) as second:
        wire._target = int(second.url.rsplit(":", 1)[1])
        wire.mend()
        try:
            reader.opens(wire.url)
            assert reader.one("#text").get_attribute("value") == "half a w"
            for tab in (left, right):
                chrome.switch_to.window(tab)
                reader.until(reader.has_sent(4), "All of them, here too")
                assert reader.said() == ["one", "two", "three", "four"]
        finally:
            chrome.close()
            chrome.switch_to.window(left)
            wire.close()
        said = [each.body for each in messages_of(seated(second, "lin"))]
    assert said == ["one", "two", "three", "four"]


def test_what_was_said_before_comes_in_above_by_keyboard(
    reader: Reader, central: Server, lin: Caller
) -> None:
    reader.opens(central.url)
    reader.write("Now")
    reader.until(reader.has_sent(1), "The message")
    (now,) = messages_of(lin)
    reader.chrome.get("about:blank")
    old = [
        structs.replace(now, id=new_id(), body=f"line {n}", at=now.at - timedelta(hours=90 - n))
        for n in range(80)
    ]
    with stamped(central.central.engine) as work:
        work.put(*old)
    reader.opens(central.url)
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


def _waits(reader: Reader, words: list[str]) -> bool:
    """Whether exactly these wait to be sent, in this order."""
    return reader.texts(".waiting .said") == words
