"""Choosing which value stays, one field after another: the other's or this one's."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget
from typing_extensions import override

from clienteling.cache.reads.merges import FIELDS, Because, Both, Which, suggested
from clienteling.effects.merge import spelled
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import values
from clienteling.ui.widgets.pick import Pick
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.people import Client

LABELS = 112


class MergeRows(QWidget):
    """A row for each field that differs; `stepped` gives the value that one moved to."""

    stepped = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABELS)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._picks: dict[str, tuple[Pick, Pick]] = {}

    def show_both(self, both: Both, moment: values.Moment) -> None:
        """Show what differs, with what seems right chosen and said to be so."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._picks = {}
        for row, field in enumerate(differing(both)):
            self._add(row, field, both, moment)

    @property
    def taken(self) -> set[str]:
        """The fields whose value comes from the file at the right."""
        return {field for field, (_, right) in self._picks.items() if right.isChecked()}

    def begin(self) -> None:
        """Take the keyboard to the first choice."""
        for left, right in self._picks.values():
            (left if left.isChecked() else right).setFocus(Qt.FocusReason.OtherFocusReason)
            return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        rows = list(self._picks.values())
        at = next((n for n, pair in enumerate(rows) if any(p.hasFocus() for p in pair)), -1)
        if 0 <= at + by < len(rows):
            left, right = rows[at + by]
            pick = left if left.isChecked() else right
            pick.setFocus(Qt.FocusReason.TabFocusReason)
            self.stepped.emit(pick)

    def _add(self, row: int, field: str, both: Both, moment: values.Moment) -> None:
        named = values.field_name(field)
        label = Text(named, Role.SECONDARY, wraps=True)
        self._grid.addWidget(label, row, 0)
        left, right = Pick(), Pick()
        group = QButtonGroup(left)
        better, why = suggested(field, both.one.client, both.other.client)
        for column, (pick, side, which) in enumerate(
            ((left, both.one, "one"), (right, both.other, "other")), 1
        ):
            says = values.value(field, _plain(side.client, field), both.team)
            note = _note(side.client, field, both.team, moment)
            told = _better(why) if which == better else ""
            pick.say(says, sentence(told, note), named)
            group.addButton(pick)
            self._grid.addWidget(pick, row, column)
        self._choose(left, right, better)
        left.leant.connect(lambda by: _lean(left, right, by))
        right.leant.connect(lambda by: _lean(left, right, by))
        self._picks[field] = (left, right)

    def _choose(self, left: Pick, right: Pick, which: Which) -> None:
        (left if which == "one" else right).setChecked(True)


def differing(both: Both) -> list[str]:
    """The fields in which the two say something else."""
    one, other = both.one.client, both.other.client
    return [field for field in FIELDS if getattr(one, field) != getattr(other, field)]


def alike(both: Both) -> list[tuple[str, str]]:
    """The fields in which both say the same, and what."""
    same = [field for field in FIELDS if field not in differing(both)]
    told = ((field, _plain(both.one.client, field)) for field in same)
    return [
        (values.field_name(field), values.value(field, said, both.team))
        for field, said in told
        if said
    ]


def _lean(left: Pick, right: Pick, by: int) -> None:
    """Choose the one at that side, and have the keyboard follow."""
    pick = left if by < 0 else right
    pick.setChecked(True)
    pick.setFocus(Qt.FocusReason.TabFocusReason)


def _plain(client: Client, field: str) -> str:
    said: Any = getattr(client, field)
    return spelled(msgspec.to_builtins(said))


def _note(client: Client, field: str, team: Mapping[str, str], moment: values.Moment) -> str:
    edit = client.edits.get(field)
    if edit is None:
        return ""
    words = _tr("{who}, {when}")
    return words.format(who=team.get(edit.by, _tr("Central")), when=moment(edit.at))


def _better(why: Because) -> str:
    return {"newer": _tr("Newer"), "fuller": _tr("Says more"), "": ""}[why]


def _tr(text: str) -> str:
    return QCoreApplication.translate("merge", text)
