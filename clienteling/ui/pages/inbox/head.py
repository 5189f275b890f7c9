"""The head of a conversation: with whom, what it began with, who answers, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context
from clienteling.ui.pages.inbox import words
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.text import Elided, Hairline, Role


class TalkHead(QWidget):
    """The name, how the conversation stands, and its buttons; `asked` names a deed."""

    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = Elided("", Role.NAME)
        self._told = Elided("", Role.SECONDARY)
        self._claim = Button(self.tr("Claim"))
        self._deeds = self._make_deeds()
        self._lay_out()
        self._claim.clicked.connect(lambda: self.asked.emit("claim"))

    def show_context(self, context: Context) -> None:
        """Show whose conversation it is and what may be done."""
        self._name.setText(words.name(context.talk))
        self._told.setText(words.told(context, self._desk.person.advisor))
        covered = context.talk.covered
        self._claim.say(self.tr("Take over") if covered else self.tr("Claim"))
        self._claim.setVisible(covered or context.talk.assignee is None)
        for name, deed in self._deeds.items():
            deed.setEnabled(name not in {"wish", "repair"} or context.client is not None)

    def _make_deeds(self) -> dict[str, Button]:
        made: dict[str, Button] = {}
        for name, label, icon in (
            ("book", self.tr("Book"), "calendar-plus"),
            ("repair", self.tr("Repair"), "wrench"),
            ("task", self.tr("Task"), "list-checks"),
            ("wish", self.tr("Wish"), "gem"),
            ("hand", self.tr("Hand over"), "users"),
            ("close", self.tr("Close"), "check"),
        ):
            deed = made[name] = Button(label, Kind.QUIET, icon)
            deed.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        return made

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(names, 1)
        row.addWidget(self._deeds["close"])
        row.addWidget(self._claim)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        beside = [each for name, each in self._deeds.items() if name != "close"]
        column.addWidget(Flow(*beside, gap=0))
        column.addWidget(Hairline())
