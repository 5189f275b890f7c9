"""Trouble a person can understand: what happened, and what to do next."""

from collections.abc import Mapping


class Trouble(Exception):
    """Something went wrong that a person can do something about.

    `title` says what happened and never holds personal data; `advice` is the next step.
    """

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.advice = advice


class Offline(Trouble):
    """The other side cannot be reached now; trying again later is right."""

    def __init__(self, title: str, advice: str = "", retry_after: float | None = None) -> None:
        super().__init__(title, advice)
        self.retry_after = retry_after


class SignedOut(Trouble):
    """A person or device is no longer signed in; `code` tells a revoked device apart."""

    def __init__(self, title: str, advice: str = "", code: str = "signed_out") -> None:
        super().__init__(title, advice)
        self.code = code


class Refused(Trouble):
    """The ask may not be carried out; asking again unchanged will not help.

    `code` is one of `domain.refusals`; `detail` holds the other side's values for a conflict
    and may be personal, so it is shown and stored but never logged.
    """

    def __init__(
        self,
        title: str,
        advice: str = "",
        code: str = "invalid",
        detail: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(title, advice)
        self.code = code
        self.detail = dict(detail or {})


class Gone(Refused):
    """What the ask is about no longer exists here."""

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(title, advice, code="gone")


class Damaged(Trouble):
    """A file or an answer is broken and has been set aside."""
