"""Logging that keeps personal data out: field names, e-mail addresses and telephone numbers."""

import logging
import re
from collections.abc import Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

PERSONAL = frozenset(
    {
        "address", "assessment", "author", "birthday", "body", "client_words", "collected_by",
        "contact", "data", "description", "detail", "draft", "email", "family", "filter",
        "full_name", "given", "initials", "kept", "label", "last_text", "line", "lost",
        "mobile", "monogram", "movement_no", "name", "name_native", "native", "note",
        "password", "phone", "pin", "pinyin", "price", "private", "reason", "salutation",
        "search", "secret", "serial", "set", "signature", "spot", "text", "then", "token",
        "value", "visitor", "was", "wechat", "wecom", "whatsapp", "why", "witness", "wording",
    }
)  # fmt: skip
"""Names of fields whose values are never logged."""

_MASK = "[…]"
_EMAIL = re.compile(r"[^\s@<>\"'=]+@[^\s@<>\"']+\.[^\s@<>\"',;)]+")
_PHONE = re.compile(r"(?<![\w.:-])\+?\d(?:[ ().-]{0,2}\d){7,14}(?![\w:])")
_FIELD = re.compile(
    r"(?P<field>[\"']?\b(?:" + "|".join(sorted(PERSONAL)) + r")\b[\"']?\s*[=:]\s*)"
    r"(?P<value>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|(?:(?!\s\w+\s*[=:])[^,;)\]}\n])+)",
    re.IGNORECASE,
)
_TOO_LONG = 4_000


def redacted(text: str) -> str:
    """`text` with personal fields, e-mail addresses and telephone numbers masked."""
    short = text if len(text) <= _TOO_LONG else text[:_TOO_LONG] + " …"
    named = _FIELD.sub(lambda found: found["field"] + _MASK, short)
    return _PHONE.sub(_MASK, _EMAIL.sub(_MASK, named))


class Redaction(logging.Filter):
    """Rewrites each line, and what it carries, before anything is written."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, Mapping):
            record.args = {name: _safe(name, value) for name, value in record.args.items()}
        for field in PERSONAL & set(record.__dict__) - _OWN:
            record.__dict__[field] = _MASK
        record.msg, record.args = redacted(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = redacted(logging.Formatter().formatException(record.exc_info))
        elif record.exc_text:
            record.exc_text = redacted(record.exc_text)
        return True


def set_up(folder: Path | None, *, level: int = logging.INFO) -> None:
    """Write the log to `folder`, five files of a megabyte, or to the terminal without one."""
    handler: logging.Handler = logging.StreamHandler()
    if folder is not None:
        where = folder / "clienteling.log"
        handler = RotatingFileHandler(
            where, maxBytes=1_000_000, backupCount=4, encoding="utf-8"
        )
    handler.addFilter(Redaction())
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s")
    )
    root = logging.getLogger()
    for old in [known for known in root.handlers if any(map(_is_ours, known.filters))]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(level)


_OWN = frozenset({"name"})  # what logging itself calls the logger


def _is_ours(found: object) -> bool:
    return isinstance(found, Redaction)


def _safe(name: str, value: object) -> object:
    return _MASK if name in PERSONAL else value
