"""What to do next, and what a Trouble means for syncing: decided here, done elsewhere."""

from enum import StrEnum

from msgspec import Struct

from clienteling.cache.arrivals import TooMuchGone
from clienteling.cache.store import Full
from clienteling.errors import Refused, SignedOut, Trouble
from clienteling.wire.sync import LONGEST_WAIT

LOOK_AGAIN = 60.0
"""Seconds after which the database is asked once more, whether anybody called or not."""
DISK_REST = 30.0
OLD_CENTRAL_REST = 600.0


class Reaction(StrEnum):
    """What a Trouble means for the loop that met it."""

    AGAIN = "again"
    SIGN_IN = "sign_in"
    WIPE = "wipe"
    RESYNC = "resync"
    OFFER = "offer"
    UPDATE = "update"
    ENROL = "enrol"
    PAUSE = "pause"
    REST = "rest"
    ASK = "ask"


HALTS = frozenset(
    {Reaction.SIGN_IN, Reaction.WIPE, Reaction.UPDATE, Reaction.ENROL, Reaction.ASK}
)
"""After these nothing goes on by itself: a person has to do something."""

_OF_CODE = {
    "resync": Reaction.RESYNC,
    "gap": Reaction.OFFER,
    "fork": Reaction.ENROL,
    "upgrade": Reaction.UPDATE,
    "unknown_kind": Reaction.PAUSE,
}


def reaction(trouble: Trouble) -> Reaction:
    """What `trouble` means for syncing."""
    match trouble:
        case SignedOut():
            gone = trouble.code == "device_revoked"
            return Reaction.WIPE if gone else Reaction.SIGN_IN
        case Refused():
            return _OF_CODE.get(trouble.code, Reaction.AGAIN)
        case Full():
            return Reaction.REST
        case TooMuchGone():
            return Reaction.ASK
    return Reaction.AGAIN


class Situation(Struct, frozen=True):
    """What a loop knows when it is about to act; times in seconds of one steady clock."""

    now: float
    not_before: float = 0.0
    halted: bool = False
    unanswered: bool = False
    known: bool = False
    """Whether a device and an epoch are known, without which nothing can be pushed."""


class Push(Struct, frozen=True):
    """Send what waits."""


class Pull(Struct, frozen=True):
    """Ask for what is new, for up to `wait` seconds."""

    wait: float


class Rest(Struct, frozen=True):
    """Do nothing for some seconds, or until somebody calls."""

    seconds: float


def next_push(now: Situation) -> Push | Rest:
    """Push when there is an ask without a receipt, and nothing speaks against it."""
    if now.halted:
        return Rest(LOOK_AGAIN)
    if now.not_before > now.now:
        return Rest(now.not_before - now.now)
    return Push() if now.unanswered and now.known else Rest(LOOK_AGAIN)


def next_pull(now: Situation, *, caught_up: bool) -> Pull | Rest:
    """Pull always, parked at central once everything is here; pushing is never waited for."""
    if now.halted:
        return Rest(LOOK_AGAIN)
    if now.not_before > now.now:
        return Rest(now.not_before - now.now)
    return Pull(LONGEST_WAIT if caught_up else 0.0)
