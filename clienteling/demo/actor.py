"""The desk of the tour, in a process that can be killed: one part before, one part after."""

import base64
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from clienteling import log
from clienteling.app import Running, dressed, open_desk
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.demo import pipe, play
from clienteling.demo.hands import settled, until
from clienteling.demo.pipe import Line
from clienteling.demo.scenes import Scenes
from clienteling.errors import Trouble
from clienteling.ui.shell.choices import Choices
from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language


def main() -> int:
    """Play one part; what is not true is told to the director."""
    told = pipe.told()
    log.set_up(None, level=logging.WARNING)
    stage = Stage(Path(told["pictures"]), int(told.get("pictures_taken", "0")))
    try:
        {"before": _before, "after": _after}[sys.argv[1]](told, stage)
    except Trouble as trouble:
        pipe.say(Line(step=stage.step, wrong=f"{trouble.title} {trouble.advice}".strip()))
        return 1
    return 0


class Stage:
    """Tells each step with its time, and takes a picture of it."""

    def __init__(self, pictures: Path, taken: int) -> None:
        self._pictures = pictures
        self._taken = taken
        self.step = ""
        self.running: Running | None = None

    @contextmanager
    def does(self, step: str, picture: str = "") -> Iterator[None]:
        """One step: it is told when it has become true."""
        self.step = step
        begun = time.perf_counter()
        yield
        taken = time.perf_counter() - begun
        if picture:
            self.take(picture)
        pipe.say(Line(step=step, seconds=taken))

    def take(self, name: str) -> None:
        """A picture of the whole window."""
        if self.running is None:
            raise Trouble("There is no window yet.")
        settled(self.running.window)
        self._taken += 1
        where = self._pictures / f"{self._taken:02d}-{name}.png"
        self.running.window.grab().save(str(where))
        pipe.say(Line(kept={"pictures_taken": str(self._taken)}))


def _before(told: dict[str, str], stage: Stage) -> None:
    folder = Path(told["folder"])
    folder.mkdir(parents=True)
    with stage.does("a new desk is enrolled, its copy encrypted"):
        entry = play.enrolled(folder, told["central"], told["password"])
    secret = entry.gate.vault.get(entry.profile.id) or b""
    pipe.say(Line(kept={"secret": base64.b64encode(secret).decode()}))
    running = _open(entry, stage)
    with stage.does("everything has arrived: Today", "today"):
        until(lambda: _is_synced(running), "The first sync")
        scenes = Scenes(running, stage)
        scenes.today()
    scenes.find_anyone()
    scenes.look_around()
    scenes.book_in_chat()
    with stage.does("the wire is cut; the status bar says so", "offline"):
        pipe.ask("cut")
        until(lambda: not running.engine.status.connected, "The word Offline")
    scenes.work_offline()
    scenes.outbox("four changes wait in the outbox")
    pipe.say(Line(over=True))
    sys.stdin.readline()  # until it is killed


def _after(told: dict[str, str], stage: Stage) -> None:
    vault = ThrowAway()
    profiles = Profiles(Path(told["folder"]))
    (profile,) = profiles.all()
    vault.put(profile.id, base64.b64decode(told["secret"]))
    gate = Gate(profiles, vault)
    with stage.does("started again and unlocked, still without a network"):
        key = gate.open(profile, play.PIN, datetime.now(UTC))
        running = _open(Entry(profile, key, gate), stage)
        scenes = Scenes(running, stage)
    scenes.outbox("nothing is lost: the same four wait")
    with stage.does("the wire is mended; everything is sent", "sent"):
        pipe.ask("mend")
        until(lambda: _is_sent(running), "The last receipt", 90)
    scenes.answered(told["said_message"])
    running.close()
    running.window.close()
    pipe.say(Line(over=True))


def _open(entry: Entry, stage: Stage) -> Running:
    folder = entry.gate.profiles.folder
    Choices.of(folder).choose(theme=Mode.LIGHT, language=Language.ENGLISH)
    _, window = dressed(folder)
    running = open_desk(entry, window)
    stage.running = running
    window.resize(1366, 768)
    window.show()
    return running


def _is_synced(running: Running) -> bool:
    status = running.engine.status
    return status.connected and status.as_of is not None and not status.first_sync


def _is_sent(running: Running) -> bool:
    status = running.engine.status
    return status.connected and not status.waiting and not status.needs_you


if __name__ == "__main__":
    sys.exit(main())
