"""The locked desk: who it belongs to, one field, and the way for somebody else."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from clienteling.auth.lock import Gate, Lost, TooSoon, WrongWord, pause_before
from clienteling.auth.profiles import Profile
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.shell.threshold import Threshold
from clienteling.ui.shell.word_field import WordField
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_SECOND_MS = 1_000


class LockScreen(Threshold):
    """Asks for the PIN or the passphrase of one profile.

    `opened` tells the key, `lost` that nobody can open this copy any more; `switched` the id of
    another profile, and an empty one for somebody new.
    """

    opened = Signal(bytes)
    lost = Signal()
    switched = Signal(str)

    def __init__(
        self, gate: Gate, profile: Profile, work: Work, others: Iterable[Profile] = ()
    ) -> None:
        super().__init__(profile.name_native or profile.name)
        self._gate = gate
        self._profile = profile
        self._work = work
        self._word = WordField()
        label = self.tr("PIN") if profile.keyring else self.tr("Passphrase")
        self._field = Field(label, self._word)
        self._open = Button(self.tr("Open the desk"), Kind.PRIMARY)
        self._others = QVBoxLayout()
        self._until: datetime | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self.setAccessibleName(self.tr("Locked"))
        self._lay_out_lock(others)
        self._tick.timeout.connect(self._count_down)
        self._word.returnPressed.connect(self._try)
        self._open.clicked.connect(self._try)

    def say(self, sentence: str) -> None:
        """Tell what a person who finds the desk locked should know."""
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))

    def begin(self) -> None:
        """Empty the field and wait, if there were wrong words before."""
        self._word.clear()
        self._field.say("")
        kept = self._gate.profiles.find(self._profile.id) or self._profile
        self._wait(pause_before(kept.misses, kept.missed_at, datetime.now(UTC)))
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out_lock(self, others: Iterable[Profile]) -> None:
        self.say(self.tr("The desk is locked. What you were doing is kept as you left it."))
        self.column.addWidget(self._field)
        self.column.addWidget(self._open)
        self.column.addSpacing(12)
        self.column.addWidget(Text(self.tr("Somebody else?"), Role.LABEL))
        self.column.addLayout(self._others)
        self._others.setSpacing(0)
        for other in others:
            self._offer(other.name, other.id)
        self._offer(self.tr("Sign in for the first time at this desk"), "")

    def _offer(self, words: str, identifier: str) -> None:
        button = Button(words, Kind.LINK, "user" if identifier else "user-plus")
        button.clicked.connect(partial(self.switched.emit, identifier))
        self._others.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _try(self) -> None:
        word = self._word.text()
        if not word or self._until is not None or not self._open.isEnabled():
            return
        self._open.setEnabled(False)
        job = partial(self._gate.open, self._profile, word, datetime.now(UTC))
        self._work.run(self, job, self._right, self._wrong)

    @Slot(object)
    def _right(self, key: bytes) -> None:
        self._open.setEnabled(True)
        self._word.clear()
        self._field.say("")
        self.opened.emit(key)

    def _wrong(self, trouble: Trouble) -> None:
        self._open.setEnabled(True)
        if isinstance(trouble, Lost):
            self.lost.emit()
            return
        title, advice = present.spoken(trouble)
        self._field.say(" ".join((title, advice)).strip(), Tone.BAD)
        self._word.selectAll()
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(trouble, TooSoon):
            self._wait(trouble.wait)
        elif isinstance(trouble, WrongWord):
            kept = self._gate.profiles.find(self._profile.id) or self._profile
            self._wait(pause_before(kept.misses, kept.missed_at, datetime.now(UTC)))

    def _wait(self, pause: timedelta) -> None:
        self._until = datetime.now(UTC) + pause if pause > timedelta(0) else None
        self._word.setReadOnly(self._until is not None)
        self._open.setEnabled(self._until is None)
        if self._until is not None:
            self._tick.start()
            self._count_down()

    @Slot()
    def _count_down(self) -> None:
        left = (self._until - datetime.now(UTC)) if self._until else timedelta(0)
        if left > timedelta(0):
            words = self.tr("Too many wrong attempts. The next in {n} s.")
            self._field.say(words.format(n=int(left.total_seconds()) + 1), Tone.WARN)
            return
        self._tick.stop()
        self._wait(timedelta(0))
        self._field.say("")
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.begin()
