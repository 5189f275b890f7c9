"""Coming in for the first time: central's address, who you are, and the word for every day."""

import platform
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from clienteling.auth.lock import Gate
from clienteling.auth.sign_in import Asked, Entry, enrol
from clienteling.auth.vault import NoKeyring, is_usable
from clienteling.errors import Refused, Trouble
from clienteling.ui import present
from clienteling.ui.shell.threshold import Threshold
from clienteling.ui.shell.word_field import WordField
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_LONGEST = 200


class SignIn(Threshold):
    """A form that enrols this desk for one person; `entered` tells the way in."""

    entered = Signal(Entry)
    given_up = Signal()

    def __init__(
        self, gate: Gate, work: Work, central: str = "", *, back: bool = False
    ) -> None:
        super().__init__("")
        self._gate = gate
        self._work = work
        self._keyring = True
        self._painted = False
        self._central = _line(central, "https://central.example")
        self._login = _line("", "")
        self._password = WordField()
        self._word = WordField()
        self._again = WordField()
        self._hint = Text("", Role.SMALL, wraps=True)
        self._notice = Banner("", Tone.WARN)
        self._enter = Button("", Kind.PRIMARY)
        self._back = Button("", Kind.LINK, "chevron-left")
        self._back.setVisible(back)
        self._lay_out_form()
        for line in (self._central, self._login, self._password, self._word, self._again):
            line.returnPressed.connect(self._go_on)
        self._enter.clicked.connect(self._try)
        self._back.clicked.connect(self.given_up)

    def _lay_out_form(self) -> None:
        self.title.say(self.tr("Good to have you here"))
        self.sentence.say(self.tr("Sign in once. After that the desk opens without a network."))
        self.sentence.show()
        self._enter.say(self.tr("Enrol this desk"))
        self._back.say(self.tr("Back"))
        self._where = Field(self.tr("Central's address"), self._central)
        self._who = Field(self.tr("Your name at central"), self._login)
        self._secret = Field(self.tr("Password"), self._password)
        self._daily = Field(self.tr("New PIN"), self._word)
        self._twice = Field(self.tr("The same again"), self._again)
        self.column.addWidget(self._where)
        self.column.addWidget(_side_by_side(self._who, self._secret))
        self.column.addWidget(_side_by_side(self._daily, self._twice))
        self.column.addWidget(self._hint)
        self.column.addWidget(self._notice)
        self.column.addWidget(self._enter)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._notice.hide()
        self._learn(True)

    @Slot(bool)
    def _learn(self, usable: bool) -> None:  # noqa: FBT001 - an answer
        """Ask for a PIN where a keyring keeps the other half, for a passphrase elsewhere."""
        self._keyring = usable
        label = self.tr("New PIN") if usable else self.tr("New passphrase")
        self._daily.relabel(label)
        hint = self.tr("This opens the desk each day. At least four signs.")
        if not usable:
            hint = self.tr(
                "This computer has no keyring, so the passphrase alone guards what is kept "
                "here: at least 16 signs."
            )
        elif self._gate.vault.throws_away:
            hint = self.tr("A throw-away keyring: everything kept here is gone at the end.")
        self._hint.say(hint)

    @Slot()
    def _go_on(self) -> None:
        """Enter leads to the next empty field, and from the last one in."""
        lines = (self._central, self._login, self._password, self._word, self._again)
        empty = next((line for line in lines if not line.text()), None)
        if empty is None:
            self._try()
        else:
            empty.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _try(self) -> None:
        if not self._enter.isEnabled() or not self._is_complete():
            return
        asked = Asked(
            self._central.text(),
            self._login.text(),
            self._password.text(),
            self._word.text(),
            platform.node()[:80],
        )
        self._enter.setEnabled(False)
        self._notice.say(self.tr("Asking central …"), Tone.BUSY)
        self._notice.show()
        job = partial(enrol, asked, self._gate, datetime.now(UTC), with_keyring=self._keyring)
        self._work.fetch(self, job, self._right, self._wrong)

    def _is_complete(self) -> bool:
        missing = self.tr("This is needed.")
        fields = (
            (self._where, self._central),
            (self._who, self._login),
            (self._secret, self._password),
            (self._daily, self._word),
        )
        for field, line in fields:
            field.say("" if line.text().strip() else missing, Tone.BAD)
        same = self._word.text() == self._again.text()
        self._twice.say("" if same else self.tr("These two differ."), Tone.BAD)
        return same and all(line.text().strip() for _, line in fields)

    @Slot(object)
    def _right(self, entry: Entry) -> None:
        for line in (self._password, self._word, self._again):
            line.clear()
        self._enter.setEnabled(True)
        self._notice.hide()
        self.entered.emit(entry)

    def _wrong(self, trouble: Trouble) -> None:
        self._enter.setEnabled(True)
        if isinstance(trouble, NoKeyring):
            self._learn(False)
        title, advice = present.spoken(trouble)
        tone = Tone.BAD if isinstance(trouble, Refused) else Tone.WARN
        self._notice.say(" ".join((title, advice)).strip(), tone)
        self._notice.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._ask_the_keyring)

    @Slot()
    def _ask_the_keyring(self) -> None:
        """Only now: importing keyring takes longer than all of the first paint."""
        self._work.run(self, partial(is_usable, self._gate.vault), self._learn)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self._central if not self._central.text() else self._login
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(text: str, placeholder: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setPlaceholderText(placeholder)
    line.setMaxLength(_LONGEST)
    return line


def _side_by_side(left: QWidget, right: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
    return pair
