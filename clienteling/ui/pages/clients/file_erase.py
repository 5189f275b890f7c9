"""The end of a client's file: what goes, what stays, and the name typed to confirm it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clienteling.actions import erasing
from clienteling.actions.desk import Desk
from clienteling.cache.reads.client_file import Title
from clienteling.domain.people import folded
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work


class FileErase(Card):
    """Asks once and plainly, because it cannot be undone; `erased` when it was asked for."""

    erased = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self.say(self.tr("Erase the client"))
        self._desk = desk
        self._work = work
        self._client = ""
        self._whose: Title | None = None
        self._begin = Button(self.tr("Erase…"), Kind.BAD, "trash-2")
        self.put_beside_title(self._begin)
        self._words = Text("", Role.SECONDARY, wraps=True)
        self._open = Text("", Role.WARN, wraps=True)
        self._name = QLineEdit()
        self._reason = QLineEdit()
        self._field = Field(self.tr("The client’s name, to confirm"), self._name)
        self._why = Field(self.tr("Why, in a few words"), self._reason)
        self._erase = Button(self.tr("Erase for good"), Kind.BAD)
        self._leave = Button(self.tr("Keep the client"), Kind.PRIMARY)
        self._form = QWidget()
        self._lay_out()
        self._begin.clicked.connect(self._start)
        self._leave.clicked.connect(self._stop)
        self._erase.clicked.connect(self._do)
        self._name.textChanged.connect(self._compare)

    def show_of(self, client: str, *, begun: bool) -> None:
        """Be about a client; `begun` where somebody came here to erase."""
        self._client = client
        self._whose = None
        self._stop()
        if begun:
            self._start()

    def show_title(self, title: Title) -> None:
        """Know whose file it is, and what still keeps it open."""
        self._whose = title
        said = self.tr("A repair is still open: {numbers}. Finish it first, or cancel it.")
        self._open.say(said.format(numbers=", ".join(title.open)) if title.open else "")
        self._open.setVisible(bool(title.open))
        self._compare()

    def _lay_out(self) -> None:
        self._words.say(
            self.tr(
                "Names, contacts, dates, notes, conversations, consents and appointments go,"
                " here and at every desk at its next contact with central. The watches and"
                " closed repairs stay, without the person. It cannot be undone."
            )
        )
        self._name.setMaxLength(200)
        self._reason.setMaxLength(500)
        fields = QHBoxLayout(self._form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(self._field, 1)
        fields.addWidget(self._why, 1)
        self._deeds = QWidget()
        deeds = QHBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.addStretch(1)
        deeds.addWidget(self._erase)
        deeds.addWidget(self._leave)
        for each in (self._words, self._open, self._form, self._deeds):
            self.put(each)

    @Slot()
    def _start(self) -> None:
        self._begin.hide()
        self._form.show()
        self._deeds.show()
        self._name.setFocus()

    @Slot()
    def _stop(self) -> None:
        self._name.clear()
        self._reason.clear()
        self._field.say("")
        self._form.hide()
        self._deeds.hide()
        self._begin.show()
        self._compare()

    @Slot()
    def _compare(self) -> None:
        """Let it be done only under the name that was typed."""
        title = self._whose
        typed = _plain(self._name.text())
        right = title is not None and bool(typed) and typed in map(_plain, title.names)
        self._erase.setEnabled(right and title is not None and not title.open)
        hint = title.names[0] if title is not None and title.names else ""
        wrong = bool(self._name.text()) and not right
        said = self.tr("Type: {name}").format(name=hint) if hint else ""
        self._field.say(said if wrong or not typed else "", Tone.NEUTRAL)

    @Slot()
    def _do(self) -> None:
        if self._whose is None or not self._erase.isEnabled():
            return
        self._erase.setEnabled(False)
        job = partial(erasing.erase, self._desk, self._client, self._reason.text())
        self._work.run(self, job, self._done, self._refused)

    def _done(self, _changes: object) -> None:
        self._stop()
        self.erased.emit()

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        self._field.say(f"{said.title} {said.advice}".strip(), Tone.BAD)
        self._erase.setEnabled(True)


def _plain(name: str) -> str:
    return folded(" ".join(name.split()))
