"""What proves a consent: a signature drawn here, a code that was read, a message of theirs."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from clienteling.cache.reads.consents import Words
from clienteling.domain.consent import ConsentMethod
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.signature import SignaturePad
from clienteling.ui.widgets.text import Role, Text, one_line


class Proof(QStackedWidget):
    """Shows what the method needs; `changed` when there is more or less to prove with."""

    changed = Signal()

    def __init__(self, face: Clockface) -> None:
        super().__init__()
        self._face = face
        self._method = ConsentMethod.VERBAL_WITNESSED
        self._pad = SignaturePad()
        self._code = QLineEdit()
        self._messages = Choice()
        self._none = Text(self.tr("The client has not written here yet."), Role.SECONDARY)
        again = Button(self.tr("Sign again"), Kind.QUIET, "undo-2")
        code = Field(self.tr("What the code says"), self._code, self.tr("Scan it, or type it."))
        self._shown: dict[ConsentMethod, QWidget] = {
            ConsentMethod.VERBAL_WITNESSED: QWidget(),
            ConsentMethod.SIGNATURE: _column(self._pad, again),
            ConsentMethod.QR: _column(code),
            ConsentMethod.MESSAGE: _column(
                Field(self.tr("Which message"), self._messages), self._none
            ),
        }
        for each in self._shown.values():
            self.addWidget(each)
        again.clicked.connect(self._sign_again)
        self._pad.signed.connect(self.changed)
        self._code.textChanged.connect(self.changed)
        self._messages.activated.connect(self.changed)
        self.show_method(ConsentMethod.VERBAL_WITNESSED)

    @property
    def evidence(self) -> str:
        """The code, or the id of the message, if that is how it was said."""
        if self._method is ConsentMethod.QR:
            return self._code.text().strip()
        if self._method is ConsentMethod.MESSAGE:
            return str(self._messages.currentData() or "")
        return ""

    @property
    def signature(self) -> bytes:
        """The picture of the signature, if that is how it was said."""
        signed = self._method is ConsentMethod.SIGNATURE
        return self._pad.png() if signed else b""

    @property
    def is_there(self) -> bool:
        """Whether the client's own act is at hand."""
        return bool(self.evidence or self.signature)

    def begin(self, messages: tuple[Words, ...]) -> None:
        """Start without any proof; these are the client's latest messages."""
        self._pad.clear()
        self._code.clear()
        self._messages.clear()
        for each in messages:
            when = self._face.local_day(each.at).isoformat()
            words = one_line(each.text, 60)
            said = sentence(when, states.channel(each.channel), words)
            self._messages.addItem(said, each.id)
        self._none.setVisible(not messages)

    def show_method(self, method: ConsentMethod) -> None:
        """Ask for what this method needs."""
        self._method = method
        self.setCurrentWidget(self._shown[method])
        self.setVisible(method is not ConsentMethod.VERBAL_WITNESSED)
        self.changed.emit()

    @Slot()
    def _sign_again(self) -> None:
        self._pad.clear()
        self.changed.emit()


def _column(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for each in widgets:
        if isinstance(each, Button):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(each)
            column.addLayout(row)
        else:
            column.addWidget(each)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made
