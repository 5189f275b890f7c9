"""Cursors: how far a desk has read, signed, and closed to everybody else."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

import msgspec
from msgspec import Struct

from clienteling.errors import Refused

_SIGNED = 16


class Place(Struct, frozen=True, array_like=True):
    """Where a snapshot has come to: the last row that was sent."""

    table: str = ""
    scope: str = ""
    id: str = ""


class Cursor(Struct, frozen=True, array_like=True):
    """How far somebody has read; with a `place`, in the middle of a snapshot.

    `since` is the revision everything is known up to, or that a snapshot began at; `sweep`
    while a snapshot's delta is not done; `ack` the highest seq that was acknowledged.
    """

    epoch: str
    scopes: tuple[str, ...]
    schema: int
    since: int
    place: Place | None = None
    sweep: bool = False
    ack: int = 0


_decoder = msgspec.msgpack.Decoder(Cursor)
_encoder = msgspec.msgpack.Encoder()


def sealed(key: bytes, cursor: Cursor) -> str:
    """The cursor as it travels."""
    body = _encoder.encode(cursor)
    return urlsafe_b64encode(_signature(key, body) + body).decode()


def opened(key: bytes, text: str) -> Cursor:
    """The cursor that central sealed; raises Refused `resync` for anything else."""
    try:
        raw = urlsafe_b64decode(text.encode())
        signature, body = raw[:_SIGNED], raw[_SIGNED:]
        if not hmac.compare_digest(signature, _signature(key, body)):
            raise resync("cursor")
        return _decoder.decode(body)
    except (NotBase64, UnicodeEncodeError, msgspec.MsgspecError) as cause:
        raise resync("cursor") from cause


def resync(reason: str) -> Refused:
    """What a desk hears that has to fetch everything again."""
    title = "This desk has to fetch everything again."
    return Refused(title, "It does so by itself.", "resync", {"reason": reason})


def _signature(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, hashlib.sha256)[:_SIGNED]
