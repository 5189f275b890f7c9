"""How much one desk, or one address that is not signed in, may ask of central at once."""

import ipaddress
import math
import time
from collections.abc import Callable
from typing import Any

from litestar import Request, Response

from clienteling.errors import Refused, SignedOut
from clienteling.server import tokens
from clienteling.server.central import Central

_MOST_KNOWN = 20_000
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


def limited(central: Central) -> Callable[[Asked], Response[bytes] | None] | None:
    """What looks at every request first; None when limits are switched off.

    A desk that proves itself counts for itself; every other token, made up or a visitor's,
    counts for its address like none.
    """
    settings = central.settings
    if not settings.rate:
        return None
    limits = Limits(settings.rate, settings.burst)

    def look(request: Asked) -> None:
        limits.take(_desk(central, request) or address_of(request, settings.proxies))

    return look


def _desk(central: Central, request: Asked) -> str:
    """The desk whose own token comes with a request, if one does."""
    token = request.headers.get("authorization", "").partition(" ")[2].strip()
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
