"""Signing in once more while the desk stays open: one field, over the page."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.auth.profiles import Profile
from clienteling.auth.sign_in import again
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.shell.veil import Veil
from clienteling.ui.shell.word_field import WordField
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work
from clienteling.wire.auth import SignedIn

_WIDE = 420


class PasswordPanel(Veil):
    """Asks for central's password of the person at this desk; `signed` tells the answer."""

    signed = Signal(SignedIn)

    def __init__(self, profile: Profile, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._profile = profile
        self._work = work
        self._new_device = False
        self._panel = Surface(Lay.PANEL, self)
        self._password = WordField()
        self._field = Field(self.tr("Password"), self._password)
        self._enter = Button(self.tr("Sign in"), Kind.PRIMARY)
        self._later = Button(self.tr("Later"), Kind.QUIET)
        self._lay_out()
        self._password.returnPressed.connect(self._try)
        self._enter.clicked.connect(self._try)
        self._later.clicked.connect(self.lift)

    def begin(self, *, new_device: bool = False) -> None:
        """Ask; after a fork central gives this desk another name."""
        self._new_device = new_device
        self._password.clear()
        self._field.say("")
        self.fall()
        self._password.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def place(self) -> None:
        wide = min(_WIDE, self.width() - 48)
        high = self._panel.sizeHint().height()
        self._panel.setGeometry((self.width() - wide) // 2, self.height() // 5, wide, high)

    def _lay_out(self) -> None:
        title = self.tr("Sign in again")
        self._panel.setAccessibleName(title)
        words = self.tr("Central wants to know that it is you. What waits is sent afterwards.")
        deeds = QHBoxLayout()
        deeds.addWidget(self._enter, 1)
        deeds.addWidget(self._later)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, Role.NAME))
        column.addWidget(Text(words, Role.SECONDARY, wraps=True))
        column.addWidget(Text(self._profile.login, Role.BODY))
        column.addWidget(self._field)
        column.addLayout(deeds)

    @Slot()
    def _try(self) -> None:
        if not self._password.text() or not self._enter.isEnabled():
            return
        self._enter.setEnabled(False)
        job = partial(again, self._profile, self._password.text(), new_device=self._new_device)
        self._work.fetch(self, job, self._right, self._wrong)

    @Slot(object)
    def _right(self, signed: SignedIn) -> None:
        self._enter.setEnabled(True)
        self._password.clear()
        self.lift()
        self.signed.emit(signed)

    def _wrong(self, trouble: Trouble) -> None:
        self._enter.setEnabled(True)
        title, advice = present.spoken(trouble)
        self._field.say(" ".join((title, advice)).strip(), Tone.BAD)
        self._password.selectAll()
        self.place()
