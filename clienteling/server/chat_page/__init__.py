"""The chat page as one answer: its words, its look and its script, and what holds them in."""

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_TONGUES = ("en", "fr", "zh")


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _mark(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


_SCRIPTS = ("central.js", "lines.js", "writing.js", "asking.js", "page.js")
_LOOK, _SCRIPT = _file("page.css"), "\n".join(map(_file, _SCRIPTS))

_POLICY = (
    "default-src 'none'",
    f"script-src {_mark(_SCRIPT)}",
    f"style-src {_mark(_LOOK)}",
    "img-src blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
_HEAD = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(self)",
    "Cache-Control": "no-cache",
    "Vary": "Accept-Language",
}


def head(sites: Sequence[str]) -> dict[str, str]:
    """What goes with the page: it runs its own script and speaks to its own central.

    Only `sites` may show it in a frame, or any where none is named.
    """
    framed = f"frame-ancestors {' '.join(sites) or '*'}"
    return _HEAD | {"Content-Security-Policy": "; ".join((*_POLICY, framed))}


@cache
def _in(tongue: str) -> bytes:
    words = json.dumps(json.loads(_file("words.json")), ensure_ascii=False)
    filled = {
        "{tongue}": "zh-Hans" if tongue == "zh" else tongue,
        "{words}": words.replace("<", "\\u003c"),
        "{look}": _LOOK,
        "{script}": _SCRIPT,
    }
    page = _file("page.html")
    for gap, text in filled.items():
        page = page.replace(gap, text, 1)
    return page.encode()


def for_reader(accepted: str) -> bytes:
    """The page in the first of a reader's languages that it knows, else in English."""
    return _in(_tongue(accepted))


def _tongue(accepted: str) -> str:
    """The best of `Accept-Language: fr-CH, fr;q=0.9, en;q=0.8`."""
    wishes = []
    for place, each in enumerate(accepted.split(",")[:20]):
        name, _, rest = each.strip().partition(";")
        weight = rest.strip().removeprefix("q=")
        liking = float(weight) if weight.replace(".", "", 1).isdecimal() else 1.0
        wishes.append((-liking, place, name.strip().lower().partition("-")[0]))
    return next((name for _, _, name in sorted(wishes) if name in _TONGUES), "en")
