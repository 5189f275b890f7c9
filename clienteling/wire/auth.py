"""What signing in and staying signed in carry."""

from datetime import datetime

from msgspec import Struct


class SignIn(Struct, frozen=True):
    """A person at a desk; without `device` a new desk is enrolled under `device_name`."""

    login: str
    password: str
    device: str | None = None
    device_name: str = ""


class SignedIn(Struct, frozen=True):
    """Who signed in, at which desk, and the tokens to go on with.

    After `lease_days` without contact the desk destroys its copy.
    """

    access: str
    access_expires_at: datetime
    refresh: str
    device: str
    advisor: str
    name: str
    name_native: str
    roles: tuple[str, ...]
    boutique: str
    scopes: tuple[str, ...]
    lease_days: int = 7


class Refresh(Struct, frozen=True):
    """Trade a refresh token for a new pair; each may be used once."""

    refresh: str
    device: str


class Refreshed(Struct, frozen=True):
    """The new pair."""

    access: str
    access_expires_at: datetime
    refresh: str


class SignOut(Struct, frozen=True):
    """End this desk's tokens."""

    refresh: str
    device: str
