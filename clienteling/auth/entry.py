"""The way in: whose copy it is, and what opens it."""

from msgspec import Struct

from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.wire.auth import SignedIn


class Entry(Struct, frozen=True):
    """A person's profile and key; `signed` is what central gave, if it was just asked."""

    profile: Profile
    key: bytes
    gate: Gate
    signed: SignedIn | None = None
