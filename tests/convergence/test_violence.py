"""kill -9 and full disks, with real processes, real threads and real HTTP."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from clienteling.cache.store import Full
from clienteling.errors import Offline
from clienteling.wire.people import Client, Note
from tests.convergence.fate import chance
from tests.fakes.wire import Wire
from tests.fixtures_central import Server, add_person, open_boutique, serving
from tests.sync.running import Running
from tests.sync.seat import Seat, sit_again, sit_down

KILLS = int(os.environ.get("KILLS", "30"))
"""How often a desk is killed; set KILLS for more."""


class Lives:
    """One process after another, each ended by kill -9."""

    def __init__(self, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.convergence.lives", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.hear() == "ready"
        self._pid = 0

    def begin(self) -> None:
        """Start the next one."""
        assert self._process.stdin is not None
        self._process.stdin.write("live\n")
        self._process.stdin.flush()
        self._pid = int(self.hear().removeprefix("pid "))

    def hear(self) -> str:
        """The next line that is said."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self) -> list[str]:
        """End it now; what it had still said."""
        os.kill(self._pid, signal.SIGKILL)
        said = []
        while (line := self.hear()) != "gone":
            said.append(line)
        return said

    def close(self) -> None:
        """No more lives."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


@contextmanager
def lives(*words: str) -> Iterator[Lives]:
    made = Lives(*words)
    try:
        yield made
    finally:
        made.close()


def kept(said: list[str]) -> set[str]:
    return {line.removeprefix("kept ") for line in said if line.startswith("kept ")}


@pytest.mark.timeout(600)
def test_a_desk_killed_at_any_moment_loses_and_doubles_nothing(
    central: Server, lin: Seat, marie: Seat
) -> None:
    client = lin.create_client("Okafor").client
    lin.sync()
    marie.sync()
    lin.store.close()
    promised: set[str] = set()
    moments = chance("kills")
    with lives("desk", central.url, lin.badge.token, str(lin.store.path)) as desk:
        for _ in range(KILLS):
            desk.begin()
            said = [desk.hear() for _ in range(moments.randint(1, 25))]
            marie.add_note(client, "From the other side.")
            marie.push()
            promised |= kept(said + desk.kill())
            lin = sit_again(lin, lin.store.path)
            lin.assert_shown_is_mirror_with_outbox()
            assert promised <= set(lin.rows(Note))
            lin.store.close()
    lin = sit_again(lin, lin.store.path)
    lin.sync()
    marie.sync()

    assert len(promised) >= KILLS
    assert lin.everything() == marie.everything()
    assert lin.cards() == []
    mine = {
        row.id for row in marie.rows(Note).values() if row.created_by == lin.badge.me.advisor
    }
    assert promised <= mine
    assert len(marie.rows(Note)) == len(mine) + KILLS
    lin.store.close()


@pytest.mark.timeout(600)
def test_central_killed_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/central.db"
    seats = two_desks_of(database, tmp_path)
    running = [Running(seat) for seat in seats]
    client = next(iter(seats[0].rows(Client)))
    moments = chance("kills of central")
    with Wire(1) as wire, lives("central", database) as central:
        for each in running:
            each.seat.central.base_url = wire.url
            each.engine.start()
        asked: set[str] = set()
        for number in range(max(8, KILLS // 3)):
            serve_again(central, wire, running)
            asked |= {seat.add_note(client, f"{number}").note for seat in seats}
            enough = answered(tmp_path) + moments.randint(0, 2)
            running[number % 2].until(partial(has_answered, tmp_path, enough))
            central.kill()
        serve_again(central, wire, running)
        for each in running:
            each.until(lambda: all(set(seat.rows(Note)) == asked for seat in seats))
            each.status(lambda status: status.waiting == 0)
            each.engine.stop()
        for seat in seats:
            seat.sync()
        central.kill()
    assert seats[0].everything() == seats[1].everything()
    for seat in seats:
        assert seat.cards() == []
        seat.store.close()


def two_desks_of(database: str, folder: Path) -> list[Seat]:
    """Lin and Marie, who know one client of a central that does not run yet."""
    with serving(database, folder) as first:
        open_boutique(first.central)
        for login in ("lin", "marie"):
            add_person(first.central, login)
        seats = [sit_down(first.url, folder, login) for login in ("lin", "marie")]
        seats[0].create_client("Okafor")
        for seat in seats:
            seat.sync()
            seat.central.hang_up()
    return seats


def serve_again(central: Lives, wire: Wire, running: list[Running]) -> None:
    """Another central on the same database, and the desks hear that the network is up."""
    central.begin()
    wire.port = int(central.hear().rsplit(":", 1)[1])
    for each in running:
        each.engine.network_up()


def has_answered(folder: Path, enough: int) -> bool:
    return answered(folder) >= enough


def answered(folder: Path) -> int:
    """How many commands central has answered."""
    with closing(sqlite3.connect(folder / "central.db")) as db:
        return int(db.execute("SELECT count(*) FROM receipt").fetchone()[0])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes, where this machine lets us have one."""
    where = tmp_path / "disk"
    where.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(where)]
    mounted = subprocess.run(words, check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    yield where
    subprocess.run(["umount", "-l", str(where)], check=True)  # noqa: S607


def fill(disk: Path) -> Path:
    """Leave no room at all."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return ballast


def write_on(seat: Seat, client: str, *also: Callable[[], object]) -> None:
    """Write long notes, and do the rest after each, until something gives way."""
    for _ in range(300):
        seat.add_note(client, "x" * 10_000)
        for do in also:
            do()


def test_on_a_full_disk_nothing_is_promised_and_work_goes_on_when_there_is_room(
    central: Server, marie: Seat, small_disk: Path
) -> None:
    lin = sit_down(central.url, small_disk, "lin")
    client = lin.create_client("Okafor").client
    lin.sync()
    marie.sync()
    ballast = fill(small_disk)

    with pytest.raises(Full, match="was not kept") as told:
        write_on(lin, client)
    assert told.value.advice
    promised = set(lin.rows(Note))
    with pytest.raises(Full):
        write_on(marie, client, marie.push, lin.pull)
    assert client in lin.rows(Client)
    lin.assert_shown_is_mirror_with_outbox()

    ballast.unlink()
    lin.sync()
    marie.sync()
    assert promised <= set(marie.rows(Note))
    assert lin.everything() == marie.everything()
    lin.store.close()


@pytest.mark.logs("database")
def test_a_central_without_room_keeps_desks_waiting_and_nothing_else(
    small_disk: Path, tmp_path: Path
) -> None:
    with serving(f"sqlite:///{small_disk}/central.db", tmp_path) as central:
        open_boutique(central.central)
        add_person(central.central, "lin")
        lin = sit_down(central.url, tmp_path, "lin")
        client = lin.create_client("Okafor").client
        lin.sync()
        ballast = fill(small_disk)
        with pytest.raises(Offline):
            write_on(lin, client, lin.push)
        written = len(lin.rows(Note))
        assert lin.waiting() > 0

        ballast.unlink()
        lin.sync()
        assert lin.waiting() == 0
        assert lin.cards() == []
        assert len(lin.rows(Note)) == written
        lin.store.close()
