"""The client at the other end of the web channel: scans a code, writes, and answers."""

import itertools
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import requests
from typing_extensions import override

from clienteling.domain.ids import new_id
from clienteling.server.channels.web import signed
from clienteling.wire import routes

HESITATION = 4.0
"""Seconds a visitor thinks before answering."""


@dataclass(frozen=True)
class Role:
    """Somebody who writes: `first` from the advertisement, then one of `then` each time."""

    visitor: str
    name: str
    language: str
    first: str
    then: tuple[str, ...]
    reference: str = ""
    campaign: str = ""


CAST: tuple[Role, ...] = (
    Role(
        visitor="demo-mei",
        name="韩梅",
        language="zh",
        first="你好，我扫了橱窗里的码，想看看 Boréal Perpetual Calendar 蓝盘。",
        then=(
            "太好了，今天下午方便吗？",
            "好的，我会准时到，谢谢！",
            "请问附近好停车吗？",
            "明白了，一会儿见。",
        ),
        reference="B290.9301",
        campaign="Boréal window",
    ),
    Role(
        visitor="demo-jules",
        name="Jules Aubert",
        language="fr",
        first="Bonjour, quelle est la boutique la plus proche du Bund ?",
        then=("Parfait, je passe en fin de journée.", "Merci beaucoup, à tout à l'heure !"),
        campaign="Poster, metro line 2",
    ),
)


class Visitor:
    """Plays the cast against central's web channel until it is stopped."""

    def __init__(self, boutique: str, cast: Sequence[Role] = CAST) -> None:
        self._boutique = boutique
        self._lines = {role.visitor: itertools.cycle(role.then) for role in cast}
        self._cast = cast
        self._secret = b""
        self._central = ""
        self._stop = threading.Event()
        self._ears = ThreadingHTTPServer(("127.0.0.1", 0), self._listener())
        self.callback = f"http://127.0.0.1:{self._ears.server_port}/answers"

    def start(self, central: str, secret: bytes) -> None:
        """Begin to listen, and let the cast write one after the other."""
        self._central, self._secret = central, secret
        threading.Thread(target=self._ears.serve_forever, name="ears", daemon=True).start()
        threading.Thread(target=self._enter, name="visitors", daemon=True).start()

    def stop(self) -> None:
        """Leave."""
        self._stop.set()
        self._ears.shutdown()
        self._ears.server_close()

    def say(self, role: Role, text: str, *, first: bool = False) -> None:
        """One message of `role`, as the boutique's website would pass it on."""
        identifier = new_id()
        body = msgspec.json.encode(
            {
                "boutique": self._boutique,
                "message_id": identifier,
                "visitor": role.visitor,
                "name": role.name,
                "language": role.language,
                "text": text,
                "reference": role.reference if first else "",
                "campaign": role.campaign if first else "",
            }
        )
        headers = signed(identifier, body, self._secret, datetime.now(UTC))
        url = self._central + routes.WEB_INBOUND
        requests.post(url, data=body, headers=headers, timeout=10).raise_for_status()

    def answered(self, visitor: str) -> None:
        """An advisor wrote to `visitor`, who answers after a moment."""
        role = next((each for each in self._cast if each.visitor == visitor), None)
        if role is not None:
            thread = threading.Thread(target=self._answer, args=(role,), daemon=True)
            thread.start()

    def _enter(self) -> None:
        for role in self._cast:
            if self._stop.wait(HESITATION):
                return
            self.say(role, role.first, first=True)
            self._stop.wait(HESITATION * 5)

    def _answer(self, role: Role) -> None:
        if not self._stop.wait(HESITATION):
            self.say(role, next(self._lines[role.visitor]))

    def _listener(self) -> type[BaseHTTPRequestHandler]:
        visitor = self

        class Ears(BaseHTTPRequestHandler):
            """Takes the boutique's answers, as a website would."""

            def do_POST(self) -> None:
                length = min(int(self.headers.get("content-length", "0")), 1_000_000)
                answer = msgspec.json.decode(self.rfile.read(length), type=dict[str, str])
                self.send_response(204)
                self.end_headers()
                visitor.answered(answer.get("visitor", ""))

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Say nothing on the terminal."""

        return Ears
