"""Watches: whose they are, what covers them, what happened to them."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum


class Identity(StrEnum):
    """How sure we are that a watch is what it says."""

    VERIFIED = "verified"
    DECLARED = "declared"
    MISMATCH = "mismatch"


class WatchEventKind(StrEnum):
    """What happened to a watch."""

    SOLD = "sold"
    SERVICED = "serviced"
    TRANSFERRED = "transferred"
    LOST = "lost"
    STOLEN = "stolen"
    RECOVERED = "recovered"
    AUTHENTICATED = "authenticated"


class Acquired(StrEnum):
    """How an owner came by a watch."""

    BOUGHT = "bought"
    GIFT = "gift"
    INHERITED = "inherited"
    PRE_OWNED = "pre_owned"
    UNKNOWN = "unknown"


class Regime(StrEnum):
    """Which promise covers a watch."""

    INTERNATIONAL_GUARANTEE = "international_guarantee"
    LIMITED_WARRANTY = "limited_warranty"
    EXTENDED_CARE = "extended_care"
    SERVICE_GUARANTEE = "service_guarantee"
    NONE = "none"
    UNKNOWN = "unknown"


class Authorised(StrEnum):
    """Whether a watch came from an authorised retailer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Cover(StrEnum):
    """What a coverage means on a certain day."""

    VALID = "valid"
    LATER = "later"
    VOID = "void"
    OVER = "over"
    NONE = "none"
    UNKNOWN = "unknown"


def cover(
    regime: str, start: date | None, end: date | None, void_reason: str, today: date
) -> Cover:
    """Whether a promise of this regime, from `start` to `end`, holds today."""
    if regime == Regime.NONE:
        return Cover.NONE
    if void_reason:
        return Cover.VOID
    if end is not None and end < today:
        return Cover.OVER
    if start is not None and start > today:
        return Cover.LATER
    return Cover.UNKNOWN if regime == Regime.UNKNOWN else Cover.VALID


def alarm(kinds: Iterable[str]) -> WatchEventKind | None:
    """Whether a watch is lost or stolen today, by what happened to it, the newest first."""
    for kind in kinds:
        if kind == WatchEventKind.RECOVERED:
            return None
        if kind in {WatchEventKind.LOST, WatchEventKind.STOLEN}:
            return WatchEventKind(kind)
    return None


def solid(code: str) -> str:
    """A serial, reference or number in lower case without spaces and punctuation."""
    plain = unicodedata.normalize("NFKC", code).casefold()
    return "".join(mark for mark in plain if mark.isalnum())


PAPERS = ("card", "box", "invoice")
"""What comes with a watch, and is asked for when somebody wants its guarantee."""
