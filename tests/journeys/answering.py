"""A person who answers with a picture, offline, and types on until the desk is killed."""

import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clienteling.actions import messages
from clienteling.actions.desk import Desk, Person
from clienteling.cache import drafts, outbox
from clienteling.cache.store import Store
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.work import Work
from tests.fixtures_desk import KEY
from tests.sync.seat import now

REPLY = "Here it is."
MORE = "and more"
_EACH_MS = 20


def main(path: Path, person: Person, talk: str) -> None:
    """Open Inbox, answer, type on, and print `kept` once both are found on the disk."""
    app = QApplication([])
    store = Store.open(path, KEY)
    bus, work = Bus(), Work()
    page = InboxPage(Desk(store, person, now, bus.changed.emit), work, bus)
    page.show()
    page.open(Place("inbox", talk))
    reply, steps = page._talk.reply, ["picture", "send", "more", "look"]

    def step() -> None:
        editor = reply.composer._editor
        if reply.draft.key != messages.key(talk):
            return
        if steps[0] == "picture":
            held = QMimeData()
            image = QImage(600, 400, QImage.Format.Format_RGB32)
            image.fill("navy")
            held.setImageData(image)
            editor.insertFromMimeData(held)
            QTest.keyClicks(editor, REPLY)
        elif steps[0] == "send":
            if not reply.draft.attachments:
                return
            QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif steps[0] == "more":
            QTest.keyClicks(editor, MORE)
        else:
            with store.read() as db:
                if outbox.waiting(db) and drafts.body(db, messages.key(talk)) == MORE:
                    print("kept", flush=True)  # noqa: T201 - the test listens
            return
        steps.pop(0)

    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(_EACH_MS)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=Person), sys.argv[3])
