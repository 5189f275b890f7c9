"""One person's desk while it is open: store, desk, engine and window put together by hand."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clienteling.actions.desk import Desk, Person
from clienteling.auth.entry import Entry
from clienteling.auth.lock import is_over
from clienteling.auth.profiles import Profile
from clienteling.auth.tokens import Tokens
from clienteling.cache import projection, shown
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.sync import enrol
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.shell.seat import Seat
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.work import Work
from clienteling.wire.auth import Refresh, Refreshed, SignedIn
from clienteling.wire.people import Boutique

if TYPE_CHECKING:
    from clienteling.api.central import Central
    from clienteling.sync.engine import Engine
    from clienteling.ui.shell.calling import Calling

_CONTACT_MS = 600_000
_AFTER_PAINT_MS = 200


def now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


class Running(QObject):
    """One person's desk while it is open; `close` ends it, `over` when it is to be reopened.

    `destroyed_here` tells in words why the copy was destroyed.
    """

    over = Signal()
    destroyed_here = Signal(Trouble)
    _revoked = Signal()

    def __init__(
        self, entry: Entry, window: Window, clock: Callable[[], datetime] = now
    ) -> None:
        super().__init__()
        profile = entry.profile
        self.entry = entry
        self.window = window
        self.store = Store.open(entry.gate.profiles.copy_of(profile), entry.key)
        self.bus = Bus(self)
        self.work = Work(present.say, self)
        self.tokens = Tokens(self.store, profile.device, self._refresh)
        self.clock = clock
        self.desk = Desk(
            self.store, person(self.store, profile), clock, self._tell, self._online
        )
        enrol.enrolled(self.store, profile.device)
        if entry.signed is not None:
            self.tokens.begin(entry.signed)
        self._begun = False
        self._closed = False
        self._calling: Calling | None = None
        self._contact = QTimer(self)
        self._contact.timeout.connect(self._keep_contact)
        self._contact.start(_CONTACT_MS)
        self._revoked.connect(self._shut_out)
        self.bus.changed.connect(self._know_the_boutique)
        window.seated.connect(self._seated)

    @cached_property
    def central(self) -> "Central":
        """The way to this boutique's central; made after the first paint."""
        from clienteling.api.central import Central  # noqa: PLC0415 - after the paint

        profile = self.entry.profile
        authority = Path(profile.authority) if profile.authority else None
        return Central(profile.central, self.tokens, authority)

    @cached_property
    def engine(self) -> "Engine":
        """What keeps this copy and central in step; made after the first paint."""
        from clienteling.sync.engine import Engine  # noqa: PLC0415 - after the paint

        made = Engine(self.store, self.central, self.bus.changed.emit, self.clock)
        made.tell_status = self.bus.status.emit
        made.revoked = self._revoked.emit
        made.heard = self.desk.hear
        return made

    def _online(self) -> "Central":
        return self.central

    def _refresh(self, ask: Refresh) -> Refreshed:
        return self.central.refresh(ask)

    def show(self, banner: Banner | None = None) -> None:
        """Build the desk in the window; syncing begins with the first paint."""
        entry = self.entry
        self.window.seat(
            Seat(self.desk, self.work, self.bus, entry.gate, entry.profile), banner
        )
        self.window.painted.connect(self._begin_soon)
        if self.window.isVisible():
            QTimer.singleShot(0, self, self.begin)

    @Slot()
    def _begin_soon(self) -> None:
        """Let the first page fill before the network's libraries are imported."""
        QTimer.singleShot(_AFTER_PAINT_MS, self, self.begin)

    @Slot()
    def begin(self) -> None:
        """Begin to sync, once."""
        if not self._begun and not self._closed:
            from clienteling.effects import table  # noqa: F401, PLC0415 - loaded ahead, so that no ask waits

            self._begun = True
            self.engine.start()
            self.bus.status.emit(self.engine.status)
            self._call_to_what_waits()

    def network_up(self) -> None:
        """Try central at once, if syncing has begun."""
        if self._begun and not self._closed:
            self.engine.network_up()

    def _call_to_what_waits(self) -> None:
        from clienteling.ui.shell.calling import Calling  # noqa: PLC0415 - after the first paint

        entry = self.entry
        seat = Seat(self.desk, self.work, self.bus, entry.gate, entry.profile)
        self._calling = Calling(self.window, seat)

    def close(self) -> None:
        """End everything in order: the network, the clerk, the copy."""
        if self._closed:
            return
        self._closed = True
        self._contact.stop()
        if self._begun:
            self._keep_contact()
            self.engine.stop()
        if self._calling is not None:
            self._calling.end()
        self.work.stop()
        self.window.seated.disconnect(self._seated)
        self.window.clear()
        self.store.close()

    def _tell(self, changes: Changes) -> None:
        self.bus.changed.emit(changes)
        if self._begun:
            self.engine.nudge()

    @Slot()
    def _seated(self) -> None:
        """The desk was built, or built again: connect what it cannot know."""
        frame = self.window.frame
        if frame is None:
            return
        if self._begun:
            frame.show_status(self.engine.status)
        with self.store.read() as connection:
            if self.desk.person.scope in projection.dropped(connection):
                frame.halts.shut()
        frame.halts.sign_in_asked.connect(self._ask_for_password)
        frame.halts.agreed.connect(self._agree)

    @Slot(bool)
    def _ask_for_password(self, new_device: bool) -> None:  # noqa: FBT001 - a signal's value
        from clienteling.ui.shell.password_panel import PasswordPanel  # noqa: PLC0415 - built when first opened

        if self.window.frame is not None:
            panel = PasswordPanel(self.entry.profile, self.work, self.window.frame)
            panel.signed.connect(self._signed_again)
            panel.lifted.connect(panel.deleteLater)
            panel.begin(new_device=new_device)

    @Slot()
    def _agree(self) -> None:
        self.engine.agree()

    @Slot(SignedIn)
    def _signed_again(self, signed: SignedIn) -> None:
        gate, profile = self.entry.gate, self.entry.profile
        from clienteling.auth import sign_in  # noqa: PLC0415 - brings the network along

        known = sign_in.remembered(gate, profile, signed, now())
        self.entry = replace(self.entry, profile=known)
        self.desk.person = person(self.store, known)
        self.work.run(self, partial(self._go_on, signed), self._heard)

    def _go_on(self, signed: SignedIn) -> None:
        self.tokens.begin(signed)
        self.engine.signed_in(signed.device)

    @Slot(object)
    def _heard(self, _nothing: object) -> None:
        """Nothing to show: the status bar says it."""

    @Slot(Changes)
    def _know_the_boutique(self, changes: Changes) -> None:
        """A first sync brings the boutique's name, clock and currency."""
        if not self._closed and changes.touch("boutique", "advisor"):
            known = person(self.store, self.entry.profile)
            if known != self.desk.person:
                self.desk.person = known
                self.window.rebuild()

    @Slot()
    def _keep_contact(self) -> None:
        """Renew the lease while central answers; end it when it is over."""
        heard = self.engine.status.as_of
        with suppress(Trouble):
            if heard is not None:
                self.entry.gate.seen(self.entry.profile, heard)
            if not self._closed:
                self._end_lease_if_over()

    def _end_lease_if_over(self) -> None:
        kept = self.entry.gate.profiles.find(self.entry.profile.id)
        if kept is not None and is_over(kept, self.clock()):
            self._destroy(
                Trouble(
                    "This desk was too long without its central,"
                    " so what it kept was destroyed.",
                    "Sign in again; everything comes back from central.",
                )
            )

    @Slot()
    def _shut_out(self) -> None:
        self._destroy(
            Trouble(
                "Central has shut this desk out, so what it kept was destroyed.",
                "Ask a manager, then sign in again.",
            )
        )

    def _destroy(self, why: Trouble) -> None:
        """The key first, then the files."""
        self.close()
        self.entry.gate.destroy(self.entry.profile)
        self.destroyed_here.emit(why)


def person(store: Store, profile: Profile) -> Person:
    """Who works here, with what the copy knows of their boutique."""
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, profile.boutique)
    return Person(
        advisor=profile.advisor,
        name=profile.name,
        name_native=profile.name_native,
        roles=profile.roles,
        scope=profile.boutique,
        device=profile.device,
        boutique_name=boutique.name if boutique else "",
        tz=boutique.tz if boutique else "UTC",
        currency=boutique.currency if boutique else "EUR",
        country=boutique.country if boutique else "",
    )
