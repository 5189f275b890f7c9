"""What can be done with the words of a bubble, and the addresses that stand in them."""

import re
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from clienteling.ui.theme.sheet import wear

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”「」（），。；！？]{1,2000}", re.IGNORECASE)
_AFTER = ".,;:!?)]}…"
_FEW = 5
_BRIEF = 60


def links(text: str) -> tuple[str, ...]:
    """The addresses in `text`, as they are really asked for: the name of a site in ASCII."""
    found = (each.group().rstrip(_AFTER) for each in _ADDRESS.finditer(text[:60_000]))
    urls = (QUrl(each, QUrl.ParsingMode.StrictMode) for each in found)
    whole = (
        url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        for url in urls
        if url.isValid() and url.host() and url.scheme().lower() in {"http", "https"}
    )
    return tuple(dict.fromkeys(whole))[:_FEW]


class BubbleMenu(QMenu):
    """What is offered, Copy, and each address: copied here, or asked for by `link_asked`.

    `chosen` tells the key of what was offered.
    """

    link_asked = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        text: str,
        selected: str,
        parent: QWidget,
        offers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(parent)
        wear(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, name in offers:
            self.addAction(name).triggered.connect(partial(self._choose, key))
        if offers:
            self.addSeparator()
        if selected:
            self._offer(self.tr("Copy"), selected.replace("\u200b", ""))
        self._offer(self.tr("Copy all the words"), text)
        for address in links(text):
            brief = address if len(address) <= _BRIEF else f"{address[: _BRIEF - 1]}…"
            self.addSeparator()
            self.addAction(brief.replace("&", "&&")).setEnabled(False)
            self._offer(self.tr("Copy link"), address)
            deed = self.addAction(self.tr("Open in browser…"))
            deed.triggered.connect(lambda _=False, link=address: self.link_asked.emit(link))

    def _choose(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001 - Qt's signal
        self.chosen.emit(key)

    def _offer(self, name: str, words: str) -> None:
        deed = self.addAction(name)
        deed.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
