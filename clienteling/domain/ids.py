"""Identifiers made by whoever creates a row: UUIDv7, so keys arrive in order."""

import os
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A UUIDv7 (RFC 9562, 36 characters), never smaller than the one before in this process.

    The 12 bits after the milliseconds count up within one of them, so order is kept.
    """
    global _last  # noqa: PLW0603 - the counter is the point
    with _lock:
        _last = max(_last + 1, time.time_ns() // 1_000_000 << 12)
        tick = _last
    bits = (tick >> 12 & (1 << 48) - 1) << 80 | 0x7 << 76 | (tick & 0xFFF) << 64
    bits |= 0b10 << 62 | int.from_bytes(os.urandom(8)) >> 2
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def short(identifier: str) -> str:
    """Six characters of `identifier` that differ between any two: for names people read."""
    return identifier.replace("-", "")[-6:].upper()


def derived_id(origin: str, label: str) -> str:
    """An id that desk and central both make from `origin`, for rows a command brings along."""
    return str(uuid.uuid5(uuid.UUID(origin), label))
