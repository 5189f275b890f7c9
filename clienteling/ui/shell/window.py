"""The one window: the door, the desk behind it, and what may be changed while it is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from clienteling.auth.lock import IDLE
from clienteling.ui.bus import Place
from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.crash import CrashPage
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.idle import Idle
from clienteling.ui.shell.scanner import Scanner
from clienteling.ui.shell.seat import Seat
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from clienteling.ui.shell.lock_screen import LockScreen

ABOUT_CALLING = ("quiet_", "sound_", "discreet_")
_SMALLEST = (1024, 700)
_USUAL = (1366, 768)


class Window(QMainWindow):
    """Holds one screen at a time: the door, the desk, the lock.

    `painted` comes once, after the first paint; `seated` whenever the desk was built (again);
    `left` when the person signs out, `switched` when somebody else wants in (a profile's id, or
    nothing for a new one), `lost` when the key is gone, `closed` at the end; `calling` what is
    asked about being called.
    """

    painted = Signal()
    seated = Signal()
    left = Signal()
    switched = Signal(str)
    lost = Signal()
    calling = Signal(str)
    unlocked = Signal()
    closed = Signal()

    def __init__(self, choices: Choices, dress: Dress) -> None:
        super().__init__()
        self.choices = choices
        self._dress = dress
        self._seat: Seat | None = None
        self._banner: Banner | None = None
        self._first = True
        self._leaving = False
        self.frame: Frame | None = None
        self.lock_screen: LockScreen | None = None
        self.screens = QStackedWidget()
        self.scanner = Scanner(self, wanted=lambda: self.frame is not None)
        self.idle = Idle(self, IDLE)
        self.setCentralWidget(self.screens)
        self.setWindowTitle("Clienteling")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.restoreGeometry(QByteArray(choices.now.geometry))
        QShortcut(QKeySequence("F12"), self, self.lock)
        QShortcut(QKeySequence("Ctrl+,"), self, self.open_settings)
        self.idle.rested.connect(self.lock)
        self.scanner.scanned.connect(self._pass_on)

    # -------------------------------------------------------------------------- screens

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen in front of the desk; the one that was there before goes."""
        before = self.screens.currentWidget()
        self.screens.addWidget(screen)
        self.screens.setCurrentWidget(screen)
        if before is not None and before not in {self.frame, self.lock_screen}:
            self.screens.removeWidget(before)
            before.deleteLater()

    def seat(self, seat: Seat, banner: Banner | None = None) -> None:
        """Let a person work: the desk is built, Today is shown, under a `banner` if given."""
        self._seat = seat
        self._banner = banner
        self.rebuild()

    def rebuild(self) -> None:
        """Build the desk anew, in another language or for what changed about the person."""
        if self._seat is None:
            return
        seat, number = self._seat, self.frame.pages.number if self.frame else 0
        talk = self.frame.pages.conversation if self.frame else ""
        locked = self.is_locked
        if self._banner is not None:
            self._banner.setParent(None)
        self._take_down()
        self.frame = Frame(seat.desk, seat.work, seat.bus)
        if self._banner is not None:
            self.frame.show_banner(self._banner)
        self.frame.asked.connect(self._do)
        self.frame.pages.go_on(number, talk)
        self.frame.count()
        self.show_screen(self.frame)
        self.frame.pages.setFocus()
        if locked:
            self.lock()
        self.seated.emit()

    def clear(self) -> None:
        """Take the desk down; what is shown next is up to whoever asks."""
        self._seat = None
        self._banner = None
        self._take_down()

    def _take_down(self) -> None:
        for screen in (self.frame, self.lock_screen):
            if screen is not None:
                self.screens.removeWidget(screen)
                screen.hide()
                screen.deleteLater()
        self.frame = self.lock_screen = None

    # ----------------------------------------------------------------------------- lock

    @Slot()
    def lock(self) -> None:
        """Hide everything until the right word is given; syncing goes on."""
        if self.frame is None or self._seat is None or self.is_locked:
            return
        self.frame.close_panels()
        if self.lock_screen is None:
            self.lock_screen = self._locked(self._seat)
            self.screens.addWidget(self.lock_screen)
        self.screens.setCurrentWidget(self.lock_screen)

    def _locked(self, seat: Seat) -> "LockScreen":
        from clienteling.ui.shell.lock_screen import LockScreen  # noqa: PLC0415 - built when first opened

        others = seat.gate.profiles.beside(seat.profile)
        made = LockScreen(seat.gate, seat.profile, seat.work, others)
        made.opened.connect(self._unlock)
        made.switched.connect(self.switched)
        made.lost.connect(self.lost)
        return made

    @Slot(bytes)
    def _unlock(self, _key: bytes) -> None:
        if self.frame is not None:
            self.idle.touched()
            self.screens.setCurrentWidget(self.frame)
            self.unlocked.emit()

    @property
    def is_locked(self) -> bool:
        """Whether the lock screen hides the desk."""
        return self.screens.currentWidget() is self.lock_screen is not None

    # ------------------------------------------------------------------------- settings

    @Slot()
    def open_settings(self) -> None:
        """The few things that may be chosen."""
        if self.frame is None or self._seat is None or self.is_locked:
            return
        from clienteling.ui.shell.settings_panel import SettingsPanel  # noqa: PLC0415 - built when first opened

        called = self.choices.called(self._seat.profile.id)
        panel = SettingsPanel(self.choices.now, called, self.frame.status_bar.quiet, self.frame)
        panel.offer_undo(self._seat.desk)
        panel.asked.connect(self._do)
        panel.closed.connect(panel.deleteLater)
        panel.open_under(self.frame.gear)

    def wear(self, theme: Mode) -> None:
        """Change the theme now, and at the next start."""
        self.choices.choose(theme=theme)
        self._dress.wear(theme)

    def speak(self, language: Language) -> None:
        """Change the language now, and at the next start."""
        app = QApplication.instance()
        if app is not None and language is not self.choices.now.language:
            self.choices.choose(language=language)
            speak(app, language)
            self.rebuild()

    @Slot(str)
    def _do(self, name: str) -> None:
        if name in set(Mode):
            self.wear(Mode(name))
        elif name in set(Language):
            # The palette or popover that asked has to be out of the way first.
            QTimer.singleShot(0, self, partial(self.speak, Language(name)))
        elif name.startswith(ABOUT_CALLING):
            self.calling.emit(name)
        else:
            deeds = {
                "lock": self.lock,
                "settings": self.open_settings,
                "sign_out": self._ask_to_leave,
            }
            deeds[name]()

    def _ask_to_leave(self) -> None:
        waiting = self.frame.waiting if self.frame else 0
        if not waiting or self.frame is None:
            self.left.emit()
            return
        from clienteling.ui.shell.question import Question  # noqa: PLC0415 - built when first opened

        question = Question(self.frame)
        question.agreed.connect(self.left)
        one = self.tr("1 change is not sent yet. It stays sealed here for you.")
        many = self.tr("{n} changes are not sent yet. They stay sealed here for you.")
        question.ask(
            self.tr("Sign out?"),
            (one if waiting == 1 else many).format(n=waiting)
            + " "
            + self.tr("When you sign in at this desk again, they are sent."),
            self.tr("Sign out"),
            self.tr("Stay"),
        )

    @Slot(str)
    def _pass_on(self, code: str) -> None:
        if self.frame is not None and not self.is_locked:
            self.frame.scanned(code)

    def go(self, place: Place) -> None:
        """Show a place, as a click on the rail would."""
        if self.frame is not None:
            self.frame.open(place)

    # ---------------------------------------------------------------------------- faults

    @Slot()
    def show_crash(self) -> None:
        """Say that something went wrong inside; going on is one click away."""
        if isinstance(self.screens.currentWidget(), CrashPage):
            return
        page, before = CrashPage(), self.screens.currentWidget()
        self.screens.addWidget(page)
        self.screens.setCurrentWidget(page)

        def go_on() -> None:
            if before is not None and self.screens.indexOf(before) >= 0:
                self.screens.setCurrentWidget(before)
            self.screens.removeWidget(page)
            page.deleteLater()

        page.dismissed.connect(go_on)

    # ------------------------------------------------------------------ opening, closing

    def leave(self) -> None:
        """Close at once, without a last word."""
        self._leaving = True
        self.close()

    @Slot()
    def come_forward(self) -> None:
        """Stand in front of other programs, for somebody started the desk once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            handle.installEventFilter(self.scanner)
            handle.installEventFilter(self.idle)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if self._first and event.type() == QEvent.Type.Paint:
            self._first = False
            QTimer.singleShot(0, self, self.painted.emit)
        return done

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        waiting = self.frame.waiting if self.frame else 0
        if waiting and not self._leaving and self.frame is not None:
            event.ignore()
            from clienteling.ui.shell.farewell import Farewell  # noqa: PLC0415 - built when first opened

            farewell = Farewell(waiting)
            farewell.over.connect(self.leave)
            self.screens.setCurrentIndex(self.screens.addWidget(farewell))
            return
        self.choices.choose(geometry=bytes(self.saveGeometry().data()))
        event.accept()
        self.closed.emit()
