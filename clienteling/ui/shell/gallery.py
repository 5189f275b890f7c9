"""The gallery: every widget in every state, light and dark, in English and Chinese."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget, QWidget

from clienteling.ui.shell import gallery_pages, gallery_pieces
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak

_SHEETS = {
    "words": gallery_pieces.words,
    "controls": gallery_pieces.controls,
    "edges": gallery_pieces.edges,
    "client": gallery_pages.client,
    "inbox": gallery_pages.inbox,
    "narrow": gallery_pages.narrow,
    "repair": gallery_pages.repair,
    "day": gallery_pages.day,
}
_SMALLEST = QSize(1366, 768)


def run(args: Namespace) -> int:
    """Show the gallery, or save its pictures into the folder that was named."""
    return show_gallery(args.pictures)


def show_gallery(save_to: Path | None, size: QSize = _SMALLEST) -> int:
    """Open the gallery in a window, or save each sheet as a picture into `save_to`."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["clienteling"])
    dress = Dress(app, Mode.LIGHT)
    if save_to is None:
        dress.wear(Mode.SYSTEM)
        window = _window(size)
        window.show()
        return app.exec()
    save_to.mkdir(parents=True, exist_ok=True)
    app.setQuitOnLastWindowClosed(False)
    painter = _Photographer(app, dress, save_to, size)
    painter.begin()
    return app.exec()


def _window(size: QSize) -> QTabWidget:
    tabs = QTabWidget()
    tabs.setWindowTitle(QCoreApplication.translate("gallery", "Gallery"))
    for name, make in _SHEETS.items():
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(make())
        tabs.addTab(area, name)
    tabs.resize(size)
    return tabs


class _Photographer(QObject):
    """Shows one sheet after the other off the screen, and saves each once it has settled."""

    def __init__(self, app: QApplication, dress: Dress, save_to: Path, size: QSize) -> None:
        super().__init__(app)
        self._app = app
        self._dress = dress
        self._save_to = save_to
        self._size = size
        self._shots: Iterator[tuple[Language, Mode, str]] = iter(
            product(Language, (Mode.LIGHT, Mode.DARK), _SHEETS)
        )
        self._sheet: QWidget | None = None
        self._name = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._shoot)

    @Slot()
    def begin(self) -> None:
        """Put up the next sheet, or end when there is none."""
        shot = next(self._shots, None)
        if shot is None:
            QTimer.singleShot(0, self._app.quit)
            return
        language, mode, name = shot
        speak(self._app, language)
        self._dress.wear(mode)
        self._name = f"{name}-{mode}-{language}.png"
        self._sheet = _SHEETS[name]()
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._sheet.resize(self._size)
        self._sheet.show()
        self._settle.start(60)

    @Slot()
    def _shoot(self) -> None:
        if self._sheet is not None:
            self._sheet.grab().save(str(self._save_to / self._name))
            self._sheet.close()
            self._sheet.deleteLater()
        self.begin()
