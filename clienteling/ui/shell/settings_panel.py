"""The few things a person may choose: theme, language, how to be called, changed at once."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.actions import habits
from clienteling.actions.desk import Desk
from clienteling.domain.opening import EARLY
from clienteling.ui.shell.choices import Called, Chosen
from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Hairline


class SettingsPanel(Popover):
    """A small panel by the gear; `asked` tells a theme, a language, or a deed of the window.

    `quiet` says until when nobody is to be called, as the status bar does.
    """

    asked = Signal(str)

    def __init__(self, now: Chosen, called: Called, quiet: str, parent: QWidget) -> None:
        super().__init__(self.tr("Settings"), parent, 300)
        self._theme = Choice()
        for mode, words in (
            (Mode.SYSTEM, self.tr("As the computer")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        ):
            self._theme.addItem(words, mode.value)
        self._theme.setCurrentIndex(self._theme.findData(now.theme.value))
        self._language = Choice()
        self._language.addItem("English", Language.ENGLISH.value)
        self._language.addItem("简体中文", Language.CHINESE.value)
        self._language.setCurrentIndex(self._language.findData(now.language.value))
        leave = Button(self.tr("Sign out"), Kind.QUIET, "log-out")
        self.body.addWidget(Field(self.tr("Theme"), self._theme))
        self.body.addWidget(Field(self.tr("Language"), self._language))
        self.body.addWidget(Hairline())
        self._add_calls(called, quiet)
        self.body.addWidget(Hairline())
        self.body.addWidget(leave)
        self._theme.activated.connect(self._ask_theme)
        self._language.activated.connect(self._ask_language)
        leave.clicked.connect(self._ask_to_leave)

    def _add_calls(self, called: Called, quiet: str) -> None:
        """What a person is called with when somebody waits, and when not at all."""
        self._quiet = Choice()
        for name, words in (
            ("quiet_off", self.tr("Call me when somebody waits")),
            ("quiet_hour", self.tr("Do not disturb for an hour")),
            ("quiet_tomorrow", self.tr("Not until we open tomorrow")),
            ("quiet_on", self.tr("Not until I say so")),
        ):
            self._quiet.addItem(words, name)
        if quiet and called.until is not None:
            self._quiet.insertItem(0, quiet, "")
        is_now = "quiet_off" if not quiet else "quiet_on" if called.until is None else ""
        self._quiet.setCurrentIndex(self._quiet.findData(is_now))
        self._sound = Check(self.tr("With a sound"))
        self._sound.setChecked(called.sound)
        self._named = Check(self.tr("With names and first words"))
        self._named.setChecked(not called.discreet)
        known = self.tr("Where no opening hours are set, tomorrow begins at {time}.")
        hint = known.format(time=f"{EARLY:%H:%M}")
        self.body.addWidget(Field(self.tr("Notices"), self._quiet, hint))
        self.body.addWidget(self._sound)
        self.body.addWidget(self._named)
        self._quiet.activated.connect(self._ask_quiet)
        self._sound.toggled.connect(self._ask_sound)
        self._named.toggled.connect(self._ask_names)

    @Slot(int)
    def _ask_quiet(self, _index: int) -> None:
        if name := self._quiet.currentData():
            self.asked.emit(str(name))

    @Slot(bool)
    def _ask_sound(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.asked.emit("sound_on" if on else "sound_off")

    @Slot(bool)
    def _ask_names(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.asked.emit("discreet_off" if on else "discreet_on")

    def offer_undo(self, desk: Desk) -> None:
        """Let a person choose whether their messages wait to be taken back."""
        undo = Check(self.tr("Undo a message for 10 seconds"))
        undo.setChecked(habits.may_undo(desk))
        undo.toggled.connect(lambda on: habits.choose_undo(desk, wanted=on))
        self.body.insertWidget(self.body.count() - 1, undo)
        self.body.insertWidget(self.body.count() - 1, Hairline())

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
