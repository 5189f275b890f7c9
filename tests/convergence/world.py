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

from clienteling.effects import Key
from tests.convergence import invariants
from tests.convergence.fate import chance, determined, paged
from tests.convergence.house import House
from tests.convergence.invariants import Broken
from tests.convergence.station import Station

_PAGES = (1, 2, 3, 5, 8, 1_000)
_SKEWS = (0.0, 0.0, -3.0, 9_600.0, -87_600.0)
_ROUNDS = 15
MOST_PAGES = 400


class World:
    """Everything in one history; `step` lets something happen, `heal` brings it to rest."""

    def __init__(self, house: House, folder: Path, seed: int) -> None:
        self.house, self.folder, self.seed = house, folder, seed
        self.counts: Counter[str] = Counter()
        self.trace: list[str] = []
        self.asked: dict[str, Key] = {}
        self.erased: dict[str, str] = {}
        self.last = ""
        self._held = ExitStack()
        self.ear = Ear()
        start = chance(f"world {seed}")
        house.begin()
        self._held.enter_context(determined(seed, house.clock))
        logging.getLogger("clienteling").addHandler(self.ear)
        self._held.callback(logging.getLogger("clienteling").removeHandler, self.ear)
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
                self.catch_up(station)
        self._held.enter_context(paged(start.choice(_PAGES)))
        self._look("begin", *self.stations)

    def close(self) -> None:
        """The end, whatever came of it."""
        chronicle = self.house.chronicle
        self.counts.update(each.status for each in chronicle.lineage.decided.values())
        self.counts["restores"] += len(chronicle.decided) - 1
        for station in self.stations:
            station.close()
        self._held.close()

    def step(self, name: str, deed: "Deed", seed: int) -> None:
        """Let `deed` happen, its particulars chosen by `seed`, and look at everything."""
        source = chance(seed)
        self.house.clock.go_on(timedelta(seconds=source.randint(1, 90)))
        self.counts["steps"] += 1
        who = deed(self, source)
        self._look(f"{name} {seed}", *([who] if who else []))

    def heal(self) -> None:
        """Mend the wire and wait until all is quiet; then everything must agree."""
        for station in self.stations:
            station.line.is_cut, station.line.fault, station.line.dies = False, None, ""
        for _ in range(_ROUNDS):
            if self._round():
                break
            self._look("round", *self.stations)
        else:
            raise Broken(f"I8: not quiet after {_ROUNDS} rounds")
        tables = self._look("rest", *self.stations)
        invariants.at_rest(self.stations, self.house.chronicle, tables)
        invariants.effects(self.house.chronicle, self.asked)
        invariants.forgotten(self.stations, self.house.chronicle, self.erased)
        before = self.last = self.digest()
        for _ in range(2):  # the quiet one above was the first
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

    def _look(self, what: str, *changed: Station) -> list[invariants.Tables]:
        """Check all that can be told now; `changed` are the desks that are not as before."""
        chronicle, key = self.house.chronicle, self.house.central.key
        who = "".join(f" at {each.name}" for each in changed[:1])
        self.trace.append(f"{what}{who} → {chronicle.state.rev}")
        if self.ear.heard:
            raise Broken(f"logged: {self.ear.heard[0]}")
        invariants.of_central(chronicle)
        return [invariants.of_desk(each, chronicle, key) for each in changed]

    def _round(self) -> bool:
        """Everybody pulls and pushes once; whether that was for nothing."""
        quiet = True
        for station in self.stations:
            quiet = not station.attend() and quiet
            before = self.house.chronicle.state, self._known(station)
            self.catch_up(station)
            station.push()
            quiet = quiet and before == (self.house.chronicle.state, self._known(station))
        return quiet

    def _known(self, station: Station) -> object:
        """What tells whether a copy still has something to do."""
        with station.store.read() as db:
            return db.execute(
                "SELECT (SELECT count(*) FROM outbox), count(*),"
                " (SELECT group_concat(key || value) FROM meta WHERE key IN ('base', 'again'))"
                " FROM journal WHERE receipt IS NULL"
            ).fetchall()

    def catch_up(self, station: Station) -> None:
        for _ in range(MOST_PAGES):
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


class Ear(logging.Handler):
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


Deed = Callable[[World, Random], Station | None]
"""Lets something happen; only the desk it returns has changed, if none then none."""
