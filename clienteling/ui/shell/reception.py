"""Who comes in: the lock of the last person, somebody else's, or a first sign-in."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.shell.lock_screen import LockScreen
from clienteling.ui.shell.threshold import Threshold
from clienteling.ui.shell.window import Window
from clienteling.ui.work import Work


class Reception(QObject):
    """Shows the screens in front of the desk; `entered` tells the way in."""

    entered = Signal(Entry)

    def __init__(self, window: Window, gate: Gate, work: Work, central: str = "") -> None:
        super().__init__(window)
        self._window = window
        self._gate = gate
        self._work = work
        self._central = central
        self._profile: Profile | None = None

    def begin(self, chosen: str = "") -> None:
        """Show the door of the profile `chosen`, or of the last person, or a first sign-in."""
        try:
            over = self._gate.sweep(datetime.now(UTC))
            known = self._gate.profiles.all()
        except Trouble as trouble:
            title, advice = present.spoken(trouble)
            self._window.show_screen(Threshold(title, advice))
            return
        profile = next((each for each in known if each.id == chosen), None)
        self._profile = profile or next(iter(known), None)
        if self._profile is None:
            self.enrol()
            if over:
                self.say(_lease_is_over())
            return
        others = self._gate.profiles.beside(self._profile)
        screen = LockScreen(self._gate, self._profile, self._work, others)
        screen.say(self.tr("Good to see you. Your word opens the desk, online or not."))
        screen.opened.connect(self._open)
        screen.switched.connect(self.switch)
        screen.lost.connect(self.lose)
        self._window.show_screen(screen)

    @Slot(str)
    def switch(self, chosen: str) -> None:
        """Somebody else wants in."""
        if chosen:
            self.begin(chosen)
        else:
            self.enrol()

    def enrol(self) -> None:
        """Ask for everything, once."""
        from clienteling.ui.shell.sign_in import SignIn  # noqa: PLC0415 - seldom wanted

        known = self._gate.profiles.all()
        central = self._central or (known[0].central if known else "")
        screen = SignIn(self._gate, self._work, central, back=bool(known))
        screen.entered.connect(self.entered)
        screen.given_up.connect(self.begin)
        self._window.show_screen(screen)

    @Slot()
    def lose(self) -> None:
        """Half of the key is gone: nobody can open the copy, so the desk is enrolled again."""
        self.enrol()
        self.say(
            Trouble(
                "The key to the data kept here is gone from the keyring.",
                "This desk must be enrolled again: sign in with your password.",
            )
        )

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong, on the screen that is shown."""
        present.say(self._window.screens.currentWidget() or self._window, trouble)

    @Slot(bytes)
    def _open(self, key: bytes) -> None:
        if self._profile is not None:
            self.entered.emit(Entry(self._profile, key, self._gate))


def _lease_is_over() -> Trouble:
    title = "This desk was too long without its central, so what it kept was destroyed."
    return Trouble(title, "Sign in again; everything comes back from central.")
