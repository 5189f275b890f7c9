"""How a part of a sheet has something kept: a deed, and who is told what came of it."""

from collections.abc import Callable
from typing import Protocol

from clienteling.actions.desk import Desk

Why = Callable[[str], None]


class Keep(Protocol):
    """Has a deed done with the desk; `why` is told in words if it may not be.

    Once it is kept, the draft that it `forgets` goes, and `then` is called if the same client
    is still shown.
    """

    def __call__(
        self,
        deed: Callable[[Desk], object],
        why: Why,
        then: Callable[[], None] | None = None,
        *,
        forgets: str = "",
    ) -> None:
        """Do it soon."""
