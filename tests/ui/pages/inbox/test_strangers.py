"""Somebody who is not in the book: suggested, linked, made a client, joined, and all undone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.stranger_card import StrangerCard
from clienteling.ui.pages.inbox.who_forms import JoinForm, WhoForm
from clienteling.ui.widgets.toast import Toast
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client, ContactPoint
from tests.fixtures_desk import CLAIRE, SCOPE, WEI, put
from tests.ui.pages.inbox.steps import VISITOR, WAITS, stand_on


def press(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Press the button with these words, as one action."""
    qtbot.mouseClick(button(within, words), Qt.MouseButton.LeftButton)


def button(within: QWidget, words: str) -> QAbstractButton:
    found = [
        each
        for each in within.findChildren(QAbstractButton)
        if each.isVisible() and words in (each.text(), each.accessibleName())
    ]
    assert found, words
    return found[0]


def has(within: QWidget, words: str) -> Callable[[], bool]:
    def shows() -> bool:
        return any(
            each.isVisible() and words in (each.text(), each.accessibleName())
            for each in within.findChildren(QAbstractButton)
        )

    return shows


def client_of(desk: Desk, talk: str) -> str | None:
    with desk.store.read() as db:
        found = shown.find(db, Conversation, talk)
    assert found is not None
    return found.client


def writes(desk: Desk, body: str, talk: str = VISITOR) -> None:
    put(
        desk,
        Message(
            id=new_id(), scope=SCOPE, rev=1, conversation=talk, direction=Direction.IN,
            body=body, at=desk.now() - timedelta(minutes=3),
        ),
    )  # fmt: skip


def named(desk: Desk, visitor: str) -> None:
    with desk.store.read() as db:
        talk = shown.find(db, Conversation, VISITOR)
    assert talk is not None
    put(
        desk,
        Conversation(
            **{f: getattr(talk, f) for f in talk.__struct_fields__} | {"visitor": visitor}
        ),
    )


@pytest.fixture
def stranger(qtbot: QtBot, page: InboxPage, desk: Desk) -> StrangerCard:
    """The visitor's conversation, in which Claire's number stands."""
    writes(desk, "my number is +33 6 00 00 56 78")
    stand_on(qtbot, page, VISITOR)
    card = page._aside._stranger
    qtbot.waitUntil(has(card, "It is Claire Vasseur"))
    return card


def test_one_press_links_whom_the_words_name(
    qtbot: QtBot, page: InboxPage, desk: Desk, stranger: StrangerCard
) -> None:
    press(qtbot, stranger, "It is Claire Vasseur")

    qtbot.waitUntil(lambda: client_of(desk, VISITOR) == CLAIRE)
    qtbot.waitUntil(lambda: page._talk.head._name.text() == "Claire Vasseur")
    assert not stranger.isVisible()


def test_a_link_is_undone_in_its_place(
    qtbot: QtBot, page: InboxPage, desk: Desk, stranger: StrangerCard
) -> None:
    press(qtbot, stranger, "It is Claire Vasseur")
    toast = page._aside.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(toast.isVisible)
    press(qtbot, toast, "Undo")

    qtbot.waitUntil(lambda: client_of(desk, VISITOR) is None)
    qtbot.waitUntil(stranger.isVisible)


def test_the_number_is_why(stranger: StrangerCard) -> None:
    said = [each.text() for each in stranger.findChildren(QLabel) if each.isVisible()]
    assert "the number +33 6 00 00 56 78 stands in the message" in said


def test_anybody_is_found_and_linked(
    qtbot: QtBot, page: InboxPage, desk: Desk, stranger: StrangerCard
) -> None:
    page._deeds.do("link")
    qtbot.keyClicks(stranger.finder._field, "zsm")
    qtbot.waitUntil(stranger.finder._list.isVisible)
    qtbot.keyClick(stranger.finder._field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: client_of(desk, VISITOR) == WEI)


