"""Having a screen reader say what has just changed."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have `words` read out, where somebody listens."""
    # Qt builds many enumerations for these two; the first paint is spared them.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - only where something is announced

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
