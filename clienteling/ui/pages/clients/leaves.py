"""One client's sheets, one on top of the other: each built when somebody turns to it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients import sheets
from clienteling.ui.pages.clients.sheets import CARD, ShowsClient
from clienteling.ui.work import Work


class Leaves(QStackedWidget):
    """Shows the `card`, or another sheet of the same client; `turned` tells which."""

    turned = Signal(str)

    def __init__(self, seat: tuple[Desk, Work, Bus], card: QWidget) -> None:
        super().__init__()
        self._seat = seat
        self._client = ""
        self._hidden = False
        self._of = {each.key: each.of for each in sheets.sheets()}
        self._built: dict[str, QWidget] = {CARD: card}
        self._key = CARD
        self.addWidget(card)

    @property
    def key(self) -> str:
        """Which sheet is shown."""
        return self._key

    def show_client(self, client: str) -> None:
        """Be about this client; a sheet that is shown reads at once, the others when shown."""
        again = client == self._client
        self._client = client
        if not again and self._key != CARD:
            self._spoken_to(self._key).show_client(client)

    @Slot(str)
    def turn_to(self, key: str, row: str = "") -> None:
        """Show a sheet, and a `row` of it; one nobody knows leaves everything as it is."""
        if key not in self._of:
            return
        if key not in self._built:
            made = self._built[key] = sheets.build(self._of[key], *self._seat)
            self.addWidget(made)
            if self._hidden:
                self._spoken_to(key).hide_private(True)
        self._key = key
        if key != CARD and self._client:
            self._spoken_to(key).show_client(self._client)
        if row and key != CARD:
            self._spoken_to(key).go_to(row)
        self.setCurrentWidget(self._built[key])
        self.turned.emit(key)

    def look_again(self, changes: Changes) -> None:
        """Tell the sheet that is shown what has changed; the card is told by the page."""
        if self._key != CARD:
            self._spoken_to(self._key).look_again(changes)

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Hide spend and notes on every sheet, also on those still to be built."""
        self._hidden = hidden
        for key in self._built:
            if key != CARD:
                self._spoken_to(key).hide_private(hidden)

    def _spoken_to(self, key: str) -> ShowsClient:
        sheet: object = self._built[key]
        return sheet  # type: ignore[return-value] # what `sheets.build` makes keeps the protocol
