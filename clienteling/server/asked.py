"""What a desk asked, read one command at a time, so that a strange one spoils no other."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

import msgspec
from msgspec import Raw, Struct

from clienteling.errors import Refused, Trouble
from clienteling.wire.command import Command
from clienteling.wire.commands import COMMANDS
from clienteling.wire.problems import Problem

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class Stopped(Trouble):
    """A command cannot be looked at now, nor what follows it; nothing of it is stored."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.title, problem.advice)
        self.problem = problem


class _Head(Struct, frozen=True):
    seq: int
    id: str
    kind: str


@dataclass(frozen=True)
class Asked:
    """One command with its place in the queue; `refusal` says why it cannot be carried out."""

    seq: int
    id: str
    kind: str
    command: Command | None = None
    refusal: Refused | None = None

    def refused(self, refusal: Refused) -> "Asked":
        """The same place in the queue, to be answered with `refusal`."""
        return replace(self, command=None, refusal=refusal)


def understood(raw: Raw, largest: int) -> Asked:
    """The command in `raw`; raises Stopped for one that is not known here.

    One that is known and wrong is refused for good, so that it never blocks the queue.
    """
    head = _head(raw)
    if head.kind not in COMMANDS:
        title = "Central does not know this kind of change yet."
        advice = "It is kept and sent once central has been updated."
        raise Stopped(Problem("unknown_kind", title, advice, {"kind": head.kind[:80]}))
    asked = Asked(head.seq, head.id, head.kind)
    if len(bytes(raw)) > largest:
        return asked.refused(Refused("This is too long to be kept.", "Shorten it."))
    if _NUL.search(bytes(raw)):
        title = "This text holds an unreadable sign."
        return asked.refused(Refused(title, "Type it again."))
    try:
        command = _decoder(head.kind).decode(raw)
    except msgspec.ValidationError:
        title = "A field holds something it cannot hold."
        return asked.refused(Refused(title, "Check what was entered."))
    if any(_vague(getattr(command, name)) for name in command.__struct_fields__):
        return asked.refused(Refused("A time lacks its time zone.", "Choose the time again."))
    return replace(asked, command=command)


def _head(raw: Raw) -> _Head:
    try:
        head = msgspec.json.decode(raw, type=_Head)
    except msgspec.MsgspecError as cause:
        title = "A change came without its number."
        raise Stopped(Problem("malformed", title, "Update this desk.")) from cause
    if not (0 < head.seq < 2**53 and 0 < len(head.id) <= 80) or "\0" in head.id:
        title = "A change came with a number that cannot be."
        raise Stopped(Problem("malformed", title, "Update this desk."))
    return head


def _vague(value: object) -> bool:
    return isinstance(value, datetime) and value.tzinfo is None


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Command]:
    return msgspec.json.Decoder(COMMANDS[kind])
