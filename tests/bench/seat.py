"""A whole desk to measure: a profile with a known key, its copy, its window."""

from datetime import UTC, datetime
from pathlib import Path

from clienteling.app import Running, dressed, open_desk
from clienteling.auth import key
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.cache import meta, shown
from clienteling.cache.store import Store
from clienteling.sync import house
from clienteling.wire.auth import SignedIn
from clienteling.wire.people import Boutique
from clienteling.wire.record import Record
from tests.bench import ground

NOWHERE = "http://127.0.0.1:9"
"""A port of this machine where nobody listens."""


def entry(folder: Path, url: str = NOWHERE, signed: SignedIn | None = None) -> Entry:
    """The way into a copy in `folder`, whose key is known."""
    profile = Profile(
        id="bench",
        central=url,
        login="lin",
        advisor=signed.advisor if signed else "lin",
        name="Lin Wei",
        roles=("advisor",),
        boutique=signed.boutique if signed else "b",
        device=signed.device if signed else "d",
        salt=b"",
        cost=key.WITH_KEYRING,
        mark=key.mark_of(ground.KEY),
        contact_at=datetime.now(UTC),
    )
    profiles = Profiles(folder)
    profiles.keep(profile)
    return Entry(profile, ground.KEY, Gate(profiles, ThrowAway()), signed)


def filled(folder: Path, rows: list[Record]) -> None:
    """A copy in `folder` that holds `rows`, as after a first sync."""
    store = Store.open(folder / "bench.db", ground.KEY)
    here = Boutique(id="b", scope="b", rev=1, code="B", name="Bench", currency="EUR")
    ground.fill(store, [here, *rows])
    with store.write() as tx:
        for name, value in (("synced", "1"), ("base", "1"), ("epoch", "e"), ("cursor", "c")):
            meta.put(tx, name, value)
    house.index(store)
    with store.read() as db:
        assert shown.find(db, Boutique, "b")
    store.close()


def seated(way_in: Entry) -> Running:
    """The desk behind `way_in`, in a window that is shown."""
    _, window = dressed(way_in.gate.profiles.folder)
    running = open_desk(way_in, window)
    window.resize(1366, 768)
    window.show()
    return running
