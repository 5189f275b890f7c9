"""The hands of somebody who makes deeds out of a conversation, and what they find there."""

from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Direction
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.wire.chat import Message
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment
from tests.fixtures_desk import LIN, SCOPE, WEI, put
from tests.ui.pages.inbox.steps import WAITS

ZONE = ZoneInfo("Asia/Shanghai")
R = TypeVar("R", bound=Record)


class Hands:
    """What a person does at the page, counted."""

    def __init__(self, qtbot: QtBot, page: InboxPage) -> None:
        self._qtbot, self._page = qtbot, page
        self.actions = 0

    def press(self, words: str, within: QWidget | None = None) -> None:
        found = [
            each
            for each in (within or self._page).findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.accessibleName() == words
        ]
        assert found, words
        self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.actions += 1

    def enter(self) -> None:
        """Enter where the keyboard is."""
        form = self._page._deeds.form
        assert form is not None
        at: QWidget | None = form.focusWidget()
        self._qtbot.keyClick(form if at is None else at, Qt.Key.Key_Return)
        self.actions += 1

    def key(self, key: Qt.Key) -> None:
        form = self._page._deeds.form
        assert form is not None
        self._qtbot.keyClick(form, key)
        self.actions += 1

    def form(self, kind: type[QWidget]) -> None:
        self._qtbot.waitUntil(lambda: isinstance(self._page._deeds.form, kind))


def rows(desk: Desk, kind: type[R]) -> list[R]:
    with desk.store.read() as db:
        return shown.records(db, kind)


def says(
    desk: Desk,
    page: InboxPage,
    qtbot: QtBot,
    body: str,
    *,
    ours: bool = False,
    talk: str = WAITS,
) -> str:
    """Something said now, once the page shows it."""
    id_ = new_id()
    put(
        desk,
        Message(
            id=id_, scope=SCOPE, rev=1, conversation=talk, body=body,
            author=LIN if ours else "",
            direction=Direction.OUT if ours else Direction.IN, at=desk.now(),
        ),
    )  # fmt: skip
    page._reading.again()
    qtbot.waitUntil(
        lambda: (
            page._reading.newest is not None
            and any(each.message.id == id_ for each in page._reading.newest.utterances)
        )
    )
    return id_


def asked_for(desk: Desk, start: datetime, talk: str = WAITS, **more: object) -> Appointment:
    told = {"client": WEI, "advisor": LIN} | more
    made = Appointment(
        id=new_id(), scope=SCOPE, rev=1, start=start, end=start + timedelta(hours=1),
        conversation=talk, status=Standing.REQUESTED, **told,  # type: ignore[arg-type]
    )  # fmt: skip
    put(desk, made)
    return made


def tomorrow(desk: Desk, hour: int, minute: int = 0) -> datetime:
    day = desk.now().astimezone(ZONE).date() + timedelta(days=1)
    return datetime.combine(day, time(hour, minute), ZONE)
