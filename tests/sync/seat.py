"""A real desk without a window: its store, its wire to a real central, its person."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from clienteling.actions.desk import Desk, Person
from clienteling.api.central import Central
from clienteling.cache import arrivals, outbox, projection, shown
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.domain.people import NoteKind
from clienteling.effects import Key
from clienteling.sync import enrol
from clienteling.sync.pull import Pulled, pull
from clienteling.sync.push import is_due, push
from clienteling.wire.auth import Refresh, SignedIn, SignIn
from clienteling.wire.client_commands import AddNote, CreateClient
from clienteling.wire.command import Command
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED
from tests.fixtures_central import PASSWORD
from tests.fixtures_desk import KEY


def now() -> datetime:
    return datetime.now(UTC)


class Badge:
    """Keeps a person signed in with the tokens central gave."""

    def __init__(self, central: Central, me: SignedIn) -> None:
        self._central = central
        self._refresh = me.refresh
        self.me = me
        self.token = me.access

    def access(self) -> str:
        return self.token

    def renew(self) -> None:
        ask = Refresh(refresh=self._refresh, device=self.me.device)
        fresh = self._central.refresh(ask)
        self.token, self._refresh = fresh.access, fresh.refresh


@dataclass
class Seat:
    """One person at one desk."""

    store: Store
    central: Central
    desk: Desk
    badge: Badge
    heard: list[Changes] = field(default_factory=list)

    def pull(self, wait: float = 0.0, rows: int = 1_000) -> Pulled:
        return pull(self.store, self.central, wait, now(), rows=rows)

    def push(self) -> Changes:
        return push(self.store, self.central)

    def catch_up(self, rows: int = 1_000) -> None:
        """Pull until everything is here."""
        while not self.pull(rows=rows).caught_up:
            pass

    def sync(self) -> None:
        """Push and pull until nothing waits."""
        self.catch_up()
        for _ in range(20):
            if not any(is_due(self.store)[:1]) and self.waiting() == 0:
                return
            self.push()
            self.catch_up()
        raise AssertionError("it never comes to rest")

    def waiting(self) -> int:
        with self.store.read() as db:
            (count,) = db.execute("SELECT count(*) FROM outbox").fetchone()
        return int(count)

    def cards(self) -> list[outbox.Waiting]:
        with self.store.read() as db:
            return [each for each in outbox.waiting(db) if each.state == "needs_you"]

    def rows(self, kind: type[Record]) -> dict[str, Record]:
        with self.store.read() as db:
            return {row.id: row for row in shown.records(db, kind)}

    def everything(self) -> dict[Key, Record]:
        found: dict[Key, Record] = {}
        for name, kind in SYNCED.items():
            found |= {(name, id_): row for id_, row in self.rows(kind).items()}
        return found

    def first_cursor(self) -> str | None:
        with self.store.read() as db:
            return arrivals.place(db).cursor

    def create_client(self, family: str, client: str | None = None) -> CreateClient:
        stamp = self.desk.stamp()
        command = CreateClient(
            **stamp, client=client or self.desk.stamp()["id"], given="Ana", family=family
        )
        self.desk.ask(command)
        return command

    def add_note(self, client: str, text: str) -> AddNote:
        stamp = self.desk.stamp()
        command = AddNote(
            **stamp,
            note=self.desk.stamp()["id"],
            about="client",
            subject=client,
            client=client,
            type=NoteKind.CLIENT_WORDS,
            text=text,
        )
        self.desk.ask(command)
        return command

    def ask(self, command: Command) -> None:
        self.desk.ask(command)

    def assert_shown_is_mirror_with_outbox(self) -> None:
        """I4: what is shown is what central last said with what waits on top."""
        with self.store.read() as db:
            known = dict(db.execute("SELECT tbl || id, row FROM mirror").fetchall())
            from clienteling.cache import mirror  # noqa: PLC0415

            rows = projection.replayed(
                mirror.rows(db), projection.waiting(db), projection.dropped(db)
            )
            assert len(known) == len(rows)
            for key, row in rows.items():
                assert projection.shown_row(db, key) == row


def sit_down(url: str, folder: Path, login: str, device: str | None = None) -> Seat:
    """Sign in over HTTP and open a new store."""
    central = Central(url)
    me = central.sign_in(
        SignIn(login=login, password=PASSWORD, device=device, device_name="counter")
    )
    badge = Badge(central, me)
    central.tokens = badge
    store = Store.open(folder / f"{login}-{me.device}.db", KEY)
    enrol.enrolled(store, me.device)
    return _seat(store, central, badge)


def sit_again(seat: Seat, path: Path) -> Seat:
    """The same person at the same desk with the store at `path`, after a kill or a copy."""
    return _seat(Store.open(path, KEY), seat.central, seat.badge)


def _seat(store: Store, central: Central, badge: Badge) -> Seat:
    me = badge.me
    person = Person(
        advisor=me.advisor,
        name=me.name,
        name_native=me.name_native,
        roles=me.roles,
        scope=me.boutique,
        device=me.device,
        boutique_name="Maison",
        tz="Europe/Paris",
        currency="EUR",
        country="FR",
    )
    heard: list[Changes] = []
    return Seat(store, central, Desk(store, person, now, heard.append), badge, heard)
