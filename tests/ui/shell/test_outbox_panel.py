"""The outbox: every waiting change in plain words, taken back, done again, put away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import drafts, journal, outbox
from clienteling.cache.outbox import Waiting
from clienteling.domain.people import NoteKind
from clienteling.ui.bus import Place
from clienteling.ui.shell import outbox_words
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.outbox_panel import OutboxPanel
from clienteling.ui.widgets.button import Button
from clienteling.wire.chat import Attachment
from clienteling.wire.chat_commands import CloseConversation, SendMessage
from clienteling.wire.client_commands import AddNote, EditClient
from clienteling.wire.commands import COMMANDS
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from tests.fixtures_desk import SCOPE, WEI
from tests.ui.shell.conftest import TALK

NOTE = "0197f000-0000-7000-8000-000000000901"
MESSAGE = "0197f000-0000-7000-8000-000000000902"


@pytest.fixture
def panel(frame: Frame) -> OutboxPanel:
    return frame.outbox


def _note(desk: Desk, text: str = "Prefers the blue dial") -> None:
    desk.ask(
        AddNote(
            **desk.stamp(), note=NOTE, about="client", subject=WEI, client=WEI,
            type=NoteKind.PRIVATE, text=text,
        )
    )  # fmt: skip


def _refused_edit(desk: Desk) -> str:
    edit = EditClient(
        **desk.stamp(), client=WEI, set={"salutation": "Dr"}, was={"salutation": ""}
    )
    desk.ask(edit)
    problem = Problem(
        "conflict",
        "Somebody else changed this meanwhile.",
        "Compare both and decide.",
        {"field": "salutation", "yours": "Dr", "theirs": "Prof."},
    )
    (waiting,) = _waiting(desk)
    receipt = Receipt(seq=waiting.seq, id=edit.id, status="refused", rev=1, problem=problem)
    with desk.store.write() as tx:
        journal.record(tx, [receipt])
        journal.settle(tx, waiting.seq, desk.now())
    return edit.id


def _waiting(desk: Desk) -> list[Waiting]:
    with desk.store.read() as db:
        return outbox.waiting(db)


def _said(panel: OutboxPanel) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def _button(panel: OutboxPanel, words: str) -> Button:
    found = [
        each
        for each in panel.findChildren(Button)
        if each.isVisible() and each.accessibleName() == words
    ]
    assert len(found) == 1
    return found[0]


def test_nothing_waiting_says_so(qtbot: QtBot, panel: OutboxPanel) -> None:
    panel.begin()
    qtbot.waitUntil(lambda: "All changes sent" in _said(panel))


def test_a_waiting_change_is_said_in_plain_words(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    _note(desk, "<b>blue</b> dial")
    panel.begin()
    qtbot.waitUntil(lambda: "Note · Shimin Zhang 张世民" in _said(panel))
    assert "<b>blue</b> dial" in _said(panel)
    assert "1 waiting" in _said(panel)


def test_taking_back_undoes_it(qtbot: QtBot, desk: Desk, panel: OutboxPanel) -> None:
    _note(desk)
    panel.begin()
    qtbot.waitUntil(lambda: "Note ·" in _said(panel))
    qtbot.mouseClick(_button(panel, "Withdraw"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(_button(panel, "Let it go"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "All changes sent" in _said(panel))
    assert _waiting(desk) == []
    with desk.store.read() as db:
        assert db.execute("SELECT count(*) FROM note").fetchone() == (0,)


def test_typed_words_are_not_taken_back_before_that_was_asked(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    _note(desk, "Prefers the blue dial,\nnot the black one")
    panel.begin()
    qtbot.waitUntil(lambda: "Note ·" in _said(panel))
    qtbot.mouseClick(_button(panel, "Withdraw"), Qt.MouseButton.LeftButton)
    assert "What was typed here goes with it" in _said(panel)
    qtbot.waitUntil(_button(panel, "Keep it").hasFocus)
    qtbot.mouseClick(_button(panel, "Copy the words"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Prefers the blue dial,\nnot the black one"
    qtbot.mouseClick(_button(panel, "Keep it"), Qt.MouseButton.LeftButton)
    assert _button(panel, "Withdraw").isVisible()
    assert [each.state for each in _waiting(desk)] == ["saved"]


def test_what_nobody_typed_is_taken_back_at_once(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    desk.ask(CloseConversation(**desk.stamp(), conversation=TALK))
    panel.begin()
    qtbot.waitUntil(lambda: "Conversation closed" in _said(panel))
    qtbot.mouseClick(_button(panel, "Withdraw"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "All changes sent" in _said(panel))


def test_an_unsent_reply_that_is_taken_back_is_a_draft_again(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    with desk.store.write() as tx:
        begun = drafts.Draft(f"conversation/{TALK}", "And another thing", desk.now())
        drafts.keep(tx, begun, SCOPE)
    picture = Attachment("ab" * 32, "image/jpeg", "boreal.jpg", 9)
    desk.ask(
        SendMessage(
            **desk.stamp(), message=MESSAGE, conversation=TALK, client=WEI, body="Of course",
            attachments=(picture,), needs=(picture.sha256,),
        )
    )  # fmt: skip
    panel.begin()
    qtbot.waitUntil(lambda: "Message ·" in _said(panel))
    qtbot.mouseClick(_button(panel, "Back to draft"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _waiting(desk) == [])
    with desk.store.read() as db:
        draft = drafts.find(db, f"conversation/{TALK}")
    assert draft is not None
    assert draft.body == "Of course\nAnd another thing"
    assert draft.attachments == (picture,)


def test_a_refusal_shows_both_sides(qtbot: QtBot, desk: Desk, panel: OutboxPanel) -> None:
    _refused_edit(desk)
    panel.begin()
    qtbot.waitUntil(lambda: "Prof." in _said(panel))
    assert "Salutation: somebody else changed it meanwhile" in _said(panel)
    for choose, of in (("Use mine", "Yours · Today 17:00: Dr"), ("Keep theirs", ": Prof.")):
        assert of in _button(panel, choose).accessibleDescription()


def test_using_mine_asks_anew(qtbot: QtBot, desk: Desk, panel: OutboxPanel) -> None:
    was = _refused_edit(desk)
    panel.begin()
    qtbot.waitUntil(lambda: "Prof." in _said(panel))
    qtbot.mouseClick(_button(panel, "Use mine"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [each.state for each in _waiting(desk)] == ["saved"])
    assert _waiting(desk)[0].id != was


def test_keeping_theirs_puts_the_card_away(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    _refused_edit(desk)
    panel.begin()
    qtbot.waitUntil(lambda: "Prof." in _said(panel))
    qtbot.mouseClick(_button(panel, "Keep theirs"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _waiting(desk) == [])


def test_a_message_can_be_taken_back_to_be_written_anew(
    qtbot: QtBot, desk: Desk, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[Place] = []
    monkeypatch.setattr(frame.pages, "open", gone.append)
    desk.ask(
        SendMessage(
            **desk.stamp(), message=MESSAGE, conversation=TALK, client=WEI, body="Of course"
        )
    )
    frame.outbox.begin()
    qtbot.waitUntil(lambda: "Message · Shimin Zhang 张世民" in _said(frame.outbox))
    qtbot.mouseClick(_button(frame.outbox, "Edit"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(gone) == 1)
    assert gone == [Place("inbox", TALK, "reply")]
    assert _waiting(desk) == []
    with desk.store.read() as db:
        assert drafts.body(db, f"conversation/{TALK}") == "Of course"


def test_it_follows_what_happens_while_it_is_open(
    qtbot: QtBot, desk: Desk, panel: OutboxPanel
) -> None:
    panel.begin()
    qtbot.waitUntil(lambda: "All changes sent" in _said(panel))
    _note(desk)
    qtbot.waitUntil(lambda: "Note ·" in _said(panel))


def test_escape_closes_it(qtbot: QtBot, panel: OutboxPanel) -> None:
    panel.begin()
    qtbot.keyClick(panel._close, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_every_kind_of_ask_has_its_words() -> None:
    assert set(outbox_words.titles()) == set(COMMANDS)
