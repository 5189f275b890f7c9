"""A scanner types like a very fast person: its code is caught before it lands in a field."""

import time
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from clienteling.ui.shell.standing import Standing, may_pass, standing

_FAST = 0.035
_PATIENCE_MS = 60
_FEWEST, _MOST = 6, 400
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SEPARATOR = "\x1d"
"""Stands between the parts of some codes; no key of a person writes it."""

_SILENT = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_NumLock}


def always() -> bool:
    """A scanner that is never put aside."""
    return True


class Scanner(QObject):
    """Watches one window's keys; `scanned` tells a code that came in a burst ending in Enter.

    Nobody's typing is held up: a sign that lands in a line goes through, and only signs that
    follow faster than fingers can are kept back, for a moment. If no Enter comes they are
    handed on after all; if it comes, the first sign is taken out of the line again. Where one
    sign alone does something (it replaces a selection, marks an appointment, is part of what an
    input method composes) the first one is kept back too.
    """

    scanned = Signal(str)

    def __init__(
        self,
        parent: QObject,
        steady: Callable[[], float] = time.monotonic,
        wanted: Callable[[], bool] = always,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._wanted = wanted
        self._last = float("-inf")
        self._code = ""
        self._held: list[QKeyEvent] = []
        self._from: QWindow | None = None
        self._before: Standing | None = None
        self._composing = Composing()
        self._over = float("-inf")
        self._handing_on = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._hand_on)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._handing_on or not self._wanted():
            return False
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                if not isinstance(watched, QWindow):
                    return False
                self._from = watched
                return self._takes(event)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return self._overrides(event)
            case QEvent.Type.InputMethod if isinstance(event, QInputMethodEvent):
                return self._composes(watched, event)
            case QEvent.Type.MouseButtonPress:
                self._hand_on()
        return False

    # ---------------------------------------------------------------------------- keys

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether this key belongs to a burst and is kept back."""
        key = Qt.Key(event.key())
        if key in _SILENT:
            return False
        now = self._steady()
        fast, self._last = now - self._last <= _FAST, now
        if key in _ENDS:
            return now - self._over <= _FAST or self._ends(fast)
        if fast and self._code and event.text() == _SEPARATOR:
            return True
        if not _is_sign(event) or event.isAutoRepeat():
            self._hand_on()
            return False
        if fast and self._code and len(self._code) < _MOST:
            self._keep_back(event)
            return True
        return self._begins(event)

    def _begins(self, event: QKeyEvent) -> bool:
        """The first sign: it goes through where it can be taken out again."""
        self._hand_on()
        self._before = standing()
        if self._before is not None and may_pass(self._before) and not self._composing.words:
            self._code = event.text()
            return False
        self._before = None
        self._keep_back(event)
        return True

    def _keep_back(self, event: QKeyEvent) -> None:
        self._code += event.text()
        self._held.append(event.clone())
        self._patience.start()

    def _ends(self, fast: bool) -> bool:  # noqa: FBT001 - private
        if fast and _is_code(self._code):
            code, before = self._code, self._before
            self._over = self._last  # Some send two: a return and a new line.
            self._forget()
            self._tell(code, before)
            return True
        self._hand_on()
        return False

    def _overrides(self, event: QKeyEvent) -> bool:
        """In a burst no sign is a shortcut: the `/` of an address does not begin a search."""
        fast = self._steady() - self._last <= _FAST
        ends = Qt.Key(event.key()) in _ENDS and _is_code(self._code)
        if fast and self._code and (ends or _is_sign(event)):
            event.accept()
            return True
        return False

    @Slot()
    def _hand_on(self) -> None:
        """It was a person after all: give the window what was kept back."""
        held, window = self._held, self._from
        self._forget()
        self._handing_on = True
        for event in held:
            if window is not None and isValid(window):
                QCoreApplication.sendEvent(window, event)
        self._handing_on = False

    def _forget(self) -> None:
        self._patience.stop()
        self._held = []
        self._code = ""
        self._before = None

    def _tell(self, code: str, before: Standing | None) -> None:
        if before is not None:
            self._handing_on = True
            before.restore()
            self._handing_on = False
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.scanned.emit(code.strip())

    # ------------------------------------------------------------------- input methods

    @Slot(QWidget, QWidget)
    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        """Listen to what an input method composes in the field that has the keyboard."""
        self._composing = Composing()
        if left is not None and isValid(left):
            left.removeEventFilter(self)
        if reached is not None and reached.window() is self.parent():
            reached.installEventFilter(self)

    def _composes(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """An input method may take a burst and hand it over whole: it is a code as well."""
        now, said = self._steady(), event.commitString()
        self._composing = self._composing.then(event.preeditString(), now)
        told = self._composing.told(said)
        if not told:
            return False
        before, first = self._composing.before, self._composing.first
        self._composing, self._over = Composing(), now
        self._forget()
        self._handing_on = True
        QCoreApplication.sendEvent(watched, QInputMethodEvent())
        self._handing_on = False
        self._tell(told, before)
        if first:  # Somebody was composing this when the scanner came.
            kept = QInputMethodEvent()
            kept.setCommitString(first)
            QCoreApplication.sendEvent(watched, kept)
        return True


class Composing(Struct, frozen=True):
    """What an input method composes: its `words` now, and those at the `first` of a burst."""

    words: str = ""
    first: str = ""
    since: float = float("-inf")
    at: float = float("-inf")
    signs: int = 0
    before: Standing | None = None

    def then(self, words: str, now: float) -> "Composing":
        """What is composed after one more sign."""
        if now - self.at <= _FAST:
            return replace(self, words=words, at=now, signs=self.signs + 1)
        before = self.before if self.words else standing()
        return Composing(words, self.words, now, now, 1, before)

    def told(self, said: str) -> str:
        """The code in what is handed over, if it was composed faster than fingers can."""
        code = said.removeprefix(self.first)
        quick = self.at - self.since <= _FAST * max(1, len(code))
        return (
            code
            if quick and self.signs >= _FEWEST and code.isascii() and _is_code(code)
            else ""
        )


def _is_sign(event: QKeyEvent) -> bool:
    """Whether this key writes one sign, whatever the keyboard's layout."""
    text, held = event.text(), event.modifiers() & _WITH_COMMAND
    return len(text) == 1 and text.isprintable() and held in {_PLAIN, _ALT_GR}


def _is_code(typed: str) -> bool:
    """Whether a burst is what a scanner sends; words with spaces in them need a figure too."""
    signs = typed.replace(" ", "")
    figures = any(sign.isdigit() for sign in signs)
    return _FEWEST <= len(signs) <= _MOST and (len(signs) == len(typed.strip()) or figures)


_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How some systems say AltGr, which writes signs on many keyboards."""

_WITH_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
