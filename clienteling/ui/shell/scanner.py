"""A scanner types like a very fast person: its code is caught before it lands in a field."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from typing_extensions import override

_FAST = 0.035
_PATIENCE_MS = 60
_CODE = re.compile(r"[\w./:?=&%#+\-]{6,200}", re.ASCII)
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


@dataclass(frozen=True)
class _Before:
    """Where the first sign of a burst landed, and what it replaced."""

    field: QLineEdit | QPlainTextEdit
    start: int
    selected: str


class Scanner(QObject):
    """Watches one window's keys; `scanned` tells a code that came in a burst ending in Enter.

    Nobody's typing is held up: the first sign goes through, and only signs that follow faster
    than fingers can are kept back, for a moment. If no Enter comes they are handed on after
    all; if it comes, the first sign is taken out of the field again and what it replaced put
    back.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject, steady: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._steady = steady
        self._last = float("-inf")
        self._code = ""
        self._held: list[QKeyEvent] = []
        self._before: _Before | None = None
        self._handing_on = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._hand_on)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._handing_on or event.type() != QEvent.Type.KeyPress:
            return False
        return isinstance(event, QKeyEvent) and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether this key belongs to a burst and is kept back."""
        now = self._steady()
        fast, self._last = now - self._last <= _FAST, now
        if Qt.Key(event.key()) in _ENDS:
            return self._ends(fast)
        sign = event.text()
        if not (len(sign) == 1 and sign.isprintable()) or event.modifiers() & _WITH_COMMAND:
            return False
        if not (fast and self._code):
            self._hand_on()
            self._code = sign
            self._before = _standing()
            return False
        self._code += sign
        self._held.append(event.clone())
        self._patience.start()
        return True

    def _ends(self, fast: bool) -> bool:  # noqa: FBT001 - private
        if fast and _CODE.fullmatch(self._code):
            code, before = self._code, self._before
            self._forget()
            _restore(before)
            self.scanned.emit(code)
            return True
        self._hand_on()
        return False

    @Slot()
    def _hand_on(self) -> None:
        """It was a person after all: give the field what was kept back."""
        held = self._held
        self._forget()
        target = QApplication.focusWidget()
        self._handing_on = True
        for event in held:
            if target is not None:
                QCoreApplication.sendEvent(target, event)
        self._handing_on = False

    def _forget(self) -> None:
        self._patience.stop()
        self._held = []
        self._code = ""
        self._before = None


_WITH_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _standing() -> _Before | None:
    """The field that has the keyboard, before the next sign lands in it."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        at = field.selectionStart()
        start = field.cursorPosition() if at < 0 else at
        return _Before(field, start, field.selectedText())
    if isinstance(field, QPlainTextEdit) and not field.isReadOnly():
        cursor = field.textCursor()
        return _Before(field, cursor.selectionStart(), cursor.selectedText())
    return None


def _restore(before: _Before | None) -> None:
    if before is None:
        return
    field, start = before.field, before.start
    if isinstance(field, QLineEdit):
        field.setSelection(start, 1)
        field.insert(before.selected)
        return
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 1, cursor.MoveMode.KeepAnchor)
    cursor.insertText(before.selected.replace("\u2029", "\n"))
