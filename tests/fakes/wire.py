"""A wire that can be cut: a real proxy on loopback that fails on demand."""

import socket
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from types import TracebackType


class Fault(Enum):
    """What may happen to one request."""

    CUT = auto()
    """The connection ends before anything is delivered."""
    LOSE_ANSWER = auto()
    """The request is delivered, its answer is not."""
    DOUBLE = auto()
    """The request is delivered twice."""
    TRUNCATE = auto()
    """Half of the answer's body comes, and is said to be all."""
    BREAK = auto()
    """Half of the answer's body comes, then the connection ends."""
    PORTAL = auto()
    """A page for people answers in central's place, with 200."""
    WRONG_TYPE = auto()
    """JSON comes, but not the JSON that was asked for."""
    HUGE = auto()
    """An answer without end."""
    OVERLOAD = auto()
    """503, and when to come again."""
    HOLD = auto()
    """The request is delivered; its answer comes when `let_go` is called."""


@dataclass(frozen=True)
class Request:
    """What a desk sent."""

    method: str
    path: str
    body: bytes


class Wire:
    """Listens on loopback and passes requests on to `port`; close it, or use it with `with`.

    `fault` happens to every request; `once` holds faults for the next ones, one each; with
    `only`, requests to other paths are left alone.
    """

    def __init__(self, port: int) -> None:
        self.fault: Fault | None = None
        self.once: deque[Fault] = deque()
        self.only = ""
        self.retry_after = 1
        self.heard: list[Request] = []
        self.held = threading.Event()
        self.told: Callable[[], None] = lambda: None
        self.port = port
        self._free = threading.Event()
        self._open: set[socket.socket] = set()
        self._turn = threading.Lock()
        self._listener: socket.socket | None = None
        self._address = ("127.0.0.1", 0)
        self.mend()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._address[1]}"

    def cut(self) -> None:
        """End all connections and refuse new ones."""
        listener, self._listener = self._listener, None
        if listener is not None:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        with self._turn:
            for each in list(self._open):
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
        self.let_go()

    def mend(self) -> None:
        """Pass everything on again."""
        if self._listener is not None:
            return
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(self._address)
        listener.listen(64)
        self._address = listener.getsockname()
        self._listener = listener
        threading.Thread(target=self._listen, args=(listener,), daemon=True).start()

    def let_go(self) -> None:
        """Let held answers through."""
        self._free.set()
        self._free = threading.Event()

    def __enter__(self) -> "Wire":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.cut()

    def _listen(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with self._turn:
            self._open.add(client)
        try:
            with suppress(OSError, ValueError):
                self._pass_on(client, *_read_request(client))
        finally:
            with self._turn:
                self._open.discard(client)
            client.close()

    def _pass_on(self, client: socket.socket, raw: bytes, request: Request) -> None:
        self.heard.append(request)
        self.told()
        fault = self._fault_for(request)
        if fault is Fault.CUT:
            return
        made_up = self._made_up(fault)
        if made_up is not None:
            client.sendall(made_up)
            return
        if fault is Fault.DOUBLE:
            self._ask(raw)
        free = self._free
        answer = self._ask(raw)
        if fault is Fault.HOLD:
            self.held.set()
            free.wait(30)
        if fault is not Fault.LOSE_ANSWER:
            client.sendall(_damaged(answer, fault))

    def _fault_for(self, request: Request) -> Fault | None:
        if self.only and self.only not in request.path:
            return None
        if self.once:
            return self.once.popleft()
        return self.fault

    def _made_up(self, fault: Fault | None) -> bytes | None:
        match fault:
            case Fault.PORTAL:
                return _answer(b"<html><b>Sign in to the guest network</b></html>", "text/html")
            case Fault.WRONG_TYPE:
                return _answer(b'{"rows": "many", "cursor": 7}', "application/json")
            case Fault.HUGE:
                return _answer(b'"' + b"x" * 80_000_000 + b'"', "application/json")
            case Fault.OVERLOAD:
                extra = f"Retry-After: {self.retry_after}\r\n"
                return _answer(b"", "text/plain", "503 Service Unavailable", extra)
        return None

    def _ask(self, raw: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port)) as server:
            with self._turn:
                self._open.add(server)
            try:
                server.sendall(raw)
                return _read_all(server)
            finally:
                with self._turn:
                    self._open.discard(server)


def _answer(body: bytes, kind: str, status: str = "200 OK", extra: str = "") -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"{extra}Connection: close\r\n\r\n"
    )
    return head.encode() + body


def _damaged(answer: bytes, fault: Fault | None) -> bytes:
    head, _, body = answer.partition(b"\r\n\r\n")
    half = body[: len(body) // 2]
    if fault is Fault.BREAK:
        return head + b"\r\n\r\n" + half
    if fault is Fault.TRUNCATE:
        return _answer(half, "application/json")
    return answer


def _read_request(client: socket.socket) -> tuple[bytes, Request]:
    """The request with `Connection: close` in it, and what it says."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = client.recv(65_536)
        if not part:
            raise ValueError("nothing was asked")
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    fields = [line for line in lines[1:] if not line.lower().startswith("connection:")]
    length = next(
        (int(f.split(":")[1]) for f in fields if f.lower().startswith("content-length:")), 0
    )
    while len(body) < length:
        body += client.recv(65_536)
    method, path, _ = lines[0].split(" ", 2)
    new_head = "\r\n".join([lines[0], *fields, "Connection: close"])
    return new_head.encode("latin-1") + b"\r\n\r\n" + body, Request(method, path, body)


def _read_all(server: socket.socket) -> bytes:
    parts = []
    while part := server.recv(262_144):
        parts.append(part)
    return b"".join(parts)
