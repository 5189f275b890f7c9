"""Ways in which a client's messages reach a boutique: each translates, none keeps anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from clienteling.domain.messages import MessageState
from clienteling.wire.chat import Spot


@dataclass(frozen=True)
class Link:
    """How a boutique's channel is connected; `boutique` is its code.

    `sites` may show central's own page in a frame; where none is named, any may.
    """

    scope: str
    boutique: str
    channel: str
    callback: str
    secret: bytes
    sites: tuple[str, ...] = ()


@dataclass(frozen=True)
class Enclosed:
    """An attachment: its media type and name, as said by whoever sent it, and its bytes."""

    kind: str
    content: bytes
    name: str = ""


@dataclass(frozen=True)
class Said:
    """What somebody wrote: `address` is where answers go, `reference` the sender's own number.

    `wanted` is set when they ask for an appointment at that time, or at any with `asks`.
    """

    address: str
    reference: str
    text: str
    name: str = ""
    language: str = ""
    watch: str = ""
    campaign: str = ""
    asks: bool = False
    wanted: datetime | None = None
    enclosed: tuple[Enclosed, ...] = ()
    spot: Spot | None = None


@dataclass(frozen=True)
class Seen:
    """How far one of our messages has come at the other side."""

    message: str
    state: MessageState


@dataclass(frozen=True)
class Leaving:
    """A message on its way to `address`."""

    message: str
    conversation: str
    address: str
    author: str
    body: str
    at: datetime
    enclosed: tuple[Enclosed, ...] = ()


class Result(StrEnum):
    """What came of a delivery; LEFT lies ready until the other side fetches it."""

    DELIVERED = "delivered"
    LEFT = "left"
    TRY_AGAIN = "try_again"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """A result, and why, in words for the advisor's screen; `wait` in seconds if they said."""

    result: Result
    why: str = ""
    wait: float | None = None


class Channel(Protocol):
    """One way to a client."""

    def receive(
        self, headers: Mapping[str, str], body: bytes, link: Link, now: datetime
    ) -> Said | Seen:
        """What a call from outside says; raises Refused unless it is proven genuine."""
        ...

    def deliver(self, leaving: Leaving, link: Link, now: datetime) -> Outcome:
        """Hand a message over; network trouble is an Outcome, never an exception."""
        ...
