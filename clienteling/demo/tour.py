"""The main job, played by itself: an outage in the middle of a day at the boutique."""

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from clienteling.api.central import Central
from clienteling.demo import central
from clienteling.demo.pipe import Actor, Line
from clienteling.demo.wire import Wire
from clienteling.errors import Trouble
from clienteling.wire.auth import SignedIn, SignIn
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import PullRequest

LOGIN = "lin.wei"


class Fixed:
    """The tokens of somebody who stays only for a moment."""

    def __init__(self, signed: SignedIn) -> None:
        self._access = signed.access

    def access(self) -> str:
        """The token of the sign-in."""
        return self._access

    def renew(self) -> None:
        """No moment is that long."""
        raise Trouble("The tour took too long.", "Start it again.")


class Tour:
    """Central, the wire and the desk of one tour, and what it has found out so far."""

    def __init__(self, pictures: Path, folder: Path, *, clients: int, seed: int) -> None:
        self._pictures = pictures
        self._folder = folder
        begun = time.monotonic()
        self._sample = central.fill(folder, clients=clients, seed=seed)
        self._served = central.Served(self._sample, folder)
        self._wire = Wire(self._served.port)
        self._kept: dict[str, str] = {}
        _print("a central with the season", time.monotonic() - begun)

    def play(self) -> None:
        """Every step in turn; raises Trouble at the first that is not true."""
        desk = self._actor("before")
        self._follow(desk)
        desk.kill()
        _print("the desk is killed, with everything unsent", 0.0)
        desk = self._actor("after")
        self._follow(desk)
        if desk.leave() != 0:
            raise Trouble("The desk did not close as it should.")
        begun = time.monotonic()
        self._exactly_once()
        _print("central has each of the four exactly once", time.monotonic() - begun)

    def close(self) -> None:
        """Take everything down."""
        self._wire.close()
        self._served.stop()

    def _actor(self, part: str) -> Actor:
        told = {
            **self._kept,
            "central": self._wire.url,
            "folder": str(self._folder / "desk"),
            "login": LOGIN,
            "password": self._sample.password,
            "pictures": str(self._pictures),
        }
        return Actor(part, told, self._folder / "desk.log")

    def _follow(self, desk: Actor) -> None:
        """Print each step and do what is asked, until the desk has no more to say."""
        while True:
            line = desk.hear()
            if line.wrong:
                desk.kill()
                raise Trouble(f"Not true: {line.step}: {line.wrong}")
            self._note(line, desk)
            if line.over:
                return

    def _note(self, line: Line, desk: Actor) -> None:
        self._kept |= line.kept
        if line.step:
            _print(line.step, line.seconds)
        if line.please:
            (self._wire.cut if line.please == "cut" else self._wire.mend)()
            desk.done()

    def _exactly_once(self) -> None:
        """Ask central itself, as another desk of the same person would."""
        calls = Central(self._served.url)
        calls.tokens = Fixed(
            calls.sign_in(SignIn(LOGIN, self._sample.password, device_name="tour"))
        )
        found = [row for row in _all_rows(calls) if _said(row) & set(self._wanted())]
        counts = {text: sum(text in _said(row) for row in found) for text in self._wanted()}
        wrong = {text: count for text, count in counts.items() if count != 1}
        if wrong or len(counts) != 4:
            raise Trouble(f"Central does not have each exactly once: {wrong or counts}")

    def _wanted(self) -> Mapping[str, str]:
        """What was said in the outage, by its own words."""
        return {text: what for what, text in self._kept.items() if what.startswith("said_")}


def play(pictures: Path, *, clients: int, seed: int) -> int:
    """Play the tour, one picture for each step in `pictures`; 1 when a step is not true."""
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="clienteling-tour-") as folder:
        tour = Tour(pictures, Path(folder), clients=clients, seed=seed)
        try:
            tour.play()
        finally:
            tour.close()
    print(f"{len(list(pictures.glob('*.png')))} pictures in {pictures}", end=" ")
    print(f"({time.monotonic() - begun:.0f} s)")
    return 0


def _all_rows(calls: Central) -> list[Record]:
    rows: list[Record] = []
    cursor = None
    while True:
        page = calls.pull(PullRequest(cursor=cursor))
        rows += page.rows
        cursor = page.cursor
        if page.done:
            return rows


def _said(row: Record) -> set[str]:
    """The words of a row that somebody typed."""
    fields = {"message": "body", "note": "text", "appointment": "note", "ticket_event": "text"}
    field = fields.get(table(type(row)))
    return {getattr(row, field)} if field else set()


def _print(step: str, seconds: float) -> None:
    print(f"{seconds:7.2f} s  {step}", flush=True)
