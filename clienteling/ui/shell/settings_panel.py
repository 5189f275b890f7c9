"""The few things a person may choose: the theme and the language, changed at once."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Hairline


class SettingsPanel(Popover):
    """A small panel by the gear; `asked` tells a theme, a language, or `sign_out`."""

    asked = Signal(str)

    def __init__(self, theme: Mode, language: Language, parent: QWidget) -> None:
        super().__init__(self.tr("Settings"), parent, 300)
        self._theme = Choice()
        for mode, words in (
            (Mode.SYSTEM, self.tr("As the computer")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        ):
            self._theme.addItem(words, mode.value)
        self._theme.setCurrentIndex(self._theme.findData(theme.value))
        self._language = Choice()
        self._language.addItem("English", Language.ENGLISH.value)
        self._language.addItem("简体中文", Language.CHINESE.value)
        self._language.setCurrentIndex(self._language.findData(language.value))
        leave = Button(self.tr("Sign out"), Kind.QUIET, "log-out")
        self.body.addWidget(Field(self.tr("Theme"), self._theme))
        self.body.addWidget(Field(self.tr("Language"), self._language))
        self.body.addWidget(Hairline())
        self.body.addWidget(leave)
        self._theme.activated.connect(self._ask_theme)
        self._language.activated.connect(self._ask_language)
        leave.clicked.connect(self._ask_to_leave)

    @Slot(int)
    def _ask_theme(self, _index: int) -> None:
        self.asked.emit(str(self._theme.currentData()))

    @Slot(int)
    def _ask_language(self, _index: int) -> None:
        self.close()
        self.asked.emit(str(self._language.currentData()))

    @Slot()
    def _ask_to_leave(self) -> None:
        self.close()
        self.asked.emit("sign_out")
