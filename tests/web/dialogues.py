"""Has people talk: every dialogue of a folder goes over the chat page to a desk and back.

`python -m tests.web.dialogues FOLDER` reads each `*.json` there: a dialogue, or a list of
them, either with `utterances` (`speaker`, `text`) or with `original` (pairs of the two).
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from clienteling.domain.ids import new_id
from clienteling.server.polite import plain
from clienteling.server.settings import Settings, Visits
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from tests.fixtures_central import Server, serving
from tests.sync.seat import Seat, sit_down
from tests.web.conftest import furnish
from tests.web.visitor import Visitor

ANYTHING = (1e6, 1e6)
OPEN = Visits(
    newcomers=ANYTHING, said_from=ANYTHING, looked_from=ANYTHING, said=ANYTHING,
    looked=ANYTHING, begun=1_000_000,
)  # fmt: skip
_CLIENT = {"user", "customer", "client", "visitor"}
_SHOP = {"assistant", "agent", "shop", "advisor"}


@dataclass(frozen=True)
class Spoken:
    """One line: the client's, the shop's, or (`by` is empty) what the shop did meanwhile."""

    by: str
    text: str


Dialogue = tuple[Spoken, ...]


@dataclass
class Tally:
    """What went through, and what was odd about it."""

    dialogues: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    oddities: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def told(self) -> str:
        """In words."""
        by = ", ".join(f"{count:,} {who}" for who, count in self.lines.items())
        odd = ", ".join(f"{what} {count:,}" for what, count in self.oddities.items())
        title = f"{self.dialogues:,} dialogues, {self.lines.total():,} lines ({by})"
        verdict = f"{len(self.wrong)} wrong" if self.wrong else "each once and in order"
        return "\n".join([f"{title}: {verdict}", f"odd: {odd or 'nothing'}", *self.wrong])


def read(folder: Path) -> Iterator[tuple[str, Dialogue]]:
    """Every dialogue of a folder, with the file it comes from."""
    for file in sorted(folder.glob("*.json")):
        found = msgspec.json.decode(file.read_bytes())
        for each in found if isinstance(found, list) else [found]:
            yield file.name, _dialogue(each)


@contextmanager
def counter(folder: Path) -> Iterator[tuple[Server, Seat]]:
    """A boutique whose page takes as much as it is given, and Lin at her desk."""

    def wide_open(settings: Settings) -> Settings:
        return replace(settings, visits=OPEN)

    with serving(f"sqlite:///{folder}/central.db", folder, limits=wide_open) as server:
        furnish(server)
        seat = sit_down(server.url, folder, "lin")
        try:
            yield server, seat
        finally:
            seat.central.hang_up()
            seat.store.close()


def play(server: Server, seat: Seat, dialogues: Sequence[Dialogue]) -> Tally:
    """Have all of them talked through, then look at both ends."""
    tally = Tally(dialogues=len(dialogues))
    visitors = [Visitor(server.url) for _ in dialogues]
    for each in visitors:
        each.start()
    seat.catch_up()
    talks = {}
    for visitor, dialogue in zip(visitors, dialogues, strict=True):
        talks[visitor] = _talk(seat, visitor, dialogue, tally)
    seat.sync()
    for visitor, dialogue in zip(visitors, dialogues, strict=True):
        _check(seat, visitor, talks[visitor], dialogue, tally)
    return tally


def _talk(seat: Seat, visitor: Visitor, dialogue: Dialogue, tally: Tally) -> str:
    """One dialogue, line by line; the conversation it became."""
    talk = ""
    if dialogue[0].by != "client":
        _say(visitor, "…")  # on the page it is always the client who begins
    for line in dialogue:
        tally.lines[line.by or "done by the shop"] += 1
        _note(line.text, tally)
        if line.by == "client":
            _say(visitor, line.text)
            continue
        talk = talk or _conversation(seat, visitor)
        _answer(seat, talk, line)
    return talk or _conversation(seat, visitor)


def _say(visitor: Visitor, text: str) -> None:
    answer = visitor.say(text)
    while answer.status_code == 429:  # nobody writes the moment they came in
        answer = visitor.say(text)
    assert answer.status_code == 200, answer.text
    visitor.heard[answer.json()["message"]] = {}


def _conversation(seat: Seat, visitor: Visitor) -> str:
    """Where the desk has what this visitor said."""
    seat.catch_up()
    said = seat.rows(Message).get(next(iter(visitor.heard)))
    assert isinstance(said, Message)
    return said.conversation


def _answer(seat: Seat, talk: str, line: Spoken) -> None:
    how: dict[str, Any] = {"private": True} if not line.by else {}
    stamp = seat.desk.stamp()
    seat.ask(SendMessage(**stamp, message=new_id(), conversation=talk, body=line.text, **how))
    seat.sync()


def _check(seat: Seat, visitor: Visitor, talk: str, dialogue: Dialogue, tally: Tally) -> None:
    """What the desk and the page have of a dialogue, beside what was said."""
    rows = [each for each in seat.rows(Message).values() if isinstance(each, Message)]
    mine = [each for each in rows if each.conversation == talk]
    desk = [each.body for each in sorted(mine, key=lambda each: (each.at, each.id))]
    said = [plain(each.text).strip() if each.by == "client" else each.text for each in dialogue]
    first = ["…"] if dialogue[0].by != "client" else []
    if desk != first + said:
        tally.wrong.append(f"the desk has {desk}\nand not {first + said}")
    shown = [each for each, line in zip(said, dialogue, strict=True) if line.by]
    page = visitor.sees()
    while len(page) < len(first + shown):  # the last one is leaving
        assert seat.rows(Conversation)
        visitor.listen()
        page = visitor.sees()
    if page != first + shown:
        tally.wrong.append(f"the page has {page}\nand not {first + shown}")


def _note(text: str, tally: Tally) -> None:
    odd = {
        "over 500 signs": len(text) > 500,
        "several lines": "\n" in text,
        "beyond ASCII": not text.isascii(),
        "beyond the first plane": any(ord(each) > 0xFFFF for each in text),
        "spaces around": text != text.strip(),
        "signs nobody sees": plain(text) != text,
        "links": "http" in text.lower(),
        "braces": "{" in text,
    }
    tally.oddities.update(what for what, so in odd.items() if so)


def _dialogue(said: dict[str, Any]) -> Dialogue:
    if "original" in said:
        pairs = [(who, text) for who, text in said["original"]]
    else:
        pairs = [(each["speaker"], each["text"]) for each in said["utterances"]]
    return tuple(Spoken(_who(who), text) for who, text in pairs if text.strip())


def _who(speaker: str) -> str:
    name = speaker.lower()
    if name in _CLIENT:
        return "client"
    return "shop" if name in _SHOP else ""


def main(folder: Path) -> int:
    """Play a folder; 1 if any line was lost, doubled or out of order."""
    found = [(name, each) for name, each in read(folder) if each]
    for name, count in Counter(name for name, _ in found).items():
        sys.stdout.write(f"{name}: {count:,} dialogues\n")
    with tempfile.TemporaryDirectory() as place, counter(Path(place)) as (server, seat):
        tally = play(server, seat, [each for _, each in found])
    sys.stdout.write(f"{tally.told()}\n")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
