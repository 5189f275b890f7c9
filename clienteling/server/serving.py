"""`clienteling serve`: central on a port of this machine until somebody stops it."""

import errno
import socket
import sys
from argparse import Namespace
from pathlib import Path
from types import FrameType

import uvicorn
from typing_extensions import override

from clienteling.errors import Trouble
from clienteling.server import logs
from clienteling.server.app import make_app, open_central, served
from clienteling.server.central import Central
from clienteling.server.describing import described
from clienteling.server.settings import Settings, blobs_beside
from clienteling.server.store.engine import open_database
from clienteling.server.wake import Wake

BACKLOG = 4_096
PATIENCE = 10
MANY_FILES = 65_536


def run(args: Namespace) -> int:
    """Serve until told to stop; 0, or Trouble with the reason why it cannot."""
    logs.set_up()
    _allow_many_desks()
    blobs = args.blobs or blobs_beside(args.database)
    settings = Settings(database=args.database, blobs=blobs, proxies=args.proxies)
    central = open_central(settings)
    door = listening(args.host, args.port)
    host, port = door.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    sys.setswitchinterval(0.001)  # whoever holds the clock is not kept waiting for the GIL
    Server(central, f"listening on http://{shown}:{port}").run([door])
    return 0


def schema(args: Namespace) -> int:
    """Write the OpenAPI description to a file or the terminal."""
    nowhere = "sqlite:///nowhere"
    central = Central(Settings(nowhere), open_database(nowhere), b"", Wake())
    text = described(make_app(central)).decode()
    if args.out is None:
        print(text)
    else:
        _write(args.out, text)
    return 0


class Server(uvicorn.Server):
    """Uvicorn that says where it listens, and lets parked desks go before it stops."""

    def __init__(self, central: Central, greeting: str) -> None:
        super().__init__(
            uvicorn.Config(
                served(central),
                log_config=None,
                access_log=False,
                lifespan="on",
                timeout_graceful_shutdown=PATIENCE,
                timeout_keep_alive=75,
                server_header=False,
                proxy_headers=False,  # `guards.address_of` says whom to believe
            )
        )
        self._wake = central.wake
        self._greeting = greeting

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._greeting, flush=True)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.force_exit = self.should_exit  # asked twice
        self.should_exit = True
        self._wake.close()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._wake.close()
        await super().shutdown(sockets)


def listening(host: str, port: int) -> socket.socket:
    """A socket that is ours; raises Trouble when the port or the host cannot be had."""
    advice = "Choose another with --port; 0 takes a free one."
    try:
        return _bound(host, port)
    except socket.gaierror as cause:
        raise Trouble(f"There is no host {host} here.", "Choose it with --host.") from cause
    except OSError as cause:
        if cause.errno == errno.EADDRINUSE:
            raise Trouble(f"Port {port} is taken.", advice) from cause
        if cause.errno == errno.EACCES:
            raise Trouble(f"Port {port} may not be used by you.", advice) from cause
        title = f"Nothing can listen on {host}, port {port}."
        raise Trouble(title, f"{advice} Choose the address with --host.") from cause


def _bound(host: str, port: int) -> socket.socket:
    """TCP by name: asyncio sends small answers at once only where the socket says so."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen(BACKLOG)
    except OSError:
        door.close()
        raise
    return door


def _allow_many_desks() -> None:
    """Each parked desk holds one open file; ask for as many as this system allows."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MANY_FILES if most == resource.RLIM_INFINITY else min(most, MANY_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def _write(where: Path, text: str) -> None:
    try:
        where.write_text(text + "\n", encoding="utf-8")
    except OSError as cause:
        raise Trouble(f"{where} may not be written to.", "Choose another file.") from cause
