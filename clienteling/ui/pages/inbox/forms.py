"""What can be made of a conversation in place: a hand-over, a task, a wish."""

from datetime import datetime

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.moment_edit import MomentEdit


class HandOverForm(Form):
    """To whom, and what they should know."""

    def __init__(self, colleagues: list[tuple[str, str]]) -> None:
        super().__init__()
        self.name(self.tr("Hand over"), self.tr("Hand over"))
        self._to = choice([*colleagues, ("", self.tr("Back to everybody"))])
        self._said = QLineEdit()
        self._said.setMaxLength(2_000)
        self.put(
            Field(self.tr("To"), self._to),
            Field(self.tr("What they should know"), self._said),
        )

    def values(self) -> tuple[str | None, str]:
        """To whom (None: back to everybody), and the word of explanation."""
        return chosen(self._to) or None, self._said.text().strip()

    @override
    def begin(self) -> None:
        self._to.setFocus()


class TaskForm(Form):
    """A task out of a message, filled in with its words."""

    def __init__(self, text: str, due: datetime) -> None:
        super().__init__()
        self.name(self.tr("Task"), self.tr("Add task"))
        self._text = QLineEdit(text)
        self._text.setMaxLength(1_000)
        self._due = MomentEdit(due.tzinfo)
        self._due.stand_at(due)
        what = Field(self.tr("What is to be done"), self._text)
        self.put(what, Field(self.tr("By"), self._due))

    def values(self) -> tuple[str, datetime]:
        """What, and by when, by the boutique's clock."""
        return self._text.text().strip(), self._due.moment

    @override
    def begin(self) -> None:
        self._text.setFocus()
        self._text.home(False)


class WishForm(Form):
    """A wish out of a message, filled in with the watch it began with or its words."""

    def __init__(self, reference: str, text: str) -> None:
        super().__init__()
        self.name(self.tr("Wish"), self.tr("Add wish"))
        self._reference, self._said = QLineEdit(reference), QLineEdit(text)
        for editor in (self._reference, self._said):
            editor.setMaxLength(500)
        self.put(
            Field(self.tr("Reference"), self._reference),
            Field(self.tr("Description"), self._said),
        )

    def values(self) -> tuple[str, str]:
        """The reference, and the description."""
        return self._reference.text().strip(), self._said.text().strip()

    @override
    def begin(self) -> None:
        self._reference.setFocus()
