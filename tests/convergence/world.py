"""A history: several desks, one central, a wire in any mood, and what may happen to them."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from random import Random

from typing_extensions import override

from clienteling.effects import Key, touches
from clienteling.errors import Trouble
from clienteling.wire.command import Command
from tests.convergence import elsewhere, invariants
from tests.convergence.asks import Look, ask
from tests.convergence.fate import chance, determined, paged
from tests.convergence.house import House
from tests.convergence.invariants import Broken
from tests.convergence.line import FAULTS
from tests.convergence.station import Fuse, Station

_PAGES = (1, 2, 3, 5, 8, 1_000)
_SKEWS = (0.0, 0.0, -3.0, 9_600.0, -87_600.0)
_ROUNDS = 15
_MOST_PAGES = 400
_MADE_BY = ("note", "message", "point", "consent", "ownership", "event")
"""Of a command: the row that exists only if it was carried out, and exists once."""


class World:
    """Everything in one history; `step` lets something happen, `heal` brings it to rest."""

    def __init__(self, house: House, folder: Path, seed: int) -> None:
        self.house, self.folder, self.seed = house, folder, seed
        self.counts: Counter[str] = Counter()
        self.trace: list[str] = []
        self.asked: dict[str, Key] = {}
        self.last = ""
        self._held = ExitStack()
        self._ear = _Ear()
        start = chance(f"world {seed}")
        house.begin()
        self._held.enter_context(determined(seed, lambda: house.clock()))
        logging.getLogger("clienteling").addHandler(self._ear)
        self._held.callback(logging.getLogger("clienteling").removeHandler, self._ear)
        self.stations = [
            self._sit_down(name, login, timedelta(hours=start.choice(_SKEWS)))
            for name, login in (
                ("lin", "lin"),
                ("marie", "marie"),
                ("noor", "noor"),
                ("lin2", "lin"),
            )[: start.randint(2, 4)]
        ]
        if start.random() < 0.6:
            for station in self.stations:
                self._catch_up(station)
        self._held.enter_context(paged(start.choice(_PAGES)))
        self._look("begin")

    def close(self) -> None:
        """The end, whatever came of it."""
        chronicle = self.house.chronicle
        self.counts.update(each.status for each in chronicle.lineage.decided.values())
        self.counts["restores"] += len(chronicle.decided) - 1
        for station in self.stations:
            station.close()
        self._held.close()

    def step(self, deed: str, seed: int) -> None:
        """Let `deed` happen, its particulars chosen by `seed`, and look at everything."""
        source = chance(seed)
        self.house.clock.go_on(timedelta(seconds=source.randint(1, 90)))
        self.counts["steps"] += 1
        who = DEEDS[deed](self, source)
        self._look(f"{deed} {seed}", who)

    def heal(self) -> None:
        """Mend the wire and wait until all is quiet; then everything must agree."""
        for station in self.stations:
            station.line.is_cut, station.line.fault, station.line.dies = False, None, ""
        for _ in range(_ROUNDS):
            if self._round():
                break
            self._look("round")
        else:
            raise Broken(f"I8: not quiet after {_ROUNDS} rounds")
        tables = self._look("rest")
        invariants.at_rest(self.stations, self.house.chronicle, tables)
        invariants.effects(self.house.chronicle, self.asked)
        before = self.last = self.digest()
        for _ in range(3):
            self._round()
        if self.digest() != before:
            raise Broken("I11: three more rounds changed something")

    def digest(self) -> str:
        """Central and every copy in one short sum, the same for the same history."""
        state = self.house.chronicle.state
        sums = [[state.epoch, state.rev, *sorted((*k, v[2]) for k, v in state.rows.items())]]
        for station in self.stations:
            with station.store.read() as db:
                tables = invariants.Tables(db)
            sums.append([tables.base, *sorted((*k, v[2]) for k, v in tables.shown.items())])
        return hashlib.sha256(json.dumps(sums).encode()).hexdigest()[:16]

    # ------------------------------------------------------------------ looking

    def _look(self, what: str, who: Station | None = None) -> list[invariants.Tables]:
        """Check all that can be told now; only `who` has changed since the last look."""
        chronicle, key = self.house.chronicle, self.house.central.key
        self.trace.append(f"{what}{f' at {who.name}' if who else ''} → {chronicle.state.rev}")
        if self._ear.heard:
            raise Broken(f"logged: {self._ear.heard[0]}")
        invariants.of_central(chronicle)
        stations = self.stations if who is None else [who]
        return [invariants.of_desk(each, chronicle, key) for each in stations]

    def _round(self) -> bool:
        """Everybody pulls and pushes once; whether that was for nothing."""
        quiet = True
        for station in self.stations:
            quiet = not station.attend() and quiet
            before = self.house.chronicle.state, self._known(station)
            self._catch_up(station)
            station.push()
            quiet = quiet and before == (self.house.chronicle.state, self._known(station))
        return quiet

    def _known(self, station: Station) -> list[object]:
        """What tells whether a copy still has something to do."""
        with station.store.read() as db:
            return db.execute(
                "SELECT (SELECT count(*) FROM outbox), count(*),"
                " (SELECT group_concat(key || value) FROM meta WHERE key IN ('base', 'again'))"
                " FROM journal WHERE receipt IS NULL"
            ).fetchall()

    def _catch_up(self, station: Station) -> None:
        for _ in range(_MOST_PAGES):
            station.pull()
            if station.engine._caught_up or station.status.halted:
                return
        raise Broken(f"I8: {station.name} never catches up: {station.status.note}")

    def _sit_down(self, name: str, login: str, skew: timedelta) -> Station:
        station = Station(self.house, self.folder, name, login, skew)
        station.begin(self.folder)
        station.open()
        station.enrol(anew=True)
        return station

    # ------------------------------------------------------------------ at a desk

    def _somebody(self, source: Random) -> Station:
        return source.choice(self.stations)

    def _ask(self, source: Random) -> Station:
        station = self._somebody(source)
        for _ in range(source.randint(1, 3)):
            command = ask(Look(station.desk, source))
            if command is not None:
                self._asked(station, command)
        return station

    def _asked(self, station: Station, command: Command) -> None:
        try:
            station.desk.ask(command)
        except Trouble:
            self.counts["refused here"] += 1
            return
        self.counts["asks"] += 1
        station.asked.add(command.id)
        own = {getattr(command, name, None) for name in _MADE_BY}
        made = [key for key in touches(command) if key[1] in own]
        if made and type(command).__name__ != "AdvanceTicket":
            self.asked[command.id] = made[-1]

    def _pull(self, source: Random) -> Station:
        return self._with_luck(source, Station.pull, 3)

    def _push(self, source: Random) -> Station:
        return self._with_luck(source, Station.push, 2)

    def _with_luck(self, source: Random, step: Callable[[Station], None], most: int) -> Station:
        station = self._somebody(source)
        if station.status.halted and source.random() < 0.7:
            station.attend()
        for _ in range(source.randint(1, most)):
            if source.random() < 0.35:
                station.line.fault = source.choice(FAULTS)
                self.counts["cuts"] += 1
            step(station)
        return station

    def _sync(self, source: Random) -> Station:
        station = self._somebody(source)
        if not station.line.is_cut:
            station.attend()
            self._catch_up(station)
            station.push()
            self._catch_up(station)
        return station

    def _sync_while_busy(self, source: Random) -> Station:
        """Pull to the end while central changes between any two pages."""
        station = self._somebody(source)
        station.attend()
        for _ in range(_MOST_PAGES if not station.line.is_cut else 1):
            station.pull()
            if station.engine._caught_up or station.status.halted:
                break
            if source.random() < 0.3:
                self._news(source)
        return station

    def _news(self, source: Random) -> None:
        source.choice(elsewhere.NEWS)(self.house, source)

    def _go_offline(self, source: Random) -> Station:
        station = self._somebody(source)
        station.line.is_cut = not station.line.is_cut
        self.counts["cuts"] += station.line.is_cut
        return station

    def _kill(self, source: Random) -> Station:
        """End a desk at any instruction of its database, or while it waits for central."""
        station = self._somebody(source)
        station.attend()
        self.counts["kills"] += 1
        if source.random() < 0.7:
            self._news(source)
        step = source.choice((Station.pull, Station.pull, Station.push, None))
        station.line.dies = source.choice(("", "", "before", "after"))
        with Fuse(station, int(10 ** source.uniform(0, 4))) as fuse:
            if step is None:
                command = ask(Look(station.desk, source))
                if command is not None:
                    self._asked(station, command)
            else:
                for _ in range(source.randint(1, 3)):
                    step(station)
        station.line.dies = ""
        self._ear.heard.clear()
        station.die(fuse.remains)
        return station

    def _reopen(self, source: Random) -> Station:
        station = self._somebody(source)
        station.close()
        station.open()
        return station

    def _copy_profile(self, source: Random) -> Station | None:
        station = self._somebody(source)
        name = f"{station.name}c"
        if len(self.stations) > 4 or any(each.name == name for each in self.stations):
            return None
        other = Station(self.house, self.folder, name, station.login, station.skew)
        other.begin(self.folder)
        station.copy_to(other)
        self.stations.append(other)
        self.counts["copies"] += 1
        return other

    def _change_mind(self, source: Random) -> Station:
        """Take something back, do a refused thing again, or put its card away."""
        station = self._somebody(source)
        with station.store.read() as db:
            tables = invariants.Tables(db)
        waiting = [row[1] for row in tables.outbox]
        cards = [row[0] for row in tables.journal if row[2]]
        self.counts["cards"] += len(cards)
        if waiting and (not cards or source.random() < 0.5):
            self._taken_back(station, source.choice(waiting))
        elif cards:
            card = source.choice(cards)
            if station.shared or source.random() < 0.5:
                station.desk.dismiss(card)
            else:
                self._again(station, card)
        return station

    def _taken_back(self, station: Station, identifier: str) -> None:
        try:
            station.desk.withdraw(identifier)
        except Trouble:
            self.counts["refused here"] += 1
        else:
            self.counts["withdrawn"] += 1

    def _again(self, station: Station, identifier: str) -> None:
        try:
            station.desk.retry(identifier)
        except Trouble:
            self.counts["refused here"] += 1
        else:
            self.counts["retried"] += 1

    # ------------------------------------------------------------------ as time goes by

    def _time_passes(self, source: Random) -> None:
        self.house.clock.go_on(timedelta(hours=source.choice((1, 5, 30))))


class _Ear(logging.Handler):
    """Hears what nobody should have to say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        words = f"{record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1] is not None:
            words += f" {record.exc_info[1]!r}"
        self.heard.append(words)


def _at_central(deed: Callable[[House, Random], None]) -> "Deed":
    def happen(world: World, source: Random) -> None:
        deed(world.house, source)

    return happen


Deed = Callable[[World, Random], Station | None]
DEEDS: dict[str, Deed] = {
    "ask": World._ask,
    "pull": World._pull,
    "push": World._push,
    "sync": World._sync,
    "sync while busy": World._sync_while_busy,
    "go offline": World._go_offline,
    "kill": World._kill,
    "reopen": World._reopen,
    "copy profile": World._copy_profile,
    "change mind": World._change_mind,
    "time passes": World._time_passes,
    **{name: _at_central(deed) for name, deed in elsewhere.DEEDS.items()},
}
