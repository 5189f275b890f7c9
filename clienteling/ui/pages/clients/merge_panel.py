"""Two files of one person side by side, and the one deed that makes them one."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache.reads import merges
from clienteling.cache.reads.merges import Both
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import likeness
from clienteling.ui.pages.clients.merge_partner import MergePartner
from clienteling.ui.pages.clients.merge_rows import MergeRows, alike
from clienteling.ui.pages.clients.merge_sides import MergeSides, kept_of_both
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work


class MergePanel(WholeRight):
    """Compares two files and makes them one; asks for the second one where it is not known."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._two = ("", "")
        self._both: Both | None = None
        self._deciding = False
        self._apart = Button(self.tr("Not the same person"))
        self._merge = Button(self.tr("Make one file"), Kind.PRIMARY)
        self._partner = MergePartner(desk, work)
        self._sides = MergeSides()
        self._rows = MergeRows()
        self._warning = Banner("", Tone.WARN)
        self._sure = Check(self.tr("I have looked: these are one person all the same."))
        self._same = Text("", Role.SECONDARY, wraps=True)
        self._kept = Text("", Role.SECONDARY, wraps=True)
        self._compared = Scroll(self.tr("Both files"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._merge.clicked.connect(self._make_one)
        self._apart.clicked.connect(self._keep_apart)
        self._partner.chosen.connect(self._take_partner)
        self._sides.swapped.connect(self._swap)
        self._sure.toggled.connect(self._weigh)
        self._rows.stepped.connect(self._compared.ensureWidgetVisible)

    def show_for(self, place: Place) -> None:
        """Compare the files `id` and `filter`; without the second, ask which it is."""
        self._compare(place.id, place.filter)

    def look_again(self, changes: Changes) -> None:
        """Read both once more, as somebody may have changed one."""
        shown = self._both is not None and not self._deciding
        if shown and changes.touch("client", "contact_point", "purchase", "message"):
            self._read()

    def _lay_out(self) -> None:
        self._add_deeds(self._merge, self._apart)
        compared = self._compared
        compared.column.setSpacing(12)
        for widget in (
            self._warning,
            self._sure,
            self._sides,
            self._rows,
            self._same,
            self._kept,
        ):
            compared.column.addWidget(widget)
        self._stack.addWidget(self._partner)
        self._stack.addWidget(compared)
        self._column.addWidget(self._stack, 1)

    def _compare(self, keep: str, other: str) -> None:
        self._two, self._both, self._deciding = (keep, other), None, False
        self._sure.setChecked(False)
        for deed in (self._merge, self._apart):
            deed.setVisible(bool(other))
        if other:
            self._read()
            return
        self._head.say(
            self.tr("Merge with…"), self.tr("Which other file is of the same person?")
        )
        self._stack.setCurrentWidget(self._partner)
        self._partner.begin(keep)

    def _read(self) -> None:
        job = partial(merges.both, self._desk.store, *self._two)
        self._work.run(self, job, self._show, self._refused, replaces=True)

    def _show(self, both: Both) -> None:
        if both == self._both or (both.one.client.id, both.other.client.id) != self._two:
            return
        self._both = both
        why = likeness.why(both.reasons)
        told = self.tr("everything of both is kept")
        self._head.say(self.tr("One person, two files?"), sentence(why.capitalize(), told))
        self._sides.show_both(both)
        self._rows.show_both(both, partial(self._clock.moment, now=self._desk.now()))
        same = sentence(*(f"{name} {said}" for name, said in alike(both)))
        self._same.say(
            self.tr("The same in both: {fields}").format(fields=same) if same else ""
        )
        self._same.setVisible(bool(same))
        self._kept.say("\n".join(kept_of_both(both)))
        self._kept.setVisible(bool(self._kept.text()))
        self._warn(both)
        self._stack.setCurrentWidget(self._compared)
        self._rows.begin()

    def _warn(self, both: Both) -> None:
        """Say what speaks against it; nothing here happens by itself."""
        said = ""
        if both.in_two_boutiques:
            said = self.tr("Two boutiques keep these files, so they cannot become one here.")
        elif both.verified_differ:
            said = self.tr(
                "Both have a verified number, but not the same: these may well be two people."
            )
        elif both.apart:
            said = self.tr("Somebody has said that these are two people.")
        self._warning.say(said, Tone.WARN)
        self._warning.setVisible(bool(said))
        self._sure.setVisible(both.verified_differ and not both.in_two_boutiques)
        self._apart.setVisible(not both.apart)
        self._weigh()

    @Slot()
    def _weigh(self) -> None:
        both = self._both
        fine = both is not None and not both.in_two_boutiques and not self._deciding
        sure = both is None or not both.verified_differ or self._sure.isChecked()
        self._merge.setEnabled(fine and sure)

    @Slot()
    def _make_one(self) -> None:
        if self._both is None:
            return
        self._deciding = True
        self._weigh()
        keep, other = self._two
        job = partial(
            merging.merge,
            self._desk,
            keep,
            other,
            self._rows.taken,
            sure=self._sure.isChecked(),
        )
        self._work.run(self, job, self._made_one, self._refused)

    def _made_one(self, _merge: str) -> None:
        self.closed.emit()
        self.went.emit(Place("clients", self._two[0]))

    @Slot()
    def _keep_apart(self) -> None:
        self._deciding = True
        job = partial(merging.keep_apart, self._desk, *self._two)
        self._work.run(self, job, self._kept_apart, self._refused)

    def _kept_apart(self, _relation: str) -> None:
        self.closed.emit()

    @Slot(str)
    def _take_partner(self, other: str) -> None:
        self._compare(self._two[0], other)

    @Slot()
    def _swap(self) -> None:
        keep, other = self._two
        self._compare(other, keep)

    @override
    def _refused(self, trouble: Trouble) -> None:
        self._deciding = False
        self._weigh()
        if self._both is None:
            self.closed.emit()
        present.say(self if self._both else self.parent() or self, trouble)
