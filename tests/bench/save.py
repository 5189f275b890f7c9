"""Save: from asking to durable in the outbox and shown, against one bare durable commit."""

from datetime import UTC, datetime
from pathlib import Path

from clienteling.actions.desk import Desk
from clienteling.cache.sealed import opened
from clienteling.cache.store import Store
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.wire.client_commands import AddNote
from tests.bench import ground
from tests.bench.figures import Figure, figure, p, spread, times

CLIENTS = 10_000
RUNS = 300


def measure() -> list[Figure]:
    """A note about one of 10,000 clients, 300 times; the floor writes the same bytes."""
    with ground.folder() as where:
        known = ground.clients(CLIENTS, "b")
        store = Store.open(where / "desk.db", ground.KEY)
        ground.fill(store, [*known, *ground.points(known)])
        store.index()
        desk = _desk(store)
        asked = iter(known)
        ours = times(lambda: desk.ask(_note(desk, next(asked).id)), RUNS)
        store.close()
        floor = _floor(where)
    promise = ("p99 ≤ floor p99 + 5 ms", lambda mine, bare: mine <= bare + 5)
    name = ("save", f"note durable and shown, {CLIENTS:,} clients, p99", "ms")
    return [figure(name, p(ours, 0.99), p(floor, 0.99), promise, spread(ours))]


def _desk(store: Store) -> Desk:
    return Desk(store, ground.PERSON, lambda: datetime.now(UTC), ground.nobody)


def _note(desk: Desk, client: str) -> AddNote:
    return AddNote(
        **desk.stamp(),
        note=new_id(),
        about="client",
        subject=client,
        client=client,
        type=NoteKind.ASSESSMENT,
        text="Prefers the blue dial.",
    )


def _floor(where: Path) -> list[float]:
    bare = opened(where / "floor.db", ground.KEY)
    bare.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, body BLOB)")
    body = b"x" * 400

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO bare (body) VALUES (?)", (body,))
        bare.execute("COMMIT")

    taken = times(commit, RUNS)
    bare.close()
    return taken
