"""A website's chat: signed JSON calls in, signed JSON calls out.

Calls are signed as https://www.standardwebhooks.com says, so that a website can use a ready
library: HMAC-SHA256 over `id.timestamp.body`, in base64, in the header `webhook-signature`.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

import msgspec
import requests
from msgspec import Struct

from clienteling.domain.messages import LONGEST_BODY, MessageState
from clienteling.errors import Refused
from clienteling.server.channels import Enclosed, Leaving, Link, Outcome, Result, Said, Seen
from clienteling.wire.chat import Spot
from clienteling.wire.codec import encode, instant

TOLERANCE = timedelta(minutes=5)
CONNECT_WITHIN, ANSWER_WITHIN = 5.0, 10.0
_PREFIX = "whsec_"


class Attachment(Struct, frozen=True):
    """A picture, paper or recording inside a call, its bytes in base64."""

    data: bytes
    type: str = ""
    name: str = ""


class Place(Struct, frozen=True):
    """Where somebody is, in degrees, and what they call it."""

    lat: float
    lon: float
    label: str = ""


class Head(Struct, frozen=True):
    """The one thing that is looked at before the signature: whose secret to check it with."""

    boutique: str


class Call(Struct, frozen=True):
    """What a website sends; unknown fields are tolerated.

    `message_id` is the website's own number, or for a receipt the one we sent. `visitor` is
    the website's name for a browser or an account, and where answers go.
    """

    boutique: str
    message_id: str
    type: Literal["message", "appointment_request", "receipt"] = "message"
    visitor: str = ""
    name: str = ""
    text: str = ""
    language: str = ""
    reference: str = ""
    campaign: str = ""
    wanted: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    place: Place | None = None
    state: Literal["delivered", "read"] = "delivered"
    at: datetime | None = None


class Website:
    """The chat on a boutique's website."""

    def __init__(
        self, connect_within: float = CONNECT_WITHIN, answer_within: float = ANSWER_WITHIN
    ) -> None:
        self._patience = (connect_within, answer_within)

    def receive(
        self, headers: Mapping[str, str], body: bytes, link: Link, now: datetime
    ) -> Said | Seen:
        """What the website says; raises Refused when it is unsigned, old, or makes no sense."""
        _genuine(headers, body, link.secret, now)
        call = _understood(body)
        if call.type == "receipt":
            return Seen(call.message_id, MessageState(call.state))
        _sensible(call)
        return Said(
            address=call.visitor,
            reference=call.message_id,
            text=call.text,
            name=call.name.strip(),
            language=call.language,
            watch=call.reference,
            campaign=call.campaign,
            asks=call.type == "appointment_request",
            wanted=call.wanted,
            enclosed=tuple(Enclosed(x.type, x.data, x.name) for x in call.attachments),
            spot=Spot(**msgspec.structs.asdict(call.place)) if call.place else None,
        )

    def deliver(self, leaving: Leaving, link: Link, now: datetime) -> Outcome:
        """Post the message to the address the boutique set, and to no other."""
        if not leaving.address:
            return Outcome(Result.REFUSED, "This client has not written on the website yet.")
        body = encode(
            {
                "type": "message",
                "boutique": link.boutique,
                "visitor": leaving.address,
                "conversation": leaving.conversation,
                "message_id": leaving.message,
                "author": leaving.author,
                "text": leaving.body,
                "at": instant(leaving.at),
                "attachments": [
                    {"type": each.kind, "name": each.name, "data": each.content}
                    for each in leaving.enclosed
                ],
            }
        )
        headers = signed(leaving.message, body, link.secret, now)
        try:
            with requests.post(
                link.callback,
                data=body,
                headers=headers,
                timeout=self._patience,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return _outcome(answer)
        except requests.RequestException:
            return Outcome(Result.TRY_AGAIN, "The website cannot be reached.")


def boutique_in(body: bytes) -> str:
    """Which boutique's secret a call claims to be signed with; nothing else is believed yet."""
    try:
        boutique = msgspec.json.decode(body, type=Head).boutique
    except (msgspec.MsgspecError, UnicodeDecodeError) as cause:
        raise _senseless(cause) from cause
    if "\0" in boutique:
        raise Refused("No boutique has such a code.", "Send it without NUL.")
    return boutique


def new_secret() -> bytes:
    """A secret to share with a website."""
    return secrets.token_bytes(32)


def written(secret: bytes) -> str:
    """The secret as a website's library takes it."""
    return _PREFIX + base64.b64encode(secret).decode()


def signed(identifier: str, body: bytes, secret: bytes, now: datetime) -> dict[str, str]:
    """The headers that prove where a call comes from."""
    stamp = str(int(now.timestamp()))
    return {
        "content-type": "application/json",
        "webhook-id": identifier,
        "webhook-timestamp": stamp,
        "webhook-signature": "v1," + _signature(identifier, stamp, body, secret),
    }


def _genuine(headers: Mapping[str, str], body: bytes, secret: bytes, now: datetime) -> None:
    identifier = headers.get("webhook-id", "")
    stamp = headers.get("webhook-timestamp", "")
    if not (identifier and stamp.isdecimal() and len(stamp) < 12):
        raise _not_signed("This call is not signed.")
    if abs(now.timestamp() - int(stamp)) > TOLERANCE.total_seconds():
        raise _not_signed("This call is too old, or a clock is wrong.")
    right = _signature(identifier, stamp, body, secret)
    for each in headers.get("webhook-signature", "").split():
        version, _, given = each.partition(",")
        if version == "v1" and hmac.compare_digest(given.encode(), right.encode()):
            return
    raise _not_signed("The signature does not fit.")


def _not_signed(title: str) -> Refused:
    advice = "Sign it with the secret that `channel web` showed, and set the clock."
    return Refused(title, advice, code="forbidden")


def _signature(identifier: str, stamp: str, body: bytes, secret: bytes) -> str:
    signed = f"{identifier}.{stamp}.".encode() + body
    return base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()


def _understood(body: bytes) -> Call:
    try:
        call = msgspec.json.decode(body, type=Call)
    except (msgspec.MsgspecError, UnicodeDecodeError) as cause:
        raise _senseless(cause) from cause
    said = (*msgspec.structs.astuple(call), call.place.label if call.place else "")
    if any("\0" in each for each in said if isinstance(each, str)):
        raise Refused("This call holds an unreadable sign.", "Send it without NUL.")
    return call


def _senseless(cause: Exception) -> Refused:
    title = "This call cannot be understood."
    return Refused(title, f"Check the JSON: {cause}.", code="malformed")


def _sensible(call: Call) -> None:
    texts = (call.visitor, call.message_id, call.name, call.reference, call.campaign)
    if not (call.visitor.strip() and call.message_id.strip()):
        raise Refused("This message has no sender or no number.", "Set visitor and message_id.")
    said = call.text.strip() or call.attachments or call.place
    if not said and call.type == "message":
        raise Refused("This message is empty.", "Send its text.")
    if len(call.text) > LONGEST_BODY or any(len(each) > 200 for each in texts):
        title = "This message is too long."
        raise Refused(title, f"Text up to {LONGEST_BODY:,} signs, other fields up to 200.")
    _on_earth(call.place)
    if len(call.language) > 20:
        raise Refused("That is no language.", "Such as fr or zh-Hans.")
    if call.wanted is not None and call.wanted.tzinfo is None:
        raise Refused("The wanted time lacks its time zone.", "Such as 2026-05-01T15:00+02:00.")


def _on_earth(place: Place | None) -> None:
    if place is None:
        return
    if not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        title = "There is no such place."
        raise Refused(title, "Latitude from -90 to 90, longitude from -180 to 180.")
    if len(place.label) > 200:
        raise Refused("This message is too long.", "Call the place something shorter.")


def _outcome(answer: requests.Response) -> Outcome:
    if 200 <= answer.status_code < 300:
        return Outcome(Result.DELIVERED)
    if answer.status_code == 410:
        return Outcome(Result.REFUSED, "The website no longer takes messages for this person.")
    pause = answer.headers.get("retry-after", "")
    wait = float(pause) if pause.isdecimal() and len(pause) < 6 else None
    return Outcome(Result.TRY_AGAIN, f"The website answered {answer.status_code}.", wait)
