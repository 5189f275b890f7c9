"""A boutique for the journeys: a real central with a small season, and whole desks at it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clienteling.app import Running, dressed, open_desk
from clienteling.auth import key
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.cache import outbox, shown
from clienteling.demo import hands
from clienteling.demo.hands import until
from clienteling.demo.wire import Wire
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.sample import people
from clienteling.server import sampling
from clienteling.server.app import open_central
from clienteling.server.settings import Settings
from clienteling.server.store.clock import stamped
from clienteling.ui.bus import Place
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.outbox_row import OutboxRow
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.bubble import Bubble, Said
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.line import KEY, LINE, Line
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Conversation, Message, Ticket
from tests.fixtures_central import PASSWORD, Caller, Server, seated, serving

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


class Seat:
    """One person's whole desk, with a wire of its own that can be cut."""

    def __init__(self, running: Running, wire: Wire) -> None:
        self.running = running
        self.wire = wire
        self.me = running.desk.person.advisor

    @property
    def window(self) -> Window:
        """The window the desk is in."""
        return self.running.window

    @property
    def frame(self) -> Frame:
        """What the person works in."""
        assert self.window.frame is not None
        return self.window.frame

    def go(self, page: str, id_: str = "", action: str = "", filter_: str = "") -> QWidget:
        """Come to a place, as a click would; returns its page."""
        self.front()
        self.running.bus.go.emit(Place(page, id_, action, filter_))
        there = self.frame.pages.page(page)
        until(there.isVisible, f"The page {page}")
        return there

    def front(self) -> None:
        """Let this desk's window have the keyboard."""
        self.window.activateWindow()
        until(self.window.isActiveWindow, "The window in front")

    def press(self, *keys: Qt.Key, held: tuple[Qt.KeyboardModifier, ...] = ()) -> None:
        """Press keys where the keyboard is."""
        for each in keys:
            hands.key(QApplication.focusWidget() or self.window, each, *held)

    def cut(self) -> None:
        """Break the wire; the desk has noticed when this returns."""
        self.wire.cut()
        until(lambda: not self.running.engine.status.connected, "The word Offline")

    def mend(self) -> None:
        """Mend the wire; central has answered everything when this returns."""
        self.wire.mend()
        self.running.engine.network_up()
        self.until_sent()

    def until_sent(self) -> None:
        """Wait until nothing waits and everything central had to say has come."""

        def sent() -> bool:
            status = self.running.engine.status
            with self.running.store.read() as db:
                return status.connected and outbox.counts(db).waiting == 0

        until(sent, "The last receipt")

    def until_waiting(self, count: int) -> None:
        """Wait until exactly `count` asks are kept here."""

        def kept() -> bool:
            with self.running.store.read() as db:
                return outbox.counts(db).waiting == count

        until(kept, f"{count} kept here")

    def find(self, kind: type[R], id_: str) -> R | None:
        """The row as this desk shows it."""
        with self.running.store.read() as db:
            return shown.find(db, kind, id_)

    def shows(self, kind: type[R], id_: str) -> R:
        """The row as this desk shows it, which it must."""
        found = self.find(kind, id_)
        assert found is not None
        return found

    def until_found(self, *records: Record) -> None:
        """Wait until these rows of central have arrived here."""
        for each in records:
            until(partial(self.find, type(each), each.id), "What central holds")

    def look_up(self, sql: str, *values: object) -> str:
        """One value out of this desk's copy."""
        with self.running.store.read() as db:
            row: tuple[str, ...] | None = db.execute(sql, values).fetchone()
        assert row is not None, sql
        return row[0]

    def count(self, table: str) -> int:
        """How many rows of a table this desk's copy holds."""
        return int(self.look_up(f"SELECT count(*) FROM {table}"))  # noqa: S608

    def outbox(self, count: int = 1) -> list[OutboxRow]:
        """Open the outbox; its rows, once there are `count`."""
        panel = self.frame.outbox
        panel.begin()

        def rows() -> list[OutboxRow]:
            return [each for each in panel.findChildren(OutboxRow) if each.isVisible()]

        until(lambda: len(rows()) == count, f"{count} in the outbox")
        return rows()


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

    def desk(self, login: str = LIN) -> Seat:
        """Somebody at their desk, once everything has arrived there."""
        wire = self.wire()
        way_in = self.entry(login, wire)
        _, window = dressed(way_in.gate.profiles.folder)
        running = open_desk(way_in, window)
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
        """An appointment with a client at noon, so many days from now, held at central."""
        zone = ZoneInfo(people.boutique().tz)
        day = datetime.now(zone).date() + timedelta(days=days)
        start = datetime.combine(day, time(12), zone).astimezone(UTC)
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
def opened(season: Path, folder: Path) -> Iterator[Shop]:
    """The boutique of the season, in files of its own."""
    shutil.copy(season, folder / "central.db")
    with ExitStack() as stack:
        server = stack.enter_context(serving(f"sqlite:///{folder / 'central.db'}", folder))
        yield Shop(server, folder, stack)


def words(root: QWidget) -> str:
    """Everything that labels and chips in `root` say to whoever looks now."""
    labels = (each.text() for each in root.findChildren(QLabel) if each.isVisible())
    chips = (each.text for each in root.findChildren(Chip) if each.isVisible())
    said = (each.replace("\u200b", "") for each in (*labels, *chips))
    return "\n".join(each for each in said if each)


def bubbles(root: QWidget) -> list[str]:
    """What is said in the bubbles of `root`."""
    return [each.said.text for each in root.findChildren(Bubble) if each.isVisible()]


def bubble(root: QWidget, text: str) -> Said | None:
    """What is said in the bubble with these words; nothing where there is none."""
    found = (each for each in root.findChildren(Bubble) if each.isVisible())
    return next((each.said for each in found if each.said.text == text), None)


def row_of(rows: LineList, key: object) -> int:
    """Which row of a list is about `key`."""
    keys = [rows.model().index(row, 0).data(KEY) for row in range(rows.model().rowCount())]
    return keys.index(key)


def line_of(rows: LineList, key: object) -> Line | None:
    """What a list says about `key`; nothing where it is not in it."""
    indexes = (rows.model().index(row, 0) for row in range(rows.model().rowCount()))
    return next((each.data(LINE) for each in indexes if each.data(KEY) == key), None)


def says(root: QWidget, text: str) -> Callable[[], bool]:
    """Whether somebody who looks at `root` reads `text`."""
    return lambda: text in words(root)


def _is_synced(running: Running) -> bool:
    status = running.engine.status
    return status.connected and status.as_of is not None and not status.first_sync


def _put_away(running: Running) -> None:
    running.close()
    running.window.leave()
    running.window.deleteLater()
