"""Tokens: short access tokens that prove themselves, and refresh tokens that rotate."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import jwt
from jwt.types import Options

from clienteling.errors import SignedOut

ACCESS_FOR = timedelta(minutes=10)
REFRESH_FOR = timedelta(days=30)
_LEEWAY = timedelta(seconds=30)  # clocks of several centrals
_CHECKED: Options = {
    "require": ["sub", "dev", "exp"],
    "verify_exp": False,  # by the clock we are given
    "verify_iat": False,
}


@dataclass(frozen=True)
class Bearer:
    """Who an access token says is asking, and at which device."""

    advisor: str
    device: str


def access(key: bytes, bearer: Bearer, now: datetime) -> tuple[str, datetime]:
    """A signed access token and when it ends."""
    ends = now + ACCESS_FOR
    claims = {"sub": bearer.advisor, "dev": bearer.device, "iat": now, "exp": ends}
    return jwt.encode(claims, key, algorithm="HS256"), ends


def bearer_of(key: bytes, token: str, now: datetime) -> Bearer:
    """Who `token` was given to; raises SignedOut when it is over, altered or not ours."""
    try:
        claims = jwt.decode(token, key, algorithms=["HS256"], options=_CHECKED)
    except jwt.PyJWTError as cause:
        raise over() from cause
    if claims["exp"] + _LEEWAY.total_seconds() < now.timestamp():
        raise over()
    return Bearer(str(claims["sub"]), str(claims["dev"]))


def over() -> SignedOut:
    """What somebody hears whose token no longer counts."""
    return SignedOut("You are no longer signed in.", "Sign in again; your work is kept here.")


def refresh() -> str:
    """A new refresh token: 256 random bits that say nothing."""
    return secrets.token_urlsafe(32)


def fingerprint(token: str) -> str:
    """What central keeps of a refresh token; useless to whoever reads the database."""
    return hashlib.sha256(token.encode()).hexdigest()
