"""Recording that a watch was offered, and why to this client."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form


class OfferForm(Form):
    """Which reference was offered, and why to this client and not another."""

    def __init__(self, to: str = "") -> None:
        super().__init__()
        title = self.tr("Offer to {name}").format(name=to) if to else self.tr("Record an offer")
        self.name(title, self.tr("Record the offer"))
        self._reference, self._reason = QLineEdit(), QLineEdit()
        self._reference.setMaxLength(300)
        self._reason.setMaxLength(2_000)
        self._which = Field(self.tr("Reference"), self._reference)
        self.put(self._which)
        self.put(
            Field(
                self.tr("Why to this client"),
                self._reason,
                self.tr("The reason stays in the log of offers, for whoever asks later."),
            )
        )

    def about(self, reference: str) -> None:
        """Begin with the reference that is offered, which is asked no more."""
        self._reference.setText(reference)
        self._which.setVisible(not reference)

    def values(self) -> tuple[str, str]:
        """The reference, and why."""
        return self._reference.text().strip().upper(), self._reason.text().strip()

    @override
    def begin(self) -> None:
        field = self._reason if self._reference.text() else self._reference
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
