"""What a person does with a reply, and what becomes of it, for its tests."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, journal, outbox, projection, shown
from clienteling.domain.messages import MessageState
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.present import Notice
from clienteling.ui.widgets.attached import Tray
from clienteling.wire.chat import Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from tests.ui.pages.inbox.steps import WAITS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def asked(desk: Desk) -> list[SendMessage]:
    with desk.store.read() as db:
        found = [each.command for each in outbox.waiting(db)]
    return [each for each in found if isinstance(each, SendMessage)]


def kept(desk: Desk, talk: str = WAITS) -> str:
    with desk.store.read() as db:
        return drafts.body(db, messages.key(talk))


def state(desk: Desk, message: str) -> MessageState | None:
    with desk.store.read() as db:
        row = shown.find(db, Message, message)
    return row.state if row else None


def picture(colour: str = "navy") -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def paste(
    reply: Reply, *, image: QImage | None = None, files: tuple[Path, ...] = (), text: str = ""
) -> None:
    held = QMimeData()
    if image is not None:
        held.setImageData(image)
    if files:
        held.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    if text:
        held.setText(text)
    reply.composer._editor.insertFromMimeData(held)


def refuse(desk: Desk, bus: Bus, code: str) -> None:
    """Central answers the last ask with a refusal, and its state comes with it."""
    with desk.store.write() as tx:
        last = outbox.waiting(tx)[-1]
        journal.record(
            tx, [Receipt(last.seq, last.id, "refused", 2, Problem(code, "No.", "Ask."))]
        )
        changes = journal.settle(tx, last.seq, desk.now()) | projection.rebase(tx)
    bus.changed.emit(changes)


def tray(reply: Reply) -> Tray:
    (found,) = reply.findChildren(Tray)
    return found


def noticed(page: InboxPage) -> str:
    found = [each.said for each in page.findChildren(Notice) if each.isVisible()]
    return found[0] if found else ""
