"""A wire on loopback that can be cut and mended, between the desk and its central."""

import socket
import threading
from contextlib import suppress

_CHUNK = 65_536


class Wire:
    """Passes everything on to 127.0.0.1:`port` until it is cut; then nothing gets through."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._open = True
        self._lock = threading.Lock()
        self._ends: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, name="wire", daemon=True).start()

    @property
    def url(self) -> str:
        """Where the desk finds its central through this wire."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through."""
        return not self._open

    def cut(self) -> None:
        """Break what is under way, and let nothing through from now on."""
        with self._lock:
            self._open = False
            ends, self._ends = self._ends, set()
        for end in ends:
            _break(end)

    def mend(self) -> None:
        """Let everything through again."""
        with self._lock:
            self._open = True

    def close(self) -> None:
        """Take the wire down."""
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._target), timeout=5)
            except OSError:
                _break(near)
                continue
            far.settimeout(None)
            if not self._keep(near, far):
                _break(near)
                _break(far)
                continue
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _keep(self, *ends: socket.socket) -> bool:
        with self._lock:
            if self._open:
                self._ends.update(ends)
            return self._open

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(_CHUNK):
                other.sendall(data)
        with self._lock:
            self._ends -= {one, other}
        _break(one)
        _break(other)


def _break(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
