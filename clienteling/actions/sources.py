"""Where a deed came out of: a conversation, and the message in it."""

from msgspec import Struct


class Source(Struct, frozen=True):
    """The conversation in which something was asked for, and by which message; or neither."""

    conversation: str | None = None
    message: str | None = None


NOWHERE = Source()
