"""The gallery: every widget in every state, light and dark, in English and Chinese."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clienteling.ui.shell import (
    gallery_fields,
    gallery_frame,
    gallery_pieces,
    gallery_rows,
)
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.widgets.surface import let_through
from clienteling.ui.work import Work

_SMALLEST = QSize(1366, 768)
_ROUNDS = 8
"""A page that reads what it read about is still after so many turns of the clerk."""
_LOOKS = (Mode.LIGHT, Mode.DARK)


class Exhibit(Struct, frozen=True):
    """One sheet: its name, what makes it, and whose answers it waits for, if anybody's."""

    name: str
    make: Callable[[], QWidget]
    work: Work | None = None


def pieces() -> list[Exhibit]:
    """The sheets of single widgets."""
    made = {
        "words": gallery_pieces.words,
        "controls": gallery_pieces.controls,
        "fields": gallery_fields.fields,
        "writing": gallery_fields.writing,
        "replies": gallery_fields.replies,
        "choices": gallery_fields.choices,
        "rows": gallery_rows.rows,
        "figures": gallery_rows.figures,
        "edges": gallery_pieces.edges,
        "frame": gallery_frame.frame,
    }
    return [Exhibit(name, make) for name, make in made.items()]


def show(
    app: QApplication,
    exhibits: Sequence[Exhibit],
    save_to: Path | None,
    size: QSize = _SMALLEST,
) -> int:
    """Open the gallery in a window, or save a picture of each exhibit into `save_to`."""
    dress = Dress(app, Mode.LIGHT)
    if save_to is None:
        window = Gallery(app, dress, exhibits)
        window.resize(size)
        window.show()
        return app.exec()
    save_to.mkdir(parents=True, exist_ok=True)
    app.setQuitOnLastWindowClosed(False)
    painter = _Photographer(app, dress, exhibits, save_to, size)
    painter.begin()
    return app.exec()


class Gallery(QWidget):
    """Exhibits at the left, the one that is looked at, and in which dress and language."""

    def __init__(self, app: QApplication, dress: Dress, exhibits: Sequence[Exhibit]) -> None:
        super().__init__()
        self._app = app
        self._dress = dress
        self._exhibits = {each.name: each for each in exhibits}
        self._shown = exhibits[0].name
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        let_through(self._area)
        self.setWindowTitle(_tr("Gallery"))
        row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addLayout(self._side())
        row.addWidget(self._area, 1)
        self.look_at(self._shown)

    @Slot(object)
    def look_at(self, name: object) -> None:
        """Put up another exhibit, or the same one anew."""
        self._shown = str(name)
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        self._area.setWidget(self._exhibits[self._shown].make())

    @Slot(str)
    def wear(self, mode: str) -> None:
        """Look at it in another dress."""
        self._dress.wear(Mode(mode))
        self.look_at(self._shown)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Look at it in another language."""
        speak(self._app, Language(language))
        self.look_at(self._shown)

    def _side(self) -> QVBoxLayout:
        dresses = Segments(_tr("Theme"))
        dresses.add(Mode.LIGHT, _tr("Light"))
        dresses.add(Mode.DARK, _tr("Dark"))
        dresses.choose(Mode.LIGHT)
        languages = Segments(_tr("Language"))
        languages.add(Language.ENGLISH, "English")
        languages.add(Language.CHINESE, "中文")
        languages.choose(Language.ENGLISH)
        model = LineModel(self)
        model.show((name, Line(name)) for name in self._exhibits)
        names = LineList(_tr("Gallery"))
        names.setModel(model)
        names.choose(0)
        names.setFixedWidth(220)
        dresses.chosen.connect(self.wear)
        languages.chosen.connect(self.speak)
        names.chosen.connect(self.look_at)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(dresses)
        side.addWidget(languages)
        side.addWidget(names, 1)
        return side


class _Photographer(QObject):
    """Shows one exhibit after the other off the screen, and saves each once it is still."""

    def __init__(
        self,
        app: QApplication,
        dress: Dress,
        exhibits: Sequence[Exhibit],
        save_to: Path,
        size: QSize,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._dress = dress
        self._save_to = save_to
        self._size = size
        self._shots: Iterator[tuple[Language, Mode, Exhibit]] = iter(
            product(Language, _LOOKS, exhibits)
        )
        self._sheet: QWidget | None = None
        self._work: Work | None = None
        self._rounds = 0
        self._name = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._shoot)

    @Slot()
    def begin(self) -> None:
        """Put up the next exhibit, or end when there is none."""
        shot = next(self._shots, None)
        if shot is None:
            QTimer.singleShot(0, self._app.quit)
            return
        language, mode, exhibit = shot
        speak(self._app, language)
        self._dress.wear(mode)
        self._name = f"{exhibit.name}-{mode}-{language}.png"
        self._sheet = exhibit.make()
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._sheet.resize(self._size)
        self._sheet.show()
        self._work, self._rounds = exhibit.work, _ROUNDS
        self._come_round(None)

    def _come_round(self, _nothing: None) -> None:
        """Wait until the clerk has done what was asked before, and what came of that."""
        self._rounds -= 1
        if self._work is None or self._rounds < 0:
            self._settle.start(60)
        else:
            self._work.run(self, partial(dict[str, None].get, {}, ""), self._come_round)

    @Slot()
    def _shoot(self) -> None:
        if self._sheet is not None:
            self._sheet.grab().save(str(self._save_to / self._name))
            self._sheet.close()
            self._sheet.deleteLater()
        self.begin()


def _tr(text: str) -> str:
    return QCoreApplication.translate("gallery", text)
