"""Where half of each key lies: the system's keyring, or nowhere; the only user of `keyring`."""

import base64
import binascii
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from clienteling.errors import Trouble

_SERVICE = "clienteling"
_NOT_KEPT_SAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Keyrings that keep nothing, or keep it in a plain file."""


class NoKeyring(Trouble):
    """No keyring of this machine can be trusted with a secret."""


class Vault(Protocol):
    """Keeps one secret for each name."""

    @property
    def throws_away(self) -> bool:
        """Whether everything in it is gone when the program ends."""

    def get(self, name: str) -> bytes | None:
        """The secret kept under `name`; raises `NoKeyring`."""

    def put(self, name: str, secret: bytes) -> None:
        """Keep `secret` under `name`; raises `NoKeyring`."""

    def forget(self, name: str) -> None:
        """Destroy what is kept under `name`; nothing there is no trouble."""


class Keyring:
    """The keyring of this person's session: Keychain, Credential Locker, Secret Service."""

    throws_away = False

    def get(self, name: str) -> bytes | None:
        """The secret kept under `name`; raises `NoKeyring`."""
        import keyring  # noqa: PLC0415 - 70 ms, after the first paint

        with _translated():
            _trusted(keyring.get_keyring())
            kept = keyring.get_password(_SERVICE, name)
        try:
            return None if kept is None else base64.b64decode(kept, validate=True)
        except binascii.Error:
            return None

    def put(self, name: str, secret: bytes) -> None:
        """Keep `secret`, and make sure that it can be had back; raises `NoKeyring`."""
        import keyring  # noqa: PLC0415 - 46 ms only signing in needs

        with _translated():
            _trusted(keyring.get_keyring())
            keyring.set_password(_SERVICE, name, base64.b64encode(secret).decode())
        if self.get(name) != secret:
            raise _none()

    def forget(self, name: str) -> None:
        """Destroy what is kept under `name`; nothing there is no trouble."""
        import keyring  # noqa: PLC0415 - 46 ms only signing in needs
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - 46 ms only signing in needs

        with _translated():
            _trusted(keyring.get_keyring())
            try:
                keyring.delete_password(_SERVICE, name)
            except PasswordDeleteError:
                return


class ThrowAway:
    """A vault in memory, for demos and tests; it says that it is one."""

    throws_away = True

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The secret kept under `name`."""
        return self._kept.get(name)

    def put(self, name: str, secret: bytes) -> None:
        """Keep `secret` until the program ends."""
        self._kept[name] = secret

    def forget(self, name: str) -> None:
        """Destroy what is kept under `name`."""
        self._kept.pop(name, None)


def is_usable(vault: Vault) -> bool:
    """Whether a secret could be kept in `vault`."""
    try:
        vault.get("usable")
    except NoKeyring:
        return False
    return True


def _trusted(backend: object) -> None:
    """Raise `NoKeyring` for one that keeps nothing, or keeps it for everybody to read."""
    inner = getattr(backend, "backends", None)
    parts = list(inner) if inner is not None else [backend]
    safe = [part for part in parts if not type(part).__module__.startswith(_NOT_KEPT_SAFE)]
    # A chain asks its parts in order, so an unsafe one anywhere may be the one that keeps.
    if not safe or len(safe) < len(parts):
        raise _none()


def _none() -> NoKeyring:
    title = "This computer has no keyring that can keep a secret."
    return NoKeyring(title, "Choose a long passphrase instead of a PIN.")


@contextmanager
def _translated() -> Iterator[None]:
    """Say what the keyring refuses in words for the desk."""
    from keyring.errors import KeyringError  # noqa: PLC0415 - 46 ms only signing in needs

    try:
        yield
    except (KeyringError, OSError, RuntimeError) as cause:
        raise _none() from cause
