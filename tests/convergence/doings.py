"""What people do at their desks, and what becomes of the desks."""

import re
from collections.abc import Callable
from datetime import timedelta
from random import Random

from clienteling.effects import touches
from clienteling.errors import Trouble
from clienteling.server.store.clock import new_epoch
from clienteling.wire.book_commands import EraseClient, MergeClients
from clienteling.wire.chat_commands import JoinConversations
from clienteling.wire.codec import encode
from clienteling.wire.command import Command
from tests.convergence import elsewhere, invariants
from tests.convergence.asks import something
from tests.convergence.house import House
from tests.convergence.line import FAULTS
from tests.convergence.look import Look
from tests.convergence.station import Fuse, Station
from tests.convergence.world import MOST_PAGES, Deed, World

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MADE_BY = (
    "note", "message", "point", "consent", "ownership", "event", "call", "date", "relation",
    "purchase", "offer", "merge", "handover", "cover", "coverage",
)  # fmt: skip
"""Of a command: the row that exists only if it was carried out, and exists once."""
_MAY_MAKE_NOTHING = {"AdvanceTicket", "PassOnWatch"}


def somebody(world: World, source: Random) -> Station:
    return source.choice(world.stations)


def ask(world: World, source: Random) -> Station:
    station = somebody(world, source)
    for _ in range(source.randint(1, 3)):
        command = something(Look(station.desk, source))
        if command is not None:
            asked(world, station, command)
    return station


def asked(world: World, station: Station, command: Command) -> None:
    try:
        station.desk.ask(command)
    except Trouble:
        world.counts["refused here"] += 1
        return
    world.counts["asks"] += 1
    world.counts[type(command).__name__] += 1
    station.asked[command.id] = frozenset(_ID.findall(encode(command).decode()))
    own = {getattr(command, name, None) for name in _MADE_BY}
    made = [key for key in touches(command) if key[1] in own]
    if made and type(command).__name__ not in _MAY_MAKE_NOTHING:
        world.asked[command.id] = made[-1]
    if isinstance(command, EraseClient):
        world.erased[command.id] = command.client
    if isinstance(command, MergeClients):
        world.house.chronicle.join(command.keep, command.other)
    if isinstance(command, JoinConversations):
        world.house.chronicle.join(command.keep, command.other)
        world.house.chronicle.join(command.other, command.keep)
    for name, identifier in touches(command):
        if name != "client":
            world.house.chronicle.join(getattr(command, "client", None) or "", identifier)


def pull(world: World, source: Random) -> Station:
    return with_luck(world, source, Station.pull, 3)


def push(world: World, source: Random) -> Station:
    return with_luck(world, source, Station.push, 2)


def with_luck(
    world: World, source: Random, step: Callable[[Station], None], most: int
) -> Station:
    station = somebody(world, source)
    if station.status.halted and source.random() < 0.7:
        station.attend()
    for _ in range(source.randint(1, most)):
        if source.random() < 0.35:
            station.line.fault = source.choice(FAULTS)
            world.counts["cuts"] += 1
        step(station)
    return station


def sync(world: World, source: Random) -> Station:
    station = somebody(world, source)
    if not station.line.is_cut:
        station.attend()
        world.catch_up(station)
        station.push()
        world.catch_up(station)
    return station


def sync_while_busy(world: World, source: Random) -> Station:
    """Pull to the end while central changes between any two pages."""
    station = somebody(world, source)
    station.attend()
    for _ in range(MOST_PAGES if not station.line.is_cut else 1):
        station.pull()
        if station.engine._caught_up or station.status.halted:
            break
        if source.random() < 0.3:
            news(world, source)
    return station


def news(world: World, source: Random) -> None:
    source.choice(elsewhere.NEWS)(world.house, source)


def go_offline(world: World, source: Random) -> Station:
    station = somebody(world, source)
    station.line.is_cut = not station.line.is_cut
    world.counts["cuts"] += station.line.is_cut
    return station


