"""Keyrings a computer may have: one that works, one that fails, one that forgets."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError
from typing_extensions import override


class Working(KeyringBackend):
    """Keeps secrets in memory, as the system's own would keep them."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError(username)
        del self.kept[service, username]


class Locked(Working):
    """The person refused to open it."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")


class Forgetful(Working):
    """Says yes to everything and keeps nothing."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing is kept."""
