"""Connections that can be hung up from another thread, and trust what the system trusts."""

import socket
import ssl
import threading
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakSet

import requests
import truststore
from requests.adapters import HTTPAdapter
from typing_extensions import override
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from clienteling.errors import Trouble

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class Lines:
    """The sockets in use; `hang_up` ends what waits on them."""

    def __init__(self) -> None:
        self._open: WeakSet[socket.socket] = WeakSet()
        self._turn = threading.Lock()

    def add(self, line: socket.socket) -> None:
        """Remember a socket that was opened."""
        with self._turn:
            self._open.add(line)

    def hang_up(self) -> None:
        """Shut every socket, so that whoever waits on one hears at once."""
        with self._turn:
            for line in list(self._open):
                try:
                    line.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # it was closed already
            self._open.clear()


def is_loopback(address: str) -> bool:
    """Whether `address` is this machine, the only place plain HTTP may go."""
    return (urlsplit(address).hostname or "") in _LOOPBACK


def session(address: str, lines: Lines, authority: Path | None) -> requests.Session:
    """A session whose sockets are in `lines`; `authority` is a private CA's file (PEM)."""
    made = requests.Session()
    made.trust_env = not is_loopback(address)
    made.headers["Accept"] = "application/json"
    adapter = _Adapter(lines, _context(authority) if address.startswith("https:") else None)
    made.mount("http://", adapter)
    made.mount("https://", adapter)
    return made


def _context(authority: Path | None) -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if authority is not None:
        try:
            context.load_verify_locations(cafile=str(authority))
        except OSError as cause:
            title = "The certificate that central is checked with cannot be used."
            raise Trouble(title, "Ask whoever runs central for the file once more.") from cause
    return context


class _Adapter(HTTPAdapter):
    def __init__(self, lines: Lines, context: ssl.SSLContext | None) -> None:
        self._lines = lines
        self._context = context
        super().__init__(pool_maxsize=8)

    @override
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        if self._context is not None:
            options["ssl_context"] = self._context
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = _pools(self._lines)


def _pools(lines: Lines) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        @override
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            lines.add(made)
            return made

    class Secure(HTTPSConnection):
        @override
        def connect(self) -> None:
            super().connect()
            if self.sock is not None:
                lines.add(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
