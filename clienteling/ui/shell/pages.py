"""The pages side by side: each built when it is first shown, then kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus, Place
from clienteling.ui.shell.places import ROOMS, Page, build, number_of
from clienteling.ui.work import Work


class Pages(QStackedWidget):
    """Shows one page at a time; `turned` tells which."""

    turned = Signal(int)

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._built: dict[int, QWidget] = {}
        self._hidden = False

    @property
    def number(self) -> int:
        """Which place is shown."""
        return next((at for at, page in self._built.items() if page is self.currentWidget()), 0)

    def page(self, name: str) -> QWidget:
        """The page called `name`, built now if it was not."""
        return self._ready(number_of(name))

    @property
    def client(self) -> tuple[str, str]:
        """The client whom the page that is shown is about, by id and name; or nobody."""
        return getattr(self.currentWidget(), "client", ("", ""))

    @property
    def conversation(self) -> str:
        """The conversation that can be read on the page that is shown, if any."""
        return getattr(self.currentWidget(), "conversation", "")

    def turn_to(self, number: int) -> None:
        """Show a place as it was left."""
        page = self._ready(number)
        if page is not self.currentWidget() and page.focusWidget() is None:
            self.setFocus()  # Qt would mark the first button, which nobody has gone to.
        self.setCurrentWidget(page)
        self.turned.emit(number)

    def go_on(self, number: int, conversation: str) -> None:
        """Show the place, and the conversation there, where the pages before these stood."""
        self.turn_to(number)
        if conversation:
            self._spoken_to(number).open(Place(ROOMS[number].page, conversation))

    def open(self, place: Place) -> None:
        """Show a place, and there what it names."""
        number = number_of(place.page)
        self.turn_to(number)
        if place.id or place.action or place.filter:
            self._spoken_to(number).open(place)

    def focus_search(self) -> None:
        """Put the keyboard into the search field of the page that is shown."""
        self._spoken_to(self.number).focus_search()

    def hide_private(self, *, hidden: bool) -> None:
        """Hide spend and notes on every page, also on those still to be built."""
        self._hidden = hidden
        for number in self._built:
            self._spoken_to(number).hide_private(hidden)

    def _ready(self, number: int) -> QWidget:
        if number not in self._built:
            page = build(ROOMS[number], self._desk, self._work, self._bus)
            self._built[number] = page
            self.addWidget(page)
            if self._hidden:
                self._spoken_to(number).hide_private(True)
        return self._built[number]

    def _spoken_to(self, number: int) -> Page:
        page: object = self._built[number]
        return page  # type: ignore[return-value] # what `build` makes keeps the protocol
