"""The chat page that central itself serves: what is said to a visitor lies ready for them."""

from collections.abc import Mapping
from datetime import datetime

from clienteling.errors import Refused
from clienteling.server.channels import Leaving, Link, Outcome, Result, Said, Seen


class Page:
    """The chat of a boutique whose website has none; visitors fetch their answers."""

    def receive(
        self, headers: Mapping[str, str], body: bytes, link: Link, now: datetime
    ) -> Said | Seen:
        """A visitor comes by the page, and by no website."""
        del headers, body, link, now
        title = "This boutique's chat is a page of central's."
        raise Refused(title, "Connect a website with `channel web --callback`.", "forbidden")

    def deliver(self, leaving: Leaving, link: Link, now: datetime) -> Outcome:
        """It is ready; that a visitor is away is no trouble."""
        del link, now
        if not leaving.address:
            return Outcome(Result.REFUSED, "This client has not written on the page yet.")
        return Outcome(Result.LEFT)