def kill(world: World, source: Random) -> Station:
    """End a desk at any instruction of its database, or while it waits for central."""
    station = somebody(world, source)
    station.attend()
    world.counts["kills"] += 1
    if source.random() < 0.7:
        news(world, source)
    step = source.choice((Station.pull, Station.pull, Station.push, None))
    station.line.dies = source.choice(("", "", "before", "after"))
    with Fuse(station, int(10 ** source.uniform(0, 4))) as fuse:
        if step is None:
            command = something(Look(station.desk, source))
            if command is not None:
                asked(world, station, command)
        else:
            for _ in range(source.randint(1, 3)):
                step(station)
    station.line.dies = ""
    world.ear.heard.clear()
    station.die(fuse.remains)
    return station


def reopen(world: World, source: Random) -> Station:
    station = somebody(world, source)
    station.close()
    station.open()
    return station


def copy_profile(world: World, source: Random) -> Station | None:
    station = somebody(world, source)
    name = f"{station.name}c"
    if len(world.stations) > 4 or any(each.name == name for each in world.stations):
        return None
    other = Station(world.house, world.folder, name, station.login, station.skew)
    other.begin(world.folder)
    station.copy_to(other)
    world.stations.append(other)
    world.counts["copies"] += 1
    return other


def change_mind(world: World, source: Random) -> Station:
    """Take something back, do a refused thing again, or put its card away."""
    station = somebody(world, source)
    with station.store.read() as db:
        tables = invariants.Tables(db)
    waiting = [row[1] for row in tables.outbox]
    cards = [row[0] for row in tables.journal if row[2]]
    world.counts["cards"] += len(cards)
    if waiting and (not cards or source.random() < 0.5):
        taken_back(world, station, source.choice(waiting))
    elif cards:
        card = source.choice(cards)
        if station.shared or source.random() < 0.5:
            station.desk.dismiss(card)
        else:
            again(world, station, card)
    return station


def taken_back(world: World, station: Station, identifier: str) -> None:
    try:
        station.desk.withdraw(identifier)
    except Trouble:
        world.counts["refused here"] += 1
    else:
        world.counts["withdrawn"] += 1


def again(world: World, station: Station, identifier: str) -> None:
    try:
        station.desk.retry(identifier)
    except Trouble:
        world.counts["refused here"] += 1
    else:
        world.counts["retried"] += 1


def time_passes(world: World, source: Random) -> None:
    world.house.clock.go_on(timedelta(hours=source.choice((1, 5, 30))))


def restored_unsaid(world: World, source: Random) -> Station | None:
    """Central is restored and nobody says so, but a desk that knows more asks at once."""
    key = world.house.central.key
    if not world.house.restore(said=False):
        world.house.keep_copy()
        return None
    before, rev = world.house.chronicle.state.epoch, world.house.copied_rev
    knowing = [each for each in world.stations if each.read_up_to(key) > rev]
    station = source.choice(knowing) if knowing else None
    if station is not None:
        station.line.is_cut, station.line.fault = False, None
        station.pull()
    if world.house.chronicle.state.epoch == before:  # nobody could notice
        new_epoch(world.house.central.engine)
    else:
        world.counts["noticed"] += 1
    return station


def _at_central(deed: Callable[[House, Random], None]) -> Deed:
    def happen(world: World, source: Random) -> None:
        deed(world.house, source)

    return happen


DEEDS: dict[str, Deed] = {
    "ask": ask,
    "pull": pull,
    "push": push,
    "sync": sync,
    "sync while busy": sync_while_busy,
    "go offline": go_offline,
    "kill": kill,
    "reopen": reopen,
    "copy profile": copy_profile,
    "change mind": change_mind,
    "time passes": time_passes,
    "restored unsaid": restored_unsaid,
    **{name: _at_central(deed) for name, deed in elsewhere.DEEDS.items()},
}
