"""A person typing into a conversation until the desk is killed; tells what is on the disk."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.cache.store import Store
from clienteling.domain.messages import Channel
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from tests.fakes.clock import Clock
from tests.fixtures_desk import KEY, LIN, PERSON, SCOPE, WEI, people

TALK = "0197f000-0000-7000-8000-000000000301"
_EACH_MS = 40


def main(path: Path) -> None:
    """Open Inbox, type a sign every 40 ms, and print each draft that is found kept."""
    app = QApplication([])
    store, clock = Store.open(path, KEY), Clock()
    bus, work = Bus(), Work()
    desk = Desk(store, PERSON, clock, bus.changed.emit)
    talk = Conversation(
        id=TALK, scope=SCOPE, rev=1, client=WEI, channel=Channel.WEB, assignee=LIN,
        last_at=clock(), waiting_since=clock(),
    )  # fmt: skip
    with store.write() as tx:
        shown.put(tx, [*people(), talk])
    page = InboxPage(desk, work, bus)
    page.show()
    page.open(Place("inbox", TALK))
    typed = 0

    def strike() -> None:
        nonlocal typed
        if page._reading.newest is None:
            return
        QTest.keyClicks(page._talk.reply.composer._editor, chr(97 + typed % 26))
        typed += 1
        with store.read() as db:
            print(typed, len(drafts.body(db, messages.key(TALK))), flush=True)  # noqa: T201

    timer = QTimer()
    timer.timeout.connect(strike)
    timer.start(_EACH_MS)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
