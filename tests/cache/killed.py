"""A desk at work until it is killed: each line it prints is an ask it has saved."""

from pathlib import Path

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.wire.client_commands import AddNote
from tests.fakes.clock import Clock
from tests.fixtures_desk import KEY, PERSON, WEI, people


def work(path: Path) -> None:
    """Save notes one after the other, whose id is that of their ask, and say so."""
    store = Store.open(path, KEY)
    with store.write() as tx:
        shown.put(tx, people())
    desk = Desk(store, PERSON, Clock(), lambda _: None)
    while True:
        identifier = new_id()
        desk.ask(
            AddNote(
                id=identifier,
                at=desk.now(),
                scope=PERSON.scope,
                note=identifier,
                about="client",
                subject=WEI,
                client=WEI,
                type=NoteKind.CLIENT_WORDS,
                text="Saved.",
            )
        )
        print(identifier, flush=True)  # noqa: T201 - the test listens
