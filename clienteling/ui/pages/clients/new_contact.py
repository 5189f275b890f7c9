"""A line for another way to reach a client: what it is is seen from what is typed."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.reach import kind_of
from clienteling.domain.people import ContactKind
from clienteling.domain.reach import DIALLED
from clienteling.ui.pages.clients import words
from clienteling.ui.theme import fonts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field

_LOW, _HIGH = 40, 84
_PAUSE_MS = 150


class NewContact(QWidget):
    """Type, Enter, done; `added` gives the kind and the words, `noted` the words alone.

    `typed` gives each change for its draft, `compared` what is typed, to look who has it.
    """

    added = Signal(str, str)
    compared = Signal(str, str)
    noted = Signal(str)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._by_hand = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._kind = Choice()
        for each in ContactKind:
            self._kind.addItem(words.contact_kind(each), each.value)
        self._value = _Lines()
        self._value.setPlaceholderText(self.tr("Number, e-mail, WeChat name or address"))
        self._field = Field(self.tr("Another one"), self._value)
        self._add = Button(self.tr("Add"))
        self._note = Button(self.tr("Keep it as a note"))
        self._note.hide()
        kind = Field(self.tr("Kind"), self._kind)
        kind.setFixedWidth(132)
        deeds = QVBoxLayout()
        deeds.setSpacing(4)
        deeds.setContentsMargins(0, 22, 0, 0)
        deeds.addWidget(self._add)
        deeds.addWidget(self._note)
        deeds.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._field, 1)
        row.addLayout(deeds)
        self._soon.timeout.connect(self._compare)
        self._kind.activated.connect(self._choose)
        self._value.textChanged.connect(self._change)
        self._value.entered.connect(self._tell)
        self._add.clicked.connect(self._tell)
        self._note.clicked.connect(self._tell_note)

    @property
    def value(self) -> str:
        """What is typed."""
        return self._value.toPlainText().strip()

    def begin(self) -> None:
        """Take the keyboard."""
        self._value.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_with(self, draft: str) -> None:
        """Start with what was half typed earlier, or with nothing."""
        self._by_hand = False
        self._value.blockSignals(True)
        self._value.setPlainText(draft)
        self._value.blockSignals(False)
        self._guess()
        self.say("")

    def clear(self) -> None:
        """Empty the line once its words are kept."""
        self.begin_with("")

    def say(self, said: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say something below the line."""
        self._field.say(said, tone)
        self._note.hide()

    def refuse(self, reason: str) -> None:
        """Say why it was not kept; a doubtful number can be kept as a note."""
        self.say(reason, Tone.BAD)
        doubtful = {*DIALLED, ContactKind.EMAIL}
        self._note.setVisible(ContactKind(str(self._kind.currentData())) in doubtful)

    @Slot()
    def _choose(self) -> None:
        self._by_hand = True
        self._shape()

    @Slot()
    def _change(self) -> None:
        self._guess()
        self.say("")
        self.typed.emit(self.value)
        self._soon.start()

    def _guess(self) -> None:
        if not self._by_hand:
            text = self.value
            kind = ContactKind.ADDRESS if "\n" in text else kind_of(text)
            kind = kind if text else ContactKind.MOBILE
            self._kind.setCurrentIndex(self._kind.findData(kind.value))
        self._shape()

    def _shape(self) -> None:
        self._value.many = self._kind.currentData() == ContactKind.ADDRESS
        self._value.setFixedHeight(_HIGH if self._value.many else _LOW)

    @Slot()
    def _compare(self) -> None:
        if self.value:
            self.compared.emit(str(self._kind.currentData()), self.value)

    @Slot()
    def _tell(self) -> None:
        if self.value:
            self.added.emit(str(self._kind.currentData()), self.value)

    @Slot()
    def _tell_note(self) -> None:
        self.noted.emit(self.value)


class _Lines(QPlainTextEdit):
    """One line that Enter ends, or, with `many`, some that Ctrl+Enter ends."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.many = False
        self.setFont(fonts.sans())
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_LOW)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or not self.many):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
