"""A few often used signs of feeling, one click each; the system's own input has all others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clienteling.ui.theme import fonts
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.popover import Popover

_SIGNS = "🙂😊😀😍🤗🙏👍👏🤝🎉🎁🌹💐🌸☕🍵⌚✨⭐❤🥂📷📍📅"
_ACROSS = 6


class EmojiPopover(Popover):
    """Signs in rows; `picked` gives the one that was chosen."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, 6 * 44 + 24)
        self.setAccessibleName(self.tr("Emoji"))
        self.body.setContentsMargins(12, 12, 12, 12)
        grid = QGridLayout()
        grid.setSpacing(4)
        for at, sign in enumerate(_SIGNS):
            button = Button(sign, Kind.QUIET)
            button.setFont(fonts.sans(20))
            button.setFixedSize(40, 40)
            button.clicked.connect(lambda _=False, sign=sign: self._pick(sign))
            grid.addWidget(button, at // _ACROSS, at % _ACROSS)
        self.body.addLayout(grid)

    def _pick(self, sign: str) -> None:
        self.close()
        self.picked.emit(sign)
