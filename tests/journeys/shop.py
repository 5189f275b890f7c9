"""A boutique for the journeys: a real central with a small season, and whole desks at it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from clienteling.actions import habits
from clienteling.app import Running, dressed, open_desk
from clienteling.auth import key
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.demo.hands import until
from clienteling.demo.wire import Wire
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.sample import people
from clienteling.server import connecting, sampling
from clienteling.server.app import open_central
from clienteling.server.settings import Settings
from clienteling.server.store.clock import stamped
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Ticket
from tests.fixtures_central import PASSWORD, Caller, Server, now, seated, serving
from tests.journeys.seat import Seat

PIN = "2580"
LIN, PIERRE = "lin.wei", "pierre.roux"
CLIENTS = 60
HERE = people.BOUTIQUE
R = TypeVar("R", bound=Record)


def fill(folder: Path) -> Path:
    """A central's database with the season of a small boutique in it."""
    path = folder / "season.db"
    central = open_central(Settings(database=f"sqlite:///{path}", blobs=folder / "blobs"))
    sampling.fill(central.engine, PASSWORD, clients=CLIENTS, seed=7)
    central.engine.dispose()
    return path


class Shop:
    """The boutique: its central, the desks at it, and a colleague who only listens."""

    def __init__(self, server: Server, folder: Path, stack: ExitStack) -> None:
        self.server = server
        self.folder = folder
        self._stack = stack
        self._seats = 0
        self._listener: Caller | None = None

    def entry(self, login: str, wire: Wire) -> Entry:
        """The way in for somebody who has just been enrolled at a new desk."""
        signed = seated(self.server, login).me
        self._seats += 1
        folder = self.folder / f"desk{self._seats}"
        folder.mkdir()
        gate = Gate(Profiles(folder), ThrowAway())
        secret, salt, cost = key.new_secret(), key.new_salt(), key.Cost(64, 1)
        made = key.derived(PIN, secret, salt, cost)
        profile = Profile(
            id=new_id(),
            central=wire.url,
            login=login,
            advisor=signed.advisor,
            name=signed.name,
            name_native=signed.name_native,
            roles=signed.roles,
            boutique=signed.boutique,
            device=signed.device,
            salt=salt,
            cost=cost,
            mark=key.mark_of(made),
            contact_at=datetime.now(UTC),
        )
        gate.vault.put(profile.id, secret)
        gate.profiles.keep(profile)
        return Entry(profile, made, gate, signed)

    def wire(self) -> Wire:
        """A wire to central."""
        wire = Wire(int(self.server.url.rsplit(":", 1)[1]))
        self._stack.callback(wire.close)
        return wire

    def desk(self, login: str = LIN, *, undo: bool = False) -> Seat:
        """Somebody at their desk, once everything has arrived there.

        Their messages leave at once, unless they are to have their seconds for an `undo`.
        """
        wire = self.wire()
        way_in = self.entry(login, wire)
        _, window = dressed(way_in.gate.profiles.folder)
        running = open_desk(way_in, window)
        habits.choose_undo(running.desk, wanted=undo)
        self._stack.callback(_put_away, running)
        window.resize(1366, 768)
        window.show()
        until(lambda: _is_synced(running), "The first sync")
        return Seat(running, wire)

    def at_the_end(self, *deeds: Callable[[], object]) -> None:
        """Do these in their order when the journey is over."""
        for each in reversed(deeds):
            self._stack.callback(each)

    def put(self, *records: Record) -> None:
        """Have central hold these rows from now on."""
        with stamped(self.server.central.engine) as work:
            work.put(*records)

    def client(self, nth: int = 0) -> Client:
        """One of the season's clients who has a number, no repair and no reservations."""
        reached = {each.client for each in self.rows(ContactPoint)}
        reached -= {str(each.client) for each in self.rows(Ticket)}
        fine = [
            each for each in self.rows(Client)
            if each.id in reached and not each.do_not_contact and each.family and each.given
        ]  # fmt: skip
        return sorted(fine, key=lambda each: each.id)[nth]

    def meeting(self, client: Client, advisor: str, days: int = 1) -> Appointment:
        """An appointment with a client before opening, so many days from now."""
        zone = ZoneInfo(people.boutique().tz)
        day = datetime.now(zone).date() + timedelta(days=days)
        start = datetime.combine(day, time(8, 30), zone).astimezone(UTC)
        made = Appointment(
            id=new_id(), scope=HERE, client=client.id, advisor=advisor, start=start,
            end=start + timedelta(minutes=30), status=Standing.CONFIRMED,
        )  # fmt: skip
        self.put(made)
        return made

    def talk(self, client: Client, text: str, assignee: str | None = None) -> Conversation:
        """A conversation that a client began, held at central."""
        at = self.server.central.now()
        status = ConversationStatus.OPEN if assignee else ConversationStatus.UNASSIGNED
        talk = Conversation(
            id=new_id(), scope=HERE, client=client.id, channel=Channel.WEB, status=status,
            assignee=assignee, waiting_since=at, last_at=at, last_text=text,
        )  # fmt: skip
        said = Message(
            id=new_id(), scope=HERE, conversation=talk.id, direction=Direction.IN, body=text,
            at=at,
        )  # fmt: skip
        self.put(talk, said)
        return talk

    def rows(self, kind: type[R]) -> list[R]:
        """All rows of a kind as another desk of the boutique receives them now."""
        if self._listener is None:
            self._listener = seated(self.server, "xu.jing")
        self._listener.catch_up()
        found = self._listener.rows
        return [row for row in found.values() if isinstance(row, kind)]

    def row(self, kind: type[R], id_: str) -> R:
        """One row as another desk of the boutique receives it now."""
        return next(each for each in self.rows(kind) if each.id == id_)


@contextmanager
def opened(season: Path, folder: Path, clock: Callable[[], datetime] = now) -> Iterator[Shop]:
    """The boutique of the season, in files of its own, with central's `clock`."""
    shutil.copy(season, folder / "central.db")
    with ExitStack() as stack:
        server = stack.enter_context(
            serving(f"sqlite:///{folder / 'central.db'}", folder, clock)
        )
        connecting.connect_loopback(server.central.engine, people.boutique().code, Channel.WEB)
        yield Shop(server, folder, stack)


def _is_synced(running: Running) -> bool:
    status = running.engine.status
    return status.connected and status.as_of is not None and not status.first_sync


def _put_away(running: Running) -> None:
    running.close()
    running.window.leave()
    running.window.deleteLater()
