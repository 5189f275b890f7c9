"""Which kinds of happenings are shown: one chip for each that there is, with its count."""

from functools import partial

from PySide6.QtCore import Signal

from clienteling.cache.reads.history_legs import Kind
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.flow import Flow

_GROUPS: dict[str, tuple[Kind, ...]] = {
    "all": (),
    "purchases": (Kind.PURCHASE,),
    "repairs": (Kind.REPAIR,),
    "visits": (Kind.APPOINTMENT, Kind.VISIT),
    "messages": (Kind.MESSAGE,),
    "calls": (Kind.CALL,),
    "notes": (Kind.NOTE, Kind.HANDOVER),
    "consents": (Kind.CONSENT,),
    "tasks": (Kind.TASK,),
    "offers": (Kind.OFFER,),
    "watches": (Kind.WATCH,),
}
_OURS = "notes"


class Kinds(Flow):
    """Chips of which one is pressed; `chosen` when a person pressed another one."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(gap=4, leading=-4)
        self._asked = "all"
        self._private = False
        self._counts: dict[Kind, int] = {}
        names = self._names()
        self._chips = {key: FilterChip(names[key]) for key in _GROUPS}
        self.show_widgets(*self._chips.values())
        for key, chip in self._chips.items():
            chip.clicked.connect(partial(self._press, key))
        self._mark()

    @property
    def asked(self) -> tuple[Kind, ...]:
        """Which kinds are shown; none means all."""
        return _GROUPS[self._asked]

    def choose(self, kinds: tuple[Kind, ...]) -> None:
        """Show these kinds from now on, without telling anybody."""
        self._asked = next((key for key, each in _GROUPS.items() if each == kinds), "all")
        self._mark()

    def choose_kind(self, kind: Kind) -> None:
        """Show the chip that holds this kind, without telling anybody."""
        self.choose(next((each for each in _GROUPS.values() if kind in each), ()))

    def count(self, counts: dict[Kind, int]) -> None:
        """Say how many there are of each; what there is none of has no chip."""
        self._counts = counts
        self._mark()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Offer no notes while the screen faces the client."""
        self._private = hidden
        if hidden and self._asked == _OURS:
            self._press("all")
        self._mark()

    def _press(self, key: str) -> None:
        self._asked = key
        self._mark()
        self.chosen.emit()

    def _mark(self) -> None:
        for key, chip in self._chips.items():
            kinds = _GROUPS[key]
            number = sum(self._counts.get(each, 0) for each in kinds or self._counts)
            chip.count(number if number and not self._private else None)
            chip.setChecked(key == self._asked)
            ours = self._private and key == _OURS
            pressed = key in {"all", self._asked}
            chip.setVisible(pressed or bool(number and not ours))

    def _names(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "purchases": self.tr("Purchases"),
            "repairs": self.tr("Repairs"),
            "visits": self.tr("Visits"),
            "messages": self.tr("Messages"),
            "calls": self.tr("Calls"),
            "notes": self.tr("Notes"),
            "consents": self.tr("Consents"),
            "tasks": self.tr("Tasks"),
            "offers": self.tr("Offers"),
            "watches": self.tr("Watches"),
        }
