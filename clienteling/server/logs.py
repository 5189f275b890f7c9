"""Central's log: one JSON object a line, a number for each request, nothing personal."""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from clienteling.domain.ids import new_id
from clienteling.log import Redaction

_log = logging.getLogger("clienteling.server.requests")


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": record.getMessage(),
        }
        line |= getattr(record, "facts", {})
        if record.exc_text:  # put there, masked, by the redaction
            line["trace"] = record.exc_text
        return json.dumps(line, ensure_ascii=False)


def set_up(level: int = logging.INFO) -> None:
    """Write the log to the terminal's error stream."""
    writer = logging.StreamHandler(sys.stderr)
    writer.addFilter(Redaction())
    writer.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [writer]
    root.setLevel(level)
    for talkative in ("uvicorn", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)


def requests_logged(app: ASGIApp) -> ASGIApp:
    """Give each request a number, and one line when it is answered."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP or not _log.isEnabledFor(logging.INFO):
            await app(scope, receive, send)
            return
        number, began = new_id(), time.perf_counter()
        status = 0

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        await app(scope, receive, noted)
        facts = {
            "request": number,
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "ms": round((time.perf_counter() - began) * 1000, 1),
        }
        _log.info("answered", extra={"facts": facts})

    return answer