def test_a_wrong_client_is_unlinked_or_changed(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    press(qtbot, page._aside, "Unlink: it is somebody else")
    qtbot.waitUntil(lambda: client_of(desk, WAITS) is None)
    qtbot.waitUntil(page._aside._toast.isVisible)

    page._aside.linking.undo()
    qtbot.waitUntil(lambda: client_of(desk, WAITS) == WEI)
    qtbot.waitUntil(
        lambda: (
            page._reading.newest is not None and page._reading.newest.context.client is not None
        )
    )

    page._deeds.do("link")
    form = page._deeds.form
    assert isinstance(form, WhoForm)
    form.saved.emit()
    assert "Choose somebody" in form._why.text()
    qtbot.keyClicks(form.finder._field, "Vasseur")
    qtbot.waitUntil(form.finder._list.isVisible)
    qtbot.keyClick(form.finder._field, Qt.Key.Key_Return)
    form.saved.emit()
    qtbot.waitUntil(lambda: client_of(desk, WAITS) == CLAIRE)

    qtbot.waitUntil(lambda: "Claire" in page._aside._toast._words.text())
    page._aside.linking.undo()
    qtbot.waitUntil(lambda: client_of(desk, WAITS) == WEI)


def test_a_client_is_made_in_one_step(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    named(desk, "韩梅")
    writes(desk, "我的电话13812345678")
    stand_on(qtbot, page, VISITOR)
    card = page._aside._stranger
    qtbot.waitUntil(has(card, "Make a client"))

    press(qtbot, card, "Make a client")

    qtbot.waitUntil(lambda: client_of(desk, VISITOR) is not None)
    with desk.store.read() as db:
        client = shown.find(db, Client, client_of(desk, VISITOR) or "")
        assert client is not None
        points = shown.records(db, ContactPoint, "WHERE client = ?", (client.id,))
    assert (client.name_native, client.language, client.source) == (
        "韩梅", "zh", "Window, spring",
    )  # fmt: skip
    assert [each.value for each in points] == ["+8613812345678"]


def test_without_a_name_one_is_asked_for_and_nothing_is_kept(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    stand_on(qtbot, page, VISITOR)
    card = page._aside._stranger
    qtbot.waitUntil(has(card, "Make a client"))
    press(qtbot, card, "Make a client")
    with desk.store.read() as db:
        assert outbox.waiting(db) == []

    qtbot.keyClicks(card._name, "Anna Berg")
    qtbot.keyClick(card._name, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: client_of(desk, VISITOR) is not None)


def test_making_one_who_is_certainly_known_is_said_otherwise(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    named(desk, "Claire Vasseur")
    writes(desk, "+33 6 00 00 56 78")
    stand_on(qtbot, page, VISITOR)

    qtbot.waitUntil(has(page._aside._stranger, "New client all the same"))


def test_what_is_typed_stays_when_something_arrives(
    qtbot: QtBot, page: InboxPage, desk: Desk, stranger: StrangerCard
) -> None:
    qtbot.keyClicks(stranger._name, "Anna")
    writes(desk, "also h@example.com")
    page._reading.again()
    qtbot.waitUntil(lambda: "h@example.com" in stranger._with.text())

    assert stranger._name.text() == "Anna"


def test_two_conversations_of_one_client_are_joined_and_parted(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    other = new_id()
    put(desk, Conversation(id=other, scope=SCOPE, rev=1, client=WEI, channel=Channel.WEB,
                           last_at=desk.now(), last_text="还是我"))  # fmt: skip
    page._reading.again()
    qtbot.waitUntil(has(page._aside._also, "Join"))

    press(qtbot, page._aside._also, "Join")
    assert isinstance(page._deeds.form, JoinForm)
    page._deeds.form.saved.emit()

    def joined_into() -> str | None:
        with desk.store.read() as db:
            found = shown.find(db, Conversation, other)
        return found.joined_into if found else "gone"

    qtbot.waitUntil(lambda: joined_into() == WAITS)
    qtbot.waitUntil(has(page._aside._also, "Separate"))
    press(qtbot, page._aside._also, "Separate")
    qtbot.waitUntil(lambda: joined_into() is None)
