"""A telephone call, noted in one step: Enter keeps it, words may be added first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.actions.calls import Spoken
from clienteling.cache.reads.client_card import Card
from clienteling.domain.messages import Direction
from clienteling.ui.formats import sentence
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen

_WAYS = {
    "reached": Spoken(),
    "missed": Spoken(reached=False),
    "came": Spoken(direction=Direction.IN),
    "lost": Spoken(direction=Direction.IN, reached=False),
}


class CallForm(Form):
    """A call as it usually goes: we telephoned and spoke; `typed` tells each change."""

    typed = Signal(str)

    def __init__(self, card: Card) -> None:
        super().__init__()
        number = next(iter(card.numbers.values()), "")
        self.name(sentence(self.tr("Call"), number), self.tr("Save call"))
        self._way = choice(
            [
                ("reached", self.tr("We called and spoke")),
                ("missed", self.tr("We called, not reached")),
                ("came", self.tr("The client called")),
                ("lost", self.tr("The client called, we missed it")),
            ]
        )
        self._text = QLineEdit()
        self._text.setMaxLength(4_000)
        self._text.setPlaceholderText(self.tr("What was said, if anything is worth keeping"))
        fields = [Field(self.tr("Words"), self._text), Field(self.tr("How it went"), self._way)]
        repairs = [(each.id, sentence(each.number, each.model)) for each in card.repairs]
        self._ticket = choice([("", self.tr("No repair")), *repairs])
        if repairs:
            fields.append(Field(self.tr("About"), self._ticket))
        self.put(*fields)
        self._text.textEdited.connect(self.typed)

    def values(self) -> tuple[Spoken]:
        """How it went."""
        way = _WAYS[chosen(self._way)]
        ticket = chosen(self._ticket) or None
        return (Spoken(way.direction, way.reached, self._text.text(), ticket=ticket),)

    def write(self, text: str) -> None:
        """Put a draft in."""
        self._text.setText(text)

    @override
    def begin(self) -> None:
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
