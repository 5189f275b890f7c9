"""What a client allows: purpose × channel, and who may be written to now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """What a contact is for; ANY, on the channel `any`, is being contacted at all."""

    SERVICE = "service"
    MARKETING = "marketing"
    PROFILING = "profiling"
    EVENTS = "events"
    EXPORT_ABROAD = "export_abroad"
    ANY = "any"


class ConsentState(StrEnum):
    """What the client said."""

    GRANTED = "granted"
    ONE_TO_ONE = "one_to_one"
    WITHDRAWN = "withdrawn"
    NEVER_ASKED = "never_asked"


class ConsentMethod(StrEnum):
    """How the client said it."""

    SIGNATURE = "signature"
    QR = "qr"
    VERBAL_WITNESSED = "verbal_witnessed"
    MESSAGE = "message"


@dataclass(frozen=True)
class Occasion:
    """The facts a send is judged by.

    `allowed` maps "purpose/channel" to a consent state; `excused` means that the client wrote
    last and waits for an answer, or that the message concerns an open repair.
    """

    purpose: str
    channel: str
    allowed: Mapping[str, str]
    do_not_contact: bool
    excused: bool
    window_expires_at: datetime | None
    replies_left: int | None
    now: datetime


def consent_key(purpose: str, channel: str) -> str:
    """How one cell of the purpose × channel table is named on a client."""
    return f"{purpose}/{channel}"


def why_not_send(occasion: Occasion) -> str | None:
    """The refusal code that stops this message, or None when it may go.

    An answer to a question the client just asked is always one-to-one and needs no consent;
    a service message about an open repair passes a withdrawal, as the repair is a contract.
    """
    expires = occasion.window_expires_at
    if expires is not None and expires <= occasion.now:
        return "window"
    if occasion.replies_left is not None and occasion.replies_left <= 0:
        return "replies"
    service = occasion.purpose == Purpose.SERVICE
    if service and occasion.excused:
        return None
    if occasion.do_not_contact:
        return "do_not_contact"
    said = occasion.allowed.get(consent_key(occasion.purpose, occasion.channel))
    barred = {ConsentState.WITHDRAWN} if service else set(ConsentState) - {ConsentState.GRANTED}
    return "consent" if (said or ConsentState.NEVER_ASKED) in barred else None
