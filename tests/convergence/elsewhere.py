"""What happens at central by other hands: visitors, managers, imports, restores."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from msgspec.structs import replace

from clienteling.domain.ids import new_id
from clienteling.effects import Key
from clienteling.server import registry
from clienteling.server.channels import web
from clienteling.server.delivering import deliver_next
from clienteling.server.store.clock import stamped
from clienteling.server.store.pruning import prune
from clienteling.wire import routes
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from tests.convergence.chronicle import TAG
from tests.convergence.house import House
from tests.convergence.town import BOUTIQUES, PEOPLE

_FIXED = {"boutique", "advisor"}


def visitor_writes(house: House, source: Random) -> None:
    """Somebody writes through the boutique's website."""
    asks = source.random() < 0.3
    body = encode(
        {
            "boutique": "PAR1",
            "visitor": f"v{source.randint(1, 2)}",
            "message_id": new_id(),
            "type": "appointment_request" if asks else "message",
            "text": f"{TAG}{new_id()}",
        }
    )
    headers = web.signed(new_id(), body, house.secret_bytes, house.clock())
    answer = house.carry("POST", routes.WEB_INBOUND, body, headers)
    assert answer.status_code == 200, answer.body


def message_leaves(house: House, _source: Random) -> None:
    """Central hands a message over to its channel."""
    deliver_next(house.central.engine, house.pictures, house.clock)


def row_goes(house: House, source: Random) -> None:
    """A row is deleted for good."""
    key = _some(house, source)
    with stamped(house.central.engine, house.clock()) as work:
        row = work.lock([key])[key]
        if row is not None:
            work.bury(row)


def row_moves(house: House, source: Random) -> None:
    """A row goes over to the other boutique."""
    key = _some(house, source)
    with stamped(house.central.engine, house.clock()) as work:
        row = work.lock([key])[key]
        if row is not None:
            other = next(scope for scope in BOUTIQUES.values() if scope != row.scope)
            work.put(replace(row, scope=other))


def several_rows_change(house: House, source: Random) -> None:
    """An import writes and deletes several rows in one revision."""
    keys = sorted({_some(house, source) for _ in range(source.randint(2, 6))})
    with stamped(house.central.engine, house.clock()) as work:
        for row in work.lock(keys).values():
            if row is None:
                continue
            if source.random() < 0.2:
                work.bury(row)
            elif isinstance(row, Client):
                work.put(replace(row, family=f"{TAG}{new_id()}"))
            else:
                work.put(replace(row, updated_by="import"))


def client_is_erased(house: House, source: Random) -> None:
    """A client's file is closed, or merged into another."""
    key = ("client", source.choice(sorted(_ids(house, "client")) or [""]))
    with stamped(house.central.engine, house.clock()) as work:
        row = work.lock([key])[key]
        if isinstance(row, Client):
            work.put(replace(row, erased_at=house.clock(), given="", family=""))


def door_opens(house: House, source: Random) -> None:
    """Somebody may see a boutique."""
    login, code = source.choice(sorted(PEOPLE)), source.choice(sorted(BOUTIQUES))
    registry.grant(house.central.engine, login, code)


def door_closes(house: House, source: Random) -> None:
    """Somebody may no longer see a boutique."""
    login, code = source.choice(sorted(PEOPLE)), source.choice(sorted(BOUTIQUES))
    registry.withdraw(house.central.engine, login, code)


def tombs_are_pruned(house: House, source: Random) -> None:
    """Old tombs are forgotten."""
    prune(house.central.engine, house.clock(), timedelta(minutes=source.choice((0, 0, 5))))


def copy_is_kept(house: House, _source: Random) -> None:
    """Central's nightly copy."""
    house.keep_copy()


def central_is_restored(house: House, _source: Random) -> None:
    """Central's disk failed; it goes on from the last copy, or a first one is made."""
    if not house.restore():
        house.keep_copy()


def _some(house: House, source: Random) -> Key:
    keys = sorted(key for key in house.chronicle.state.rows if key[0] not in _FIXED)
    return source.choice(keys) if keys else ("note", "none")


def _ids(house: House, kind: str) -> list[str]:
    return [identifier for name, identifier in house.chronicle.state.rows if name == kind]


NEWS = (visitor_writes, row_goes, row_moves, several_rows_change, several_rows_change)
"""What gives a desk something to fetch."""

DEEDS: dict[str, Callable[[House, Random], None]] = {
    "visitor writes": visitor_writes,
    "message leaves": message_leaves,
    "row goes": row_goes,
    "row moves": row_moves,
    "several rows change": several_rows_change,
    "client is erased": client_is_erased,
    "door opens": door_opens,
    "door closes": door_closes,
    "tombs are pruned": tombs_are_pruned,
    "copy is kept": copy_is_kept,
    "central is restored": central_is_restored,
}
