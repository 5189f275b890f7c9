"""Staying signed in: the access token in memory, the refresh token in the sealed copy."""

import threading
from collections.abc import Callable

from clienteling.cache import meta
from clienteling.cache.store import Store
from clienteling.errors import SignedOut
from clienteling.wire.auth import Refresh, Refreshed, SignedIn

_KEY = "refresh"


class Tokens:
    """What central takes for this person at this desk; safe to use from several threads.

    An access token counts until central says otherwise: no clock of this machine is asked.
    """

    def __init__(
        self, store: Store, device: str, refresh: Callable[[Refresh], Refreshed]
    ) -> None:
        self._store = store
        self._device = device
        self._refresh = refresh
        self._turn = threading.Lock()
        self._mine = threading.local()
        self._access = ""

    def access(self) -> str:
        """A token that counts now, as far as the desk can tell; raises SignedOut or Offline."""
        with self._turn:
            if not self._access:
                self._trade()
            self._mine.used = self._access
            return self._access

    def renew(self) -> None:
        """Get a new one, unless another thread already has; raises SignedOut or Offline."""
        with self._turn:
            if self._access in {"", getattr(self._mine, "used", "")}:
                self._trade()

    def begin(self, signed: SignedIn | Refreshed) -> None:
        """Go on with what a sign-in gave."""
        with self._turn:
            if isinstance(signed, SignedIn):
                self._device = signed.device
            self._take(signed.access, signed.refresh)

    def end(self) -> str:
        """Forget both; the refresh token, so that central can be told."""
        with self._turn:
            last = self._kept() or ""
            self._access = ""
            with self._store.write() as tx:
                meta.put(tx, _KEY, None)
            return last

    def _trade(self) -> None:
        refresh = self._kept()
        if refresh is None:
            raise SignedOut("You are not signed in.", "Sign in with your password.")
        fresh = self._refresh(Refresh(refresh=refresh, device=self._device))
        self._take(fresh.access, fresh.refresh)

    def _take(self, access: str, refresh: str) -> None:
        with self._store.write() as tx:
            meta.put(tx, _KEY, refresh)
        self._access = access

    def _kept(self) -> str | None:
        with self._store.read() as db:
            return meta.get(db, _KEY)
