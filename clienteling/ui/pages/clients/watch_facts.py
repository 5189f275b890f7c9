"""What a watch is, each field changed where it stands, with how far its change has come."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from clienteling.actions import watches as deeds
from clienteling.domain.watches import PAPERS, Identity
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.in_place import ChoiceInPlace, LineInPlace, say_state
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.watches import Watch

_ACROSS = 3
_FIGURES = frozenset({"year", "links"})


class WatchFacts(Card):
    """The fields of a watch; `changed` gives the new values of those that somebody changed."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("WatchFacts", "This watch"))
        self._lines = {name: LineInPlace(label) for name, label in _labels().items()}
        self._identity = ChoiceInPlace(
            self.tr("Identity"), [(each.value, words.identity(each)[0]) for each in Identity]
        )
        self._papers = {each: Check(words.paper(each)) for each in PAPERS}
        self._kept: tuple[str, ...] = ()
        self._said = Text("", Role.SMALL)
        self._lay_out()
        for name, line in self._lines.items():
            line.changed.connect(lambda value, name=name: self._change(name, value))
        self._identity.changed.connect(lambda value: self._tell("identity", Identity(value)))
        for check in self._papers.values():
            check.clicked.connect(self._change_papers)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        every: list[Field] = [*self._lines.values(), self._identity]
        for place, field in enumerate(every):
            grid.addWidget(field, place // _ACROSS, place % _ACROSS)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        papers = QHBoxLayout()
        papers.setSpacing(8)
        papers.addWidget(Text(self.tr("Papers seen"), Role.SECONDARY))
        for check in self._papers.values():
            papers.addWidget(check)
        papers.addWidget(self._said)
        papers.addStretch(1)
        self.body.addLayout(papers)

    def settle(self) -> None:
        """Keep what is typed of this watch, for another one is shown next."""
        for line in self._lines.values():
            line.settle()

    def show_watch(self, watch: Watch, fields: Mapping[str, str]) -> None:
        """Show what is kept; words that are being typed stay."""
        for name, line in self._lines.items():
            value = getattr(watch, name)
            line.show_value("" if value is None else str(value), fields.get(name, "sent"))
        self._identity.show_value(watch.identity, fields.get("identity", "sent"))
        self._kept = watch.papers
        for each, check in self._papers.items():
            check.setChecked(each in watch.papers)
        said = words.ask(fields.get("papers", "sent"))
        self._said.say(*said)

    def _change(self, name: str, value: str) -> None:
        line = self._lines[name]
        try:
            kept: Any = deeds.whole(value) if name in _FIGURES else value
        except Refused as wrong:
            line.say_why(present.spoken(wrong).title)
            return
        say_state(line, "sent")
        self._tell(name, kept)

    def _change_papers(self) -> None:
        ours = [each for each, check in self._papers.items() if check.isChecked()]
        others = [each for each in self._kept if each not in PAPERS]
        self._tell("papers", (*ours, *others))

    def _tell(self, name: str, value: object) -> None:
        self.changed.emit({name: value})


def _labels() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "model": tr("WatchFacts", "Model"),
        "reference": tr("WatchFacts", "Reference"),
        "serial": tr("WatchFacts", "Serial"),
        "dial": tr("WatchFacts", "Dial"),
        "strap": tr("WatchFacts", "Strap"),
        "links": tr("WatchFacts", "Links"),
        "year": tr("WatchFacts", "Year"),
        "calibre": tr("WatchFacts", "Calibre"),
        "movement_no": tr("WatchFacts", "Movement number"),
        "origin": tr("WatchFacts", "From (empty: sold here)"),
    }
