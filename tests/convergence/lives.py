"""Processes that are there to be killed: forked from one that has imported everything.

`python -m tests.convergence.lives desk URL TOKEN FILE` or `central DATABASE`; each line it
reads begins a life, and the first line of a life is its process id.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from itertools import count
from pathlib import Path

from clienteling.actions.desk import Desk
from clienteling.api.central import Central
from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.errors import Trouble
from clienteling.server import serving
from clienteling.sync.engine import Engine
from clienteling.wire.client_commands import AddNote
from clienteling.wire.people import Client
from tests.fixtures_desk import KEY, PERSON
from tests.sync.killed import Token
from tests.sync.seat import now

NOTES_TO_A_LIFE = 400


def desk(url: str, token: str, path: str) -> None:
    """Sync and write notes down, saying each that is kept, and whatever the engine tells."""
    store = Store.open(Path(path), KEY)
    engine = Engine(store, Central(url, Token(token)), lambda _: _say("changed"), now)
    engine.tell_status = lambda _: _say("status")
    at_work = Desk(store, PERSON, now, lambda _: engine.nudge())
    engine.start()
    with store.read() as db:
        client = shown.records(db, Client)[0]
    for number in count(1):
        if number <= NOTES_TO_A_LIFE:
            _say(_note(at_work, client))


def central(database: str) -> None:
    """Serve."""
    ask = Namespace(database=database, blobs=None, host="127.0.0.1", port=0, proxies=0)
    serving.run(ask)


def _note(at_work: Desk, client: Client) -> str:
    identifier = new_id()
    command = AddNote(
        id=identifier,
        at=now(),
        scope=client.scope,
        note=identifier,
        about="client",
        subject=client.id,
        client=client.id,
        type=NoteKind.CLIENT_WORDS,
        text="Kept.",
    )
    try:
        at_work.ask(command)
    except Trouble as trouble:
        return f"trouble {trouble.title}"
    return f"kept {identifier}"


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


_LIVES: dict[str, Callable[..., None]] = {"desk": desk, "central": central}


def main(kind: str, *given: str) -> None:
    """Begin a life for each line that comes, and wait for its end."""
    _say("ready")
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _say(f"pid {os.getpid()}")
            _LIVES[kind](*given)
            os._exit(0)
        os.waitpid(child, 0)
        _say("gone")


if __name__ == "__main__":
    main(*sys.argv[1:])
