"""A desk that calls, and what it called."""

from datetime import timedelta
from typing import NamedTuple

from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import meta, shown
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel
from clienteling.ui.bus import Bus
from clienteling.ui.shell.calling import Calling
from clienteling.wire.chat import Conversation
from clienteling.wire.record import Record
from tests.fixtures_desk import SCOPE

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
