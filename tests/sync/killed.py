"""A desk in its first sync until it is killed: a line for each page that is in."""

from pathlib import Path

from clienteling.api.central import Central
from clienteling.cache.store import Store
from clienteling.sync.pull import pull as pull_once
from tests.fixtures_desk import KEY
from tests.sync.seat import now


class Token:
    """One token, never renewed."""

    def __init__(self, token: str) -> None:
        self.token = token

    def access(self) -> str:
        return self.token

    def renew(self) -> None:
        raise AssertionError("it lasts")


def pull(url: str, token: str, path: Path) -> None:
    store = Store.open(path, KEY)
    central = Central(url, Token(token))
    while not pull_once(store, central, 0.0, now(), rows=50).caught_up:
        print("page", flush=True)  # noqa: T201 - the test listens
    print("done", flush=True)  # noqa: T201
