"""The heads of two files: whose they are, what each brings, and which one stays."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.merges import Both, Cell, Side
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.ui.formats import number, sentence
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.merge_rows import LABELS
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Elided, Role, Text


class MergeSides(QWidget):
    """Both heads side by side over the fields; `swapped` asks for the other one to stay."""

    swapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = _Head(stays=True), _Head(stays=False)
        swap = Button(self.tr("Swap"), Kind.QUIET, "refresh-cw")
        swap.setAccessibleDescription(self.tr("Keep the other file instead"))
        swap.setFixedWidth(LABELS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(swap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 1)
        swap.clicked.connect(self.swapped)

    def show_both(self, both: Both) -> None:
        """Show these two; the left one stays."""
        self._left.show_side(both.one)
        self._right.show_side(both.other)


class _Head(Surface):
    def __init__(self, *, stays: bool) -> None:
        super().__init__()
        self._avatar = Avatar("?", 40)
        self._name = Elided("", Role.NAME)
        said = self.tr("This file stays") if stays else self.tr("Becomes part of it")
        self._chip = Chip(said, Tone.GOOD if stays else Tone.NEUTRAL)
        self._told = Text("", Role.SECONDARY, wraps=True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        top.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._told)
        column.addStretch(1)

    def show_side(self, side: Side) -> None:
        """Show whose file it is and what it holds."""
        self._avatar.show_monogram(side.who.monogram)
        self._name.setText(side.who.name)
        points = ((each.value, each.verified_at is not None) for each in side.points)
        reach = ", ".join(_contact(value, verified=verified) for value, verified in points)
        holds = sentence(*(brought(kind, count) for kind, count in side.brings))
        self._told.say("\n".join(filter(None, (reach, holds or _tr("Nothing else yet")))))
        self.setAccessibleName(sentence(side.who.name, self._chip.text, reach, holds))


def brought(kind: str, count: int) -> str:
    """3 purchases."""
    one, many = _counted()[kind]
    return one if count == 1 else many.format(n=number(count))


def kept_of_both(both: Both) -> list[str]:
    """What is decided without being asked: the stricter of what both said, in words."""
    said = [_stricter(each) for each in both.cells]
    if both.silent:
        said.append(_tr("“Do not contact” stays, because one of the two asked for it."))
    return said


def _stricter(cell: Cell) -> str:
    what, _, where = cell.name.partition("/")
    everything = what == Purpose.ANY
    named = (
        _tr("Being contacted at all")
        if everything
        else sentence(words.purpose(what), states.channel(where))
    )
    allowed = cell.stays in {ConsentState.GRANTED, ConsentState.ONE_TO_ONE}
    one_said = allowed and None in (cell.one, cell.other)
    pattern = (
        _tr("{what}: {one} here, {other} there; “{stays}” stays, as it was said.")
        if one_said
        else _tr("{what}: {one} here, {other} there; “{stays}” stays, the stricter of both.")
    )
    return pattern.format(
        what=named, one=_said(cell.one), other=_said(cell.other), stays=_said(cell.stays)
    )


def _said(state: ConsentState | None) -> str:
    return words.consent_state(state or ConsentState.NEVER_ASKED).lower()


def _contact(value: str, *, verified: bool) -> str:
    return _tr("{number} (verified)").format(number=value) if verified else value


def _counted() -> dict[str, tuple[str, str]]:
    return {
        "purchase": (_tr("1 purchase"), _tr("{n} purchases")),
        "watch": (_tr("1 watch"), _tr("{n} watches")),
        "ticket": (_tr("1 repair"), _tr("{n} repairs")),
        "message": (_tr("1 message"), _tr("{n} messages")),
        "appointment": (_tr("1 appointment"), _tr("{n} appointments")),
        "visit": (_tr("1 visit"), _tr("{n} visits")),
        "call": (_tr("1 call"), _tr("{n} calls")),
        "note": (_tr("1 note"), _tr("{n} notes")),
        "wish": (_tr("1 wish"), _tr("{n} wishes")),
        "task": (_tr("1 task"), _tr("{n} tasks")),
        "contact_point": (_tr("1 contact"), _tr("{n} contacts")),
        "important_date": (_tr("1 date"), _tr("{n} dates")),
        "consent": (_tr("1 consent"), _tr("{n} consents")),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("merge", text)
