"""How a person comes in: enrolling a desk, signing in again, leaving it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from clienteling.api import translate
from clienteling.api.central import Central
from clienteling.auth import key
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.domain.ids import new_id
from clienteling.errors import Offline, Refused, SignedOut, Trouble
from clienteling.wire.auth import SignedIn, SignIn, SignOut

__all__ = ["Asked", "Entry", "address", "again", "enrol", "leave", "remembered"]

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
Call = Callable[[str], Central]


class Asked(Struct, frozen=True):
    """What a person fills in to enrol a desk.

    `word` is a PIN, or a passphrase where there is no keyring.
    """

    central: str
    login: str
    password: str
    word: str
    device_name: str = ""
    authority: Path | None = None


def address(typed: str) -> str:
    """A central's address from what was typed; raises Refused for what cannot be one."""
    text = typed.strip()
    if text and "://" not in text:
        host = text.split("/")[0].rsplit(":", 1)[0]
        text = f"{'http' if host in _LOOPBACK else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError as cause:
        raise _no_address() from cause
    if parts.scheme not in {"http", "https"} or not host or " " in text:
        raise _no_address()
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise Refused("This address is not secure.", "Use the one that begins with https://.")
    return text.rstrip("/")


def enrol(asked: Asked, gate: Gate, now: datetime, *, with_keyring: bool) -> Entry:
    """Sign a person in at a new desk and make the key of their copy.

    Raises Refused for a weak word or a wrong address or password, Offline when there is no
    answer, `NoKeyring` when the keyring keeps nothing; nothing is left behind then.
    """
    (key.check_pin if with_keyring else key.check_passphrase)(asked.word)
    where = address(asked.central)
    name = asked.device_name.strip()
    ask = SignIn(login=asked.login.strip(), password=asked.password, device_name=name)
    signed = _answer(Central(where, authority=asked.authority), ask)
    salt, cost = key.new_salt(), key.WITH_KEYRING if with_keyring else key.ALONE
    secret = key.new_secret() if with_keyring else b""
    made = key.derived(asked.word, secret, salt, cost)
    lock = _Lock(salt, cost, with_keyring, key.mark_of(made))
    profile = _profile(replace(asked, central=where, login=ask.login), signed, lock, now)
    if with_keyring:
        gate.vault.put(profile.id, secret)
    gate.profiles.keep(profile)
    return Entry(profile, made, gate, signed)


class _Lock(Struct, frozen=True):
    """What opens a copy, as far as it may be written down."""

    salt: bytes
    cost: key.Cost
    keyring: bool
    mark: bytes


def _profile(asked: Asked, signed: SignedIn, lock: _Lock, now: datetime) -> Profile:
    return Profile(
        id=new_id(),
        central=asked.central,
        authority=str(asked.authority or ""),
        login=asked.login,
        advisor=signed.advisor,
        name=signed.name,
        name_native=signed.name_native,
        roles=signed.roles,
        boutique=signed.boutique,
        device=signed.device,
        salt=lock.salt,
        cost=lock.cost,
        keyring=lock.keyring,
        mark=lock.mark,
        lease_days=signed.lease_days,
        contact_at=now,
    )


def again(profile: Profile, password: str, *, new_device: bool = False) -> SignedIn:
    """Sign the same person in once more, at the same desk or, after a fork, as a new one."""
    device = None if new_device else profile.device
    ask = SignIn(login=profile.login, password=password, device=device)
    authority = Path(profile.authority) if profile.authority else None
    signed = _answer(Central(profile.central, authority=authority), ask)
    if signed.advisor != profile.advisor:
        raise Refused("Somebody else signed in.", f"Sign in as {profile.login}.")
    return signed


def remembered(gate: Gate, profile: Profile, signed: SignedIn, now: datetime) -> Profile:
    """Write down what central says of this person now."""
    fresh = msgspec.structs.replace(
        gate.profiles.find(profile.id) or profile,
        name=signed.name,
        name_native=signed.name_native,
        roles=signed.roles,
        boutique=signed.boutique,
        device=signed.device,
        lease_days=signed.lease_days,
        contact_at=now,
    )
    gate.profiles.keep(fresh)
    return fresh


def leave(central: Central, refresh: str, device: str) -> None:
    """Tell central that this person signs out; without a network it hears of it later."""
    with suppress(Trouble):
        central.sign_out(SignOut(refresh=refresh, device=device))


def _answer(central: Central, ask: SignIn) -> SignedIn:
    try:
        return central.sign_in(ask)
    except translate.Stranger as cause:
        title = "There is no central at this address."
        raise Offline(title, "Check the address; ask whoever runs central for it.") from cause
    except Offline as cause:
        if cause.title != "Central cannot be reached.":
            raise
        advice = "Check the address and the network, then try again."
        raise Offline(cause.title, advice) from cause
    except SignedOut as cause:
        if cause.code == "device_revoked":
            raise
        title = "The name or the password is wrong."
        raise Refused(title, "Try again.", code="wrong_password") from cause
    finally:
        central.hang_up()


def _no_address() -> Refused:
    return Refused("This is not a central's address.", "It looks like https://central.example.")
