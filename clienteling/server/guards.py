"""How much one desk, or one address that is not signed in, may ask of central at once."""

import ipaddress
import itertools
import logging
import math
import time
from collections.abc import Callable
from typing import Any

import msgspec
from litestar import Request
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from clienteling.errors import Refused, SignedOut
from clienteling.server import tokens
from clienteling.server.central import Central
from clienteling.wire import routes
from clienteling.wire.problems import Problem

_MOST_KNOWN = 20_000
_TOLD_EVERY = 1_000
_log = logging.getLogger(__name__)
Asked = Request[Any, Any, Any]


class Limits:
    """A bucket of requests for each asker: it fills at `rate` a second up to `burst`."""

    def __init__(
        self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, asker: str, times: int = 1) -> None:
        """Take requests from the asker's bucket; raises Refused `too_many` when empty."""
        now = self._clock()
        left, before = self._buckets.pop(asker, (self._burst, now))
        left = min(self._burst, left + (now - before) * self._rate)
        lacking = times - left
        self._buckets[asker] = left if lacking > 0 else -lacking, now  # last to be forgotten
        if len(self._buckets) > _MOST_KNOWN:
            del self._buckets[next(iter(self._buckets))]
        if lacking > 0:
            wait = max(1, math.ceil(lacking / self._rate))
            raise Refused(
                "Too many requests.",
                "It goes on by itself in a moment.",
                code="too_many",
                detail={"retry_after": str(wait)},
            )


def address_of(request: Asked, proxies: int = 0) -> str:
    """Where a request comes from, as the proxies say that we ourselves set up.

    Each adds the address it hears from at the end; what stands before was said by strangers.
    """
    told = request.headers.get("x-forwarded-for", "").split(",") if proxies else []
    if len(told) >= proxies > 0:
        return _house(told[-proxies].strip())
    return _house(request.client.host) if request.client else ""


def token_of(request: Asked) -> str:
    """The token that a request brings, or nothing."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def guarded(app: ASGIApp, central: Central) -> ASGIApp:
    """`app` behind what looks at every request first, unless limits are switched off.

    A desk that proves itself counts for itself; every other token, made up or a visitor's,
    counts for its address like none. It stands before all else, since a flood costs central
    what refusing it costs.
    """
    settings = central.settings
    if not settings.rate:
        return app
    limits, held = Limits(settings.rate, settings.burst), itertools.count(1)

    async def look(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            request = Asked(scope)
            try:
                limits.take(_desk(central, request) or address_of(request, settings.proxies))
            except Refused as refused:
                if next(held) % _TOLD_EVERY == 0:
                    _log.warning("held back %d requests", _TOLD_EVERY)
                await _refuse(refused, send)
                return
        await app(scope, receive, send)

    return look


async def _refuse(refused: Refused, send: Send) -> None:
    """Answer as `problems` would, without the way through the application."""
    problem = Problem("too_many", refused.title, refused.advice, refused.detail)
    body = msgspec.json.encode(problem)
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"retry-after", str(refused.detail["retry_after"]).encode()),
    ]
    await send({"type": "http.response.start", "status": 429, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _desk(central: Central, request: Asked) -> str:
    """The desk whose own token comes with a request, if one does; none chats on the page."""
    if request.scope["path"].startswith(routes.CHAT):
        return ""
    token = token_of(request)
    try:
        return tokens.bearer_of(central.key, token, central.now()).device if token else ""
    except SignedOut:
        return ""


def _house(address: str) -> str:
    """An address without what one household may choose freely: the end of an IPv6 one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address  # a name that our own proxy gave
    if isinstance(found, ipaddress.IPv4Address):
        return address
    return str(found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False))
