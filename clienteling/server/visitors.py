"""Visitors of the chat page: who each one is, by a token that proves itself."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from clienteling.errors import SignedOut

KNOWN_FOR = timedelta(days=400)
_PREFIX = "page-"


@dataclass(frozen=True)
class Visitor:
    """Somebody at a boutique's chat page; `address` is where answers to them go."""

    scope: str
    address: str
    since: datetime


def welcome(key: bytes, scope: str, now: datetime) -> tuple[Visitor, str]:
    """Somebody new, and the token by which they are known again; central keeps neither."""
    visitor = Visitor(scope, _PREFIX + secrets.token_hex(16), now.replace(microsecond=0))
    return visitor, _token(key, visitor)


def visitor_of(key: bytes, scope: str, token: str, now: datetime) -> Visitor:
    """Who `token` was given to at this boutique; raises SignedOut when it was not ours."""
    name, _, rest = token.partition(".")
    stamp = rest.partition(".")[0]
    if not (stamp.isdecimal() and stamp.isascii() and len(stamp) < 12):
        raise _unknown()
    since = datetime.fromtimestamp(int(stamp), UTC)
    visitor = Visitor(scope, _PREFIX + name, since)
    if not hmac.compare_digest(_token(key, visitor).encode(), token.encode()):
        raise _unknown()
    if now - since > KNOWN_FOR:
        raise _unknown()
    return visitor


def _token(key: bytes, visitor: Visitor) -> str:
    name = visitor.address.removeprefix(_PREFIX)
    said = f"{name}.{int(visitor.since.timestamp())}"
    # A key of its own, so that no token of a desk can ever be taken for a visitor's.
    own = hmac.digest(key, b"visitors of the chat page", hashlib.sha256)
    mark = hmac.digest(own, f"{visitor.scope}:{said}".encode(), hashlib.sha256)
    return f"{said}.{urlsafe_b64encode(mark).decode().rstrip('=')}"


def _unknown() -> SignedOut:
    return SignedOut("This chat is not known here any more.", "It begins anew.")
