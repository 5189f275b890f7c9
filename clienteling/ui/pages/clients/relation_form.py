"""Who somebody is to a client: another client, or a name, in the house's words or one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.errors import Refused
from clienteling.ui.pages.clients import person_words
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form

_LONGEST = 200


class RelationForm(Form):
    """Type a name and take the client it finds, or leave the name as it is.

    `typed` gives the name for its draft.
    """

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Somebody close to them"), self.tr("Save"))
        self.who = ClientField()
        self._kind = Choice()
        self._kind.setEditable(True)
        self._kind.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        for kind in person_words.RELATIONS:
            self._kind.addItem(person_words.relation(kind), kind)
        self._name = self.who.findChildren(QLineEdit)[0]
        self._name.textEdited.connect(self.typed)
        self.put(Field(self.tr("Who"), self.who, self.tr("Another client, or just a name.")))
        self.put(Field(self.tr("Is their"), self._kind, self.tr("Or in your own words.")))

    def values(self) -> tuple[str, str | None, str]:
        """The kind, the other client, and the name of somebody who is none; may refuse."""
        typed = self._kind.currentText().strip()
        place = self._kind.findText(typed, Qt.MatchFlag.MatchFixedString)
        kind = str(self._kind.itemData(place)) if place >= 0 else typed
        who, name = self.who.who, self._name.text().strip()
        if max(len(kind), len(name)) > _LONGEST:
            raise Refused("This text is too long.", "Keep it under 200 signs.")
        if not kind:
            raise Refused("Say who they are to each other.", "Choose one or type it.")
        return kind, who.id if who else None, "" if who else name

    def fill(self, draft: str) -> None:
        """Put in the name that was half typed earlier."""
        self._name.setText(draft)

    @override
    def begin(self) -> None:
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)
