"""Being called to what waits: each thing once, never for what is seen, nothing when quiet."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import meta, shown
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel, Direction, MessageKind, MessageState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.shell.calling import Calling
from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.seat import Seat
from clienteling.ui.shell.window import Window
from clienteling.ui.theme.language import Language
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.record import Record
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, SCOPE

HEARD = Changes(frozenset({"conversation", "message"}))
MINUTE = timedelta(minutes=1)


class Called(NamedTuple):
    """What the system was asked to show."""

    title: str
    words: str


class Bell(NamedTuple):
    """A desk that calls, and what it called: the tray is where the world begins."""

    calling: Calling
    desk: Desk
    bus: Bus
    calls: list[Called]

    def hear(self, *records: Record) -> None:
        """What a pull brings."""
        with self.desk.store.write() as tx:
            shown.put(tx, records)
        self.bus.changed.emit(HEARD)

    def writes(self, client: str, words: str = "Hello", **facts: object) -> Conversation:
        """A client writes."""
        now = self.desk.now()
        told: dict[str, object] = {
            "client": client,
            "assignee": None,
            "waiting_since": now,
            "newest_in": f"{client}-{words}",
            "last_text": words,
        } | facts
        made = Conversation(
            id=f"talk-{client}",
            scope=SCOPE,
            channel=Channel.WEB,
            last_at=now,
            **told,  # type: ignore[arg-type]
        )
        self.hear(made)
        return made


def settle(desk: Desk, value: str | None = "1") -> None:
    """The first sync is done, or is to be done."""
    with desk.store.write() as tx:
        meta.put(tx, "synced", value)


@pytest.fixture
def bell(
    qtbot: QtBot,
    window: Window,
    desk: Desk,
    work: Work,
    bus: Bus,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bell]:
    """Lin is called; the first look, at what waits already, is over."""
    settle(desk)
    seat = window._seat
    assert isinstance(seat, Seat)
    made = Calling(window, seat)
    calls: list[Called] = []
    icon = made.tray.icon
    for name in ("isSystemTrayAvailable", "supportsMessages", "show"):
        monkeypatch.setattr(icon, name, lambda: True)
    monkeypatch.setattr(icon, "showMessage", lambda *said: calls.append(Called(*said[:2])))
    qtbot.waitUntil(lambda: made.notices._settled)
    del work
    yield Bell(made, desk, bus, calls)
    made.end()


def wait_for(qtbot: QtBot, bell: Bell, count: int = 1) -> Called:
    qtbot.waitUntil(lambda: len(bell.calls) == count)
    return bell.calls[-1]


def is_still(qtbot: QtBot, bell: Bell, count: int = 0) -> bool:
    """Whether no more was called once all that was heard has been looked at."""
    notices, looked = bell.calling.notices, list[None]()
    qtbot.waitUntil(lambda: not notices._next.isActive())
    notices._work.run(notices, lambda: None, looked.append)
    qtbot.waitUntil(lambda: bool(looked) and not notices._soon.isActive())
    return len(bell.calls) == count


def test_a_client_writes(qtbot: QtBot, bell: Bell, window: Window) -> None:
    talk = bell.writes(CLAIRE, "Is the blue one still here?")
    assert wait_for(qtbot, bell) == ("Claire Vasseur", "Is the blue one still here?")
    qtbot.waitUntil(lambda: window.windowTitle() == "(2) Clienteling")
    assert bell.calling.tray.icon.toolTip() == "Clienteling · 2 clients are waiting"
    with qtbot.waitSignal(bell.bus.changed, raising=False, timeout=0):
        bell.calling.tray.icon.messageClicked.emit()
    assert window.frame is not None
    inbox = window.frame.pages
    qtbot.waitUntil(lambda: inbox.conversation == talk.id)


def test_what_a_client_writes_is_never_markup(qtbot: QtBot, bell: Bell) -> None:
    bell.writes(CLAIRE, '<img src="file:///x"> you & me\nand <a href="x">this</a>')
    words = wait_for(qtbot, bell).words
    assert not set("<>&\n") & set(words)
    assert 'img src="file:///x"' in words


def test_nothing_is_called_twice(qtbot: QtBot, bell: Bell) -> None:
    talk = bell.writes(CLAIRE)
    wait_for(qtbot, bell)
    bell.hear(replace(talk, visitor="Claire"))
    assert is_still(qtbot, bell, 1)
    bell.hear(replace(talk, waiting_since=None, last_direction=Direction.OUT))
    bell.hear(talk)
    assert is_still(qtbot, bell, 1), "a reply that was taken back"
    bell.writes(CLAIRE, "And again")
    assert wait_for(qtbot, bell, 2).words == "And again"


def test_several_at_once_are_one(qtbot: QtBot, bell: Bell) -> None:
    for client in (CLAIRE, AIKO, OMAR):
        bell.writes(client)
    told = wait_for(qtbot, bell)
    assert told.title == "3 clients are waiting"
    assert told.words == "Claire Vasseur, Aiko Minase 水瀬愛子, Omar Haddani"
    bell.calling.tray.icon.messageClicked.emit()
    assert bell.calling._wanted is None
    assert is_still(qtbot, bell, 1)


def test_what_waits_for_a_colleague_is_theirs(qtbot: QtBot, bell: Bell) -> None:
    talk = bell.writes(CLAIRE, assignee=MARTIN)
    assert is_still(qtbot, bell)
    bell.hear(replace(talk, assignee=None))
    assert is_still(qtbot, bell), "the client wrote nothing new"


def test_what_a_first_sync_brings_is_no_news(qtbot: QtBot, bell: Bell) -> None:
    settle(bell.desk, None)
    bell.writes(CLAIRE)
    qtbot.waitUntil(lambda: not bell.calling.notices._settled)
    bell.writes(AIKO)
    settle(bell.desk)
    bell.writes(OMAR)
    qtbot.waitUntil(lambda: bell.calling.notices._settled)
    assert is_still(qtbot, bell)
    bell.writes(CLAIRE, "Now it is")
    assert wait_for(qtbot, bell).words == "Now it is"


def test_what_one_looks_at_is_seen(qtbot: QtBot, bell: Bell, window: Window) -> None:
    talk = bell.writes(CLAIRE)
    wait_for(qtbot, bell)
    assert window.frame is not None
    pages = window.frame.pages
    bell.bus.go.emit(Place("inbox", id=talk.id))
    qtbot.waitUntil(lambda: pages.conversation == talk.id)
    qtbot.waitUntil(window.isActiveWindow)
    bell.writes(CLAIRE, "Still there?")
    assert is_still(qtbot, bell, 1)
    window.showMinimized()
    bell.writes(CLAIRE, "Hello?")
    assert wait_for(qtbot, bell, 2).words == "Hello?"


def test_behind_the_lock_nobody_is_named(qtbot: QtBot, bell: Bell, window: Window) -> None:
    window.lock()
    talk = bell.writes(CLAIRE, "My number is 5550123")
    assert wait_for(qtbot, bell) == ("A client is waiting", "")
    bell.calling.tray.icon.messageClicked.emit()
    assert window.is_locked
    assert window.frame is not None
    window._unlock(b"")
    pages = window.frame.pages
    qtbot.waitUntil(lambda: pages.conversation == talk.id)


def test_a_person_may_choose_to_name_nobody(qtbot: QtBot, bell: Bell, window: Window) -> None:
    window._do("discreet_on")
    bell.writes(CLAIRE, "Hello")
    assert wait_for(qtbot, bell) == ("A client is waiting", "")
    window._do("discreet_off")
    bell.writes(AIKO, "こんにちは")
    assert wait_for(qtbot, bell, 2).words == "こんにちは"
    assert window.frame is not None
    window.frame.turn_private()
    bell.writes(OMAR, "Hello")
    assert wait_for(qtbot, bell, 3) == ("A client is waiting", "")


def test_a_conversation_handed_over(qtbot: QtBot, bell: Bell) -> None:
    now = bell.desk.now()
    note = Message(
        id="note", scope=SCOPE, conversation="talk", direction=Direction.OUT, author=MARTIN,
        kind=MessageKind.SYSTEM, body="She asks for the blue dial.", private=True, at=now,
    )  # fmt: skip
    talk = Conversation(
        id="talk", scope=SCOPE, client=CLAIRE, channel=Channel.WEB, last_at=now,
        assignee=LIN, claimed_at=now,
    )  # fmt: skip
    bell.hear(talk, note)
    title = "Martin Roche hands Claire Vasseur to you"
    assert wait_for(qtbot, bell) == (title, "She asks for the blue dial.")
    bell.hear(talk, note)
    bell.hear(replace(talk, id="own", claimed_at=now), replace(note, id="own-note", author=LIN))
    assert is_still(qtbot, bell, 1)


def test_a_reply_that_came_back(qtbot: QtBot, bell: Bell) -> None:
    now = bell.desk.now()
    talk = Conversation(
        id="talk", scope=SCOPE, client=CLAIRE, channel=Channel.WEB, last_at=now,
        assignee=LIN, not_sent="mine",
    )  # fmt: skip
    mine = Message(
        id="mine", scope=SCOPE, conversation="talk", direction=Direction.OUT, author=LIN,
        body="Of course", state=MessageState.FAILED, reason="Nobody is there.", at=now,
    )  # fmt: skip
    bell.hear(talk, mine)
    assert wait_for(qtbot, bell) == ("Not sent to Claire Vasseur", "Nobody is there.")


@pytest.mark.parametrize(("role", "count"), [("manager", 1), ("advisor", 0)])
def test_who_waits_too_long_rises_to_the_manager(
    qtbot: QtBot, bell: Bell, clock: Clock, role: str, count: int
) -> None:
    bell.desk.person = replace(bell.desk.person, roles=(role,))
    bell.writes(CLAIRE, assignee=MARTIN, claimed_at=clock())
    assert is_still(qtbot, bell)
    with bell.desk.store.write() as tx:
        tx.execute("UPDATE conversation SET waiting_since = NULL WHERE client != ?", (CLAIRE,))
    clock.go_on(119 * MINUTE)
    bell.calling.notices.look()
    assert is_still(qtbot, bell)
    clock.go_on(MINUTE)
    bell.calling.notices.look()
    if count:
        assert wait_for(qtbot, bell).title == "Claire Vasseur is still without an answer"
    bell.calling.notices.look()
    assert is_still(qtbot, bell, count)


def test_what_was_put_off_calls_when_its_time_comes(
    qtbot: QtBot, bell: Bell, clock: Clock
) -> None:
    talk = bell.writes(CLAIRE, assignee=LIN)
    wait_for(qtbot, bell)
    bell.hear(replace(talk, snoozed_until=clock() + 60 * MINUTE))
    assert is_still(qtbot, bell, 1)
    clock.go_on(61 * MINUTE)
    bell.calling.notices.look()
    assert wait_for(qtbot, bell, 2).title == "Claire Vasseur"


def test_do_not_disturb(qtbot: QtBot, bell: Bell, window: Window, clock: Clock) -> None:
    def bar() -> str:
        assert window.frame is not None
        button = window.frame.status_bar._quiet
        return button.text() if button.isVisible() else ""

    window._do("quiet_hour")
    assert bar() == "Do not disturb until 18:00"
    bell.writes(CLAIRE)
    assert is_still(qtbot, bell)
    qtbot.waitUntil(lambda: window.windowTitle() == "(2) Clienteling")
    window.rebuild()
    assert bar() == "Do not disturb until 18:00"
    clock.go_on(60 * MINUTE)
    bell.writes(AIKO)
    assert wait_for(qtbot, bell).title == "Aiko Minase 水瀬愛子"
    qtbot.waitUntil(lambda: not bar())
    window._do("quiet_on")
    assert bar() == "Do not disturb"
    assert window.frame is not None
    window.frame.status_bar._quiet.click()
    assert not bar()
    window._do("quiet_tomorrow")
    qtbot.waitUntil(lambda: bar() == "Do not disturb until Tomorrow 00:00")


def test_how_one_is_called_is_ones_own_and_stays(bell: Bell, window: Window) -> None:
    for asked in ("quiet_on", "sound_on", "discreet_on"):
        window._do(asked)
    again = Choices.of(window.choices.folder)
    mine = again.called("lin")
    assert (mine.quiet, mine.until, mine.sound, mine.discreet) == (True, None, True, True)
    assert not again.called("martin").quiet
    again.choose(language=Language.CHINESE)
    assert Choices.of(again.folder).called("lin").sound
    assert bell.calling.called.sound


def test_without_a_tray_the_rest_goes_on(
    qtbot: QtBot, bell: Bell, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell.calling.tray.icon, "isSystemTrayAvailable", lambda: False)
    with qtbot.waitSignal(bell.calling.notices.new):
        bell.writes(CLAIRE)
    assert not bell.calls
    qtbot.waitUntil(lambda: window.windowTitle() == "(2) Clienteling")
    bell.calling.end()
    assert window.windowTitle() == "Clienteling"
