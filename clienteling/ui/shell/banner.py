"""The strip over the whole window: the demo says what it is, and offers its switch."""

from PySide6.QtWidgets import QWidget

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import banner


class Banner(banner.Banner):
    """A notice in the house's metal; `acted` when its switch is pressed."""

    def __init__(self, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Tone.METAL, action, parent)
