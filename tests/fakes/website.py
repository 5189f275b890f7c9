"""The other end of the web channel: a boutique's website on loopback, in any mood."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import requests
from typing_extensions import override

from clienteling.server.channels import web
from clienteling.wire import routes
from clienteling.wire.codec import encode


class Website:
    """Receives what central posts; `mood` is a status, or `hang`, `garbage` or `slam`."""

    def __init__(self) -> None:
        self.mood: int | str = 200
        self.headers: dict[str, str] = {}
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.called = threading.Event()
        self.let_go = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _answering(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/answers"

    @property
    def messages(self) -> list[dict[str, Any]]:
        """What was posted, in order."""
        return [json.loads(body) for _, body in self.heard]

    def serve(self) -> None:
        """Answer until `close`."""
        self._server.serve_forever(poll_interval=0.05)

    def close(self) -> None:
        """Let hanging calls go and stop."""
        self.let_go.set()
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def website() -> Iterator[Website]:
    """A website that runs."""
    made = Website()
    thread = threading.Thread(target=made.serve)
    thread.start()
    try:
        yield made
    finally:
        made.close()
        thread.join(10)


def say(
    central: str,
    secret: bytes,
    now: datetime | None = None,
    **call: Any,  # noqa: ANN401 - JSON
) -> requests.Response:
    """What a visitor's browser sends to central through the website, signed."""
    body = encode({"boutique": "PAR1", "visitor": "v1", "message_id": "m1"} | call)
    stamp = now or datetime.now(UTC)
    headers = web.signed(f"call-{call.get('message_id', 1)}".strip(), body, secret, stamp)
    return requests.post(central + routes.WEB_INBOUND, data=body, headers=headers, timeout=20)


def _answering(site: Website) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            site.heard.append(({k.lower(): v for k, v in self.headers.items()}, body))
            site.called.set()
            if site.mood == "hang":
                site.let_go.wait(30)
                return
            if site.mood == "garbage":
                self.wfile.write(b"\xff\x00 this is not HTTP\r\n\r\n")
                return
            if site.mood == "slam":
                self.close_connection = True
                return
            self.send_response(int(site.mood))
            for name, value in site.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", "0")
            self.end_headers()

        @override
        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Answering
