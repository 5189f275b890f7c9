"""What the list of clients shows: the book or a part of it, or who was found in it."""

from array import array
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from clienteling.actions import segments
from clienteling.actions.desk import Desk
from clienteling.cache.reads import clients
from clienteling.cache.reads.clients import Part, Row
from clienteling.cache.reads.filters import Members, is_narrow
from clienteling.ui.pages.clients.model import PAGE
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter

_First = tuple[ClientFilter, Members | None, tuple[Row, ...]]


class Shelf(QObject):
    """Reads beside the window, and tells what it read.

    `began` gives the first rows of a part, before it is sorted; `filled` the row numbers of
    all of it; `found` the rows that the typed words find in it. Keys are answered by the clerk
    in their order, parts by a runner, so that nobody who types waits for a part.
    """

    began = Signal(object)
    filled = Signal(object)
    found = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._text = ""
        self._wanted = ClientFilter()
        self._meant: Members | None = None
        self._places: array[int] | None = None
        self._hidden = False
        self.all = 0

    def look(self, wanted: ClientFilter, text: str) -> None:
        """Show whom a filter means, or whom the words find among them."""
        self._text = text
        if wanted != self._wanted:
            self._wanted, self._meant, self._places = wanted, None, None
        if self._places is None:
            self._read()
        elif not text:
            self.filled.emit(self._places)
        if text:
            self._find()

    def look_again(self) -> None:
        """The same once more, for something has changed."""
        self._read()
        if self._text:
            self._find()

    def hide_private(self, *, hidden: bool) -> None:
        """Look into no notes while the screen faces the client."""
        self._hidden = hidden
        if self._text:
            self._find()

    def _read(self) -> None:
        self._work.fetch(
            self, partial(_beginning, self._desk, self._wanted), self._take_first, replaces=True
        )

    def _find(self) -> None:
        job = partial(
            _found, self._desk, self._wanted, self._meant, self._text, notes=not self._hidden
        )
        self._work.run(self, job, self._take_found, replaces=True)

    def _take_first(self, answer: _First) -> None:
        wanted, meant, rows = answer
        if wanted != self._wanted:
            return
        self._meant = meant
        if not self._text:
            self.began.emit(rows)
        self._work.fetch(
            self, partial(_part, self._desk, wanted, meant), self._take_part, replaces=True
        )

    def _take_part(self, answer: tuple[ClientFilter, Part]) -> None:
        wanted, part = answer
        if wanted != self._wanted:
            return
        self._places, self.all = part.places, part.all
        if not self._text:
            self.filled.emit(part.places)

    def _take_found(self, answer: tuple[str, tuple[Row, ...]]) -> None:
        text, rows = answer
        if text == self._text:
            self.found.emit(rows)


def _beginning(desk: Desk, wanted: ClientFilter) -> _First:
    viewer = segments.viewer(desk)
    return wanted, *clients.beginning(desk.store, wanted, viewer, PAGE)


def _part(desk: Desk, wanted: ClientFilter, meant: Members | None) -> tuple[ClientFilter, Part]:
    return wanted, clients.part(desk.store, meant)


def _found(
    desk: Desk, wanted: ClientFilter, meant: Members | None, text: str, *, notes: bool
) -> tuple[str, tuple[Row, ...]]:
    """Who is found, with their lines: one journey to the clerk a keystroke."""
    viewer = segments.seeker(desk)
    if meant is None and is_narrow(wanted):
        meant, _ = clients.beginning(desk.store, wanted, viewer, 0)
    asked = msgspec.structs.replace(wanted, text=text)
    return text, clients.found(desk.store, asked, viewer, meant, notes=notes)
