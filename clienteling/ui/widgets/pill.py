"""A pill at the foot of a thread: how much is new further down, and the way there."""

from PySide6.QtWidgets import QWidget

from clienteling.ui.widgets.button import Button

_GAP = 12


class Pill(Button):
    """Stands in the middle of its parent's foot while there is something to go down to."""

    def __init__(self, over: QWidget) -> None:
        super().__init__("", icon="chevron-down", parent=over)
        self._over = over
        self.hide()

    def tell(self, news: int, *, away: bool) -> None:
        """Say how many messages are new, where the newest is out of view."""
        many = self.tr("{n} new messages").format(n=news)
        words = self.tr("1 new message") if news == 1 else many if news else self.tr("Newest")
        if self.accessibleName() != words:
            self.say(words)
        self.setVisible(away)
        if away:
            size, whole = self.sizeHint(), self._over.size()
            left = (whole.width() - size.width()) // 2
            low = whole.height() - size.height() - _GAP
            self.setGeometry(left, low, size.width(), size.height())
            self.raise_()
