"""Being called to what waits: each thing once, and never for what is seen."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from clienteling.domain.messages import Channel, Direction, MessageKind, MessageState
from clienteling.ui.bus import Place
from clienteling.ui.shell.window import Window
from clienteling.wire.chat import Conversation, Message
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, SCOPE
from tests.ui.shell.bell import MINUTE, Bell, is_still, settle, wait_for


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
