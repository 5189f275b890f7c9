"""Calls a person to what waits: by the tray, the taskbar and the title, or not for a while."""

from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QObject, Slot

from clienteling.cache.reads import waits
from clienteling.cache.reads.waits import Rules
from clienteling.domain.opening import next_morning
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.shell import notice_words
from clienteling.ui.shell.choices import Called
from clienteling.ui.shell.notices import Notices, Piece
from clienteling.ui.shell.seat import Seat
from clienteling.ui.shell.tray import Tray
from clienteling.ui.shell.window import Window

_NAME = "Clienteling"
_AN_HOUR = timedelta(hours=1)


class Calling(QObject):
    """For one person at one window, for as long as they are seated there."""

    def __init__(self, window: Window, seat: Seat) -> None:
        super().__init__(window)
        self._window, self._seat = window, seat
        self._shown: Place | None = None
        self._wanted: Place | None = None
        self.tray = Tray(window)
        self.notices = Notices(seat.desk, seat.work, self._looking_at, self)
        self.notices.new.connect(self._call)
        self.tray.taken.connect(self._go)
        self.tray.entered.connect(window.come_forward)
        window.calling.connect(self._choose)
        window.seated.connect(self._greet)
        window.unlocked.connect(self._follow)
        seat.bus.changed.connect(self.notices.look_again)
        seat.bus.status.connect(self.notices.look_once_filled)
        self._greet()

    def end(self) -> None:
        """Call nobody any more."""
        self._window.setWindowTitle(_NAME)
        self.tray.leave()
        self.deleteLater()

    @property
    def called(self) -> Called:
        """How this person wants to be called."""
        return self._window.choices.called(self._seat.profile.id)

    @Slot()
    def _greet(self) -> None:
        """The desk was built, or built anew: count there, and say there whether it is quiet."""
        frame = self._window.frame
        if frame is not None:
            frame.counted.connect(self._say)
            frame.count()
        self._show_quiet()

    @Slot(int)
    def _say(self, count: int) -> None:
        """So many wait: in the title, and at the tray's icon."""
        self._window.setWindowTitle(f"({count}) {_NAME}" if count else _NAME)
        told = notice_words.waiting(count) if count else ""
        self.tray.say(sentence(_NAME, told))
        self._show_quiet()

    @Slot()
    def _show_quiet(self) -> None:
        frame = self._window.frame
        if frame is None:
            return
        now = self._seat.desk.now()
        clock = Clockface(ZoneInfo(self._seat.desk.person.tz))
        words = notice_words.quiet(self.called, clock, now)
        frame.status_bar.show_quiet(words, self.tr("Call me again"))

    def _looking_at(self) -> str:
        """The conversation in the active window, unless the lock hides it."""
        frame = self._window.frame
        active = self._window.isActiveWindow() and not self._window.isMinimized()
        if frame is None or not active or self._window.is_locked:
            return ""
        return frame.pages.conversation

    @Slot(tuple)
    def _call(self, pieces: tuple[Piece, ...]) -> None:
        called, frame = self.called, self._window.frame
        if called.is_quiet(self._seat.desk.now()):
            return
        faced = frame is not None and frame.hides
        discreet = called.discreet or faced or self._window.is_locked
        told = notice_words.notice(pieces, discreet=discreet)
        self._shown = told.place
        self.tray.call(told.title, told.words, sound=called.sound)

    @Slot()
    def _go(self) -> None:
        """The notice was clicked: there, or to the lock first."""
        self._wanted = self._shown
        self._window.come_forward()
        if not self._window.is_locked:
            self._follow()

    @Slot()
    def _follow(self) -> None:
        place, self._wanted = self._wanted, None
        if place is not None:
            self._window.go(place)

    # ------------------------------------------------------------------ not to be disturbed

    @Slot(str)
    def _choose(self, name: str) -> None:
        """What a person asks about being called."""
        now = self._seat.desk.now()
        match name:
            case "quiet_on":
                self._keep(replace(self.called, quiet=True, until=None))
            case "quiet_hour":
                self._keep(replace(self.called, quiet=True, until=now + _AN_HOUR))
            case "quiet_tomorrow":
                job = partial(waits.of, self._seat.desk.store, self._seat.desk.person.scope)
                self._seat.work.run(self, job, partial(self._until_opening, now))
            case "quiet_off":
                self._keep(replace(self.called, quiet=False, until=None))
            case "sound_on" | "sound_off":
                self._keep(replace(self.called, sound=name == "sound_on"))
            case "discreet_on" | "discreet_off":
                self._keep(replace(self.called, discreet=name == "discreet_on"))

    def _until_opening(self, now: datetime, rules: Rules) -> None:
        opens = next_morning(rules.hours, now)
        self._keep(replace(self.called, quiet=True, until=opens))

    def _keep(self, how: Called) -> None:
        self._window.choices.call(self._seat.profile.id, how)
        self._show_quiet()
