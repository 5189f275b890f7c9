"""Pictures and papers on their way into a reply: read, made fit and kept off the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal, Slot
from PySide6.QtGui import QImage, QImageWriter

from clienteling.actions import attaching, drafts, messages
from clienteling.actions.desk import Desk
from clienteling.errors import Refused, Trouble
from clienteling.ui.widgets.attached import Enclosed, Tray, small
from clienteling.ui.work import Work
from clienteling.wire.chat import Attachment

_LARGEST_READ = 60_000_000


class _Kept(NamedTuple):
    """A file that is kept, and how it looks."""

    attachment: Attachment
    image: QImage | None


class _Place(Struct):
    """One place in the tray; empty until its file is ready."""

    name: str
    kept: _Kept | None = None


class Enclosing(QObject):
    """What goes along with a reply; `changed` when it is another, `refused` says why not."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._conversation = ""
        self._places: list[_Place] = []
        self.tray = Tray(self.tr("Goes along with the message"))
        self.tray.removed.connect(self._take_out)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What goes along, in order."""
        return tuple(each.kept.attachment for each in self._places if each.kept)

    @property
    def is_busy(self) -> bool:
        """Whether something is not ready yet."""
        return any(each.kept is None for each in self._places)

    def begin(self, conversation: str, attachments: Sequence[Attachment]) -> None:
        """Go on with what goes along in another conversation."""
        self._conversation = conversation
        self._places = []
        self.add(attachments)

    def add(self, attachments: Sequence[Attachment]) -> None:
        """Put these before what is there, unless they are among it."""
        here = {each.sha256 for each in self.attachments}
        news = [each for each in attachments if each.sha256 not in here]
        self._places[:0] = [_Place(self._name(each), _Kept(each, None)) for each in news]
        self._show()
        for each in news:
            if each.type.startswith("image/"):
                self._work.run(self, partial(_look, self._desk, each), self._show_look)

    def drop(self, attachments: Sequence[Attachment]) -> None:
        """Take these out again, for they went another way."""
        gone = {each.sha256 for each in attachments}
        kept = [each for each in self._places if not _is_one_of(each, gone)]
        self._places = kept
        self._show()

    def clear(self) -> None:
        """Nothing goes along any more."""
        self._places = []
        self._show()

    @Slot(list)
    def bring(self, things: Sequence[str | QImage]) -> None:
        """Take in pictures, and files by their paths, as many as one message carries."""
        room = attaching.MOST - len(self._places)
        if len(things) > room:
            title = "One message carries nine files at most."
            self.refused.emit(Refused(title, "Send these first, then the others."))
        for thing in things[: max(room, 0)]:
            name = Path(thing).name if isinstance(thing, str) else ""
            place = _Place(name or self.tr("Picture"))
            self._places.append(place)
            job = partial(_prepared, self._desk, thing, name)
            came = partial(self._came, self._conversation, place)
            self._work.fetch(self, job, came, partial(self._failed, place))
        self._show()
        self.changed.emit()

    def _came(self, conversation: str, place: _Place, kept: _Kept) -> None:
        """It is ready; if one is elsewhere by now, it goes into the draft it was meant for."""
        place.kept = kept
        if conversation != self._conversation:
            enclose = partial(drafts.enclose, self._desk, messages.key(conversation))
            kept_there = partial(self._enclosed, conversation, kept.attachment)
            self._work.run(self, partial(enclose, kept.attachment), kept_there)
            return
        if not any(each is place for each in self._places):
            self._enclosed(conversation, kept.attachment, None)
            return
        twice = [each for each in self._places if _is_one_of(each, {kept.attachment.sha256})]
        self._places = [each for each in self._places if each not in twice[1:]]
        self._show()
        self.changed.emit()

    def _enclosed(self, conversation: str, attachment: Attachment, _answer: object) -> None:
        """Somebody who left and came back before it was ready finds it there all the same."""
        if conversation == self._conversation:
            self.add((attachment,))
            self.changed.emit()

    def _failed(self, place: _Place, trouble: Trouble) -> None:
        self._places = [each for each in self._places if each is not place]
        self._show()
        self.changed.emit()
        self.refused.emit(trouble)

    def _show_look(self, seen: _Kept) -> None:
        for place in self._places:
            if _is_one_of(place, {seen.attachment.sha256}):
                place.kept = seen
        self._show()

    @Slot(str)
    def _take_out(self, name: str) -> None:
        gone = [
            each.kept.attachment
            for each in self._places
            if each.kept and _is_one_of(each, {name})
        ]
        self.drop(gone)
        self.changed.emit()
        for each in gone:
            self._work.run(self, partial(attaching.let_go, self._desk, each), _done)

    def _show(self) -> None:
        self.tray.show_enclosed([_shown(each) for each in self._places])

    def _name(self, attachment: Attachment) -> str:
        return attachment.name or self.tr("Picture")


def _shown(place: _Place) -> Enclosed:
    if place.kept is None:
        return Enclosed("", place.name, ready=False)
    return Enclosed(place.kept.attachment.sha256, place.name, place.kept.image)


def _is_one_of(place: _Place, names: set[str]) -> bool:
    return place.kept is not None and place.kept.attachment.sha256 in names


def _prepared(desk: Desk, thing: str | QImage, name: str) -> _Kept:
    """Read it, make it fit, keep it; raises `Refused` for what cannot be sent."""
    content = _read(Path(thing)) if isinstance(thing, str) else _written(thing)
    return _look(desk, attaching.attach(desk, content, name))


def _look(desk: Desk, attachment: Attachment) -> _Kept:
    return _Kept(attachment, small(attaching.content_of(desk, attachment)))


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_READ:
            raise Refused("This file is too large.", "Choose one under 10 MB.")
        return path.read_bytes()
    except OSError as cause:
        raise Refused("This file cannot be read.", "Choose another.") from cause


def _written(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _done(_answer: object) -> None:
    """Nobody need be told."""
