"""The hands of the tour: they press, type and look as a person would, and wait."""

import time
import zlib
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from clienteling.errors import Trouble

W = TypeVar("W", bound=QWidget)
PATIENCE = 20.0
_LOOK_MS = 10
_ALIKE = 6
_SETTLED_WITHIN = 1.5


def until(holds: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Let the window live until `holds`; raises Trouble with `what` when it never does."""
    end = time.monotonic() + patience
    loop = QEventLoop()
    look = QTimer(interval=_LOOK_MS)
    held = False

    def see() -> None:
        nonlocal held
        held = bool(holds())
        if held or time.monotonic() > end:
            loop.quit()

    look.timeout.connect(see)
    look.start()
    loop.exec()
    look.stop()
    if not held:
        raise Trouble(f"{what} did not come within {patience:.0f} s.")


def settled(widget: QWidget) -> None:
    """Let the window live until `widget` has looked the same for a moment, or a second long."""
    end = time.monotonic() + _SETTLED_WITHIN
    looks: list[int] = []

    def same() -> bool:
        image = widget.grab().toImage()  # kept, for its bits go with it
        looks.append(zlib.crc32(image.constBits()))
        return time.monotonic() > end or looks[-_ALIKE:] == [looks[-1]] * _ALIKE

    until(same, "Rest")


def seen(root: QWidget, kind: type[W], name: str = "") -> W:
    """The visible widget of this kind, by the name it says or shows; raises Trouble."""
    for each in root.findChildren(kind):
        if each.isVisible() and (not name or name in _names(each)):
            return each
    raise Trouble(f"There is no {kind.__name__} {name!r} to be seen.")


def is_seen(root: QWidget, kind: type[W], name: str = "") -> bool:
    """Whether such a widget can be seen."""
    return any(
        each.isVisible() and (not name or name in _names(each))
        for each in root.findChildren(kind)
    )


def press(button: QAbstractButton) -> None:
    """Click it, in its middle."""
    if not button.isEnabled():
        raise Trouble(f"{button.accessibleName() or button.text()!r} cannot be pressed.")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def key(widget: QWidget, keys: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press one key with others held."""
    with_ = Qt.KeyboardModifier.NoModifier
    for each in held:
        with_ |= each
    QTest.keyClick(widget, keys, with_)


def write(widget: QWidget, text: str) -> None:
    """Type `text` as an input method does, so that every script can be typed."""
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def titles(view: QAbstractItemView, most: int = 60) -> list[str]:
    """What the first rows of a list say."""
    model = view.model()
    rows = min(most, model.rowCount())
    return [str(model.index(row, 0).data() or "") for row in range(rows)]


def _names(widget: QWidget) -> set[str]:
    shown = widget.text() if isinstance(widget, QAbstractButton) else ""
    return {widget.accessibleName(), shown}
