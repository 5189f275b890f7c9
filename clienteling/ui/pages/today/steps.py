"""What to do next: one row for each step, with its button."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.cache.reads.steps import StepKind
from clienteling.ui.pages.today.lines import Deed
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Elided, Hairline, Role, Text


class StepRow(QWidget):
    """One step; `taken` by its button, `done` by the tick beside it, `put_off` by the clock.

    D ticks it off and L asks about later while the keyboard is in the row.
    """

    taken = Signal(object)
    done = Signal(object)
    put_off = Signal(object, object)

    def __init__(self, deed: Deed, *, first: bool) -> None:
        super().__init__()
        self._step = deed.step
        self._avatar = Avatar("?")
        self._title = Elided("", Role.TITLE)
        self._said = Text("", Role.SECONDARY, wraps=True)
        self._button = Button("", Kind.PRIMARY if first else Kind.PLAIN)
        self._tick = IconButton("check", self.tr("Done (D)"))
        self._later = IconButton("clock", self.tr("Later (L)"))
        self._lay_out()
        self.show_deed(deed)
        self._button.clicked.connect(self._take)
        self._tick.clicked.connect(self._tick_off)
        self._later.clicked.connect(self._ask_later)
        for key, button in (("D", self._tick), ("L", self._later)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_deed(self, deed: Deed) -> None:
        """Show the same step in newer words."""
        self._step = deed.step
        self._avatar.show_monogram(deed.step.who.monogram if deed.step.who else "?")
        self._title.setText(deed.title)
        self._said.say(deed.said, Role.WARN if deed.tone is Tone.WARN else Role.SECONDARY)
        self._button.say(deed.button)
        self._button.setAccessibleName(f"{deed.button}: {deed.title}")
        self._tick.setAccessibleName(self.tr("Done: {what}").format(what=deed.said))
        self._later.setAccessibleName(self.tr("Later: {what}").format(what=deed.said))
        promised = deed.step.kind is StepKind.TASK
        elsewhere = deed.step.who is not None or deed.step.came_of_talk
        self._tick.setVisible(promised and (elsewhere or deed.step.clients > 0))
        self._later.setVisible(promised and deed.later)

    def press(self) -> None:
        """Do the step, as its button does."""
        self._button.click()

    def take_keyboard(self) -> None:
        """Have the keyboard on the row's button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._said)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 6, 10)
        row.setSpacing(12)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._tick)
        beside.addWidget(self._later)
        row.addLayout(beside)
        row.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self._step)

    @Slot()
    def _tick_off(self) -> None:
        self.done.emit(self._step)

    @Slot()
    def _ask_later(self) -> None:
        self.put_off.emit(self._step, self._later)


class Steps(Scroll):
    """The steps in order; rows that stay keep the keyboard."""

    taken = Signal(object)
    done = Signal(object)
    put_off = Signal(object, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: dict[tuple[str, bool], StepRow] = {}
        self.column.setSpacing(0)

    def show_deeds(self, deeds: Iterable[Deed]) -> None:
        """Show `deeds`, the first with the one dark button."""
        wanted = {(deed.step.id, not place): deed for place, deed in enumerate(deeds)}
        if list(wanted) == list(self._rows):
            for key, row in self._rows.items():
                row.show_deed(wanted[key])
            return
        held = self._held()
        self._clear(set(wanted))
        rows = {key: self._row(key, deed) for key, deed in wanted.items()}
        for place, row in enumerate(rows.values()):
            if place:
                self.column.addWidget(Hairline())
            self.column.addWidget(row)
        self._rows = rows
        if held >= 0 and rows:
            list(rows.values())[min(held, len(rows) - 1)].take_keyboard()

    def first(self) -> StepRow | None:
        """The step to take first."""
        return next(iter(self._rows.values()), None)

    def _held(self) -> int:
        """The place of the row that has the keyboard, or -1: its follower takes it over."""
        focus = QApplication.focusWidget()
        if focus is None:
            return -1
        rows = enumerate(self._rows.values())
        return next((place for place, row in rows if row.isAncestorOf(focus)), -1)

    def _row(self, key: tuple[str, bool], deed: Deed) -> StepRow:
        row = self._rows.get(key)
        if row is not None:
            row.show_deed(deed)
            return row
        row = StepRow(deed, first=key[1])
        row.taken.connect(self.taken)
        row.done.connect(self.done)
        row.put_off.connect(self.put_off)
        return row

    def _clear(self, kept: set[tuple[str, bool]]) -> None:
        staying = {id(row) for key, row in self._rows.items() if key in kept}
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and id(widget) not in staying:
                widget.hide()
                widget.deleteLater()
