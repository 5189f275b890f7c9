"""The wire between one desk and central, by the byte: whole, cut, doubled, mangled."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests

from tests.fakes.wire import Fault


class Killed(BaseException):
    """The desk's process ended here; nothing of it may catch this."""


@dataclass
class Answer:
    """What came back, as `requests` would hand it over."""

    status_code: int
    headers: Mapping[str, str]
    body: bytes
    breaks: bool = False

    def iter_content(self, _size: int) -> Iterator[bytes]:
        if self.breaks:
            yield self.body[: len(self.body) // 2]
            raise requests.exceptions.ChunkedEncodingError
        yield self.body

    def __enter__(self) -> "Answer":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held."""


Carry = Callable[[str, str, bytes, Mapping[str, str]], Answer]
FAULTS = (
    Fault.CUT,
    Fault.LOSE_ANSWER,
    Fault.LOSE_ANSWER,
    Fault.DOUBLE,
    Fault.TRUNCATE,
    Fault.BREAK,
    Fault.PORTAL,
    Fault.WRONG_TYPE,
    Fault.OVERLOAD,
)
_JSON = {"Content-Type": "application/json"}
_MADE_UP = {
    Fault.PORTAL: Answer(200, {"Content-Type": "text/html"}, b"<html>Sign in</html>"),
    Fault.WRONG_TYPE: Answer(200, _JSON, b'{"rows": "many", "cursor": 7}'),
    Fault.OVERLOAD: Answer(503, {"Content-Type": "text/plain", "Retry-After": "3"}, b""),
}


@dataclass
class Line:
    """Stands where a `requests.Session` stands; `carry` brings bytes to central and back.

    `fault` happens to the next request, and `dies` is when the desk ends during it.
    """

    carry: Carry
    is_cut: bool = False
    fault: Fault | None = None
    dies: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    def request(self, method: str, url: str, **given: object) -> Answer:
        """One request, as `api.central` makes it."""
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        body, headers = given["data"] or b"", given["headers"]
        assert isinstance(body, bytes)
        assert isinstance(headers, dict)
        fault, self.fault = (Fault.CUT if self.is_cut else self.fault), None
        dies, self.dies = self.dies, ""
        if dies == "before":
            raise Killed
        if fault is not None:
            self.counts[fault.name] = self.counts.get(fault.name, 0) + 1
        if fault is Fault.CUT:
            raise requests.ConnectionError
        if fault in _MADE_UP:
            return _MADE_UP[fault]
        if fault is Fault.DOUBLE:
            self.carry(method, path, body, headers)
        answer = self.carry(method, path, body, headers)
        if dies == "after":
            raise Killed
        return _damaged(answer, fault)


def _damaged(answer: Answer, fault: Fault | None) -> Answer:
    if fault is Fault.LOSE_ANSWER:
        raise requests.ReadTimeout
    if fault is Fault.TRUNCATE:
        half = answer.body[: len(answer.body) // 2]
        return Answer(answer.status_code, answer.headers, half)
    if fault is Fault.BREAK:
        return Answer(answer.status_code, answer.headers, answer.body, breaks=True)
    return answer
