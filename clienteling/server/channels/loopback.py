"""A channel that takes every message and sends it nowhere: for made-up boutiques and tests."""

from collections.abc import Mapping
from datetime import datetime

from clienteling.errors import Refused
from clienteling.server.channels import Leaving, Link, Outcome, Result, Said, Seen


class Loopback:
    """Delivers at once, and receives nothing."""

    def receive(
        self, headers: Mapping[str, str], body: bytes, link: Link, now: datetime
    ) -> Said | Seen:
        """Nobody is at the other end."""
        del headers, body, link, now
        raise Refused("Nobody writes on this channel.", "Use a connected one.", "forbidden")

    def deliver(self, leaving: Leaving, link: Link, now: datetime) -> Outcome:
        """Every message arrives."""
        del leaving, link, now
        return Outcome(Result.DELIVERED)
