"""Bytes to text: finds out by trial which charset a file was written in."""

import codecs
from pathlib import Path

from clienteling.errors import Trouble

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = (
    (b"PK\x03\x04", "a spreadsheet or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet"),
    (b"%PDF", "a PDF"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a compressed file"),
)
_LARGEST = 1 << 30
_COMMON_HANZI = 0.6


def contents(path: Path) -> bytes:
    """The bytes of a file; raises Trouble when it is none, cannot be read, or is no text."""
    try:
        if path.is_dir():
            raise Trouble("A folder was named where a file is needed.", "Name one file.")
        if path.stat().st_size > _LARGEST:
            raise Trouble("This file is larger than 1 GB.", "Split it and import the parts.")
        data = path.read_bytes()
    except FileNotFoundError as cause:
        raise Trouble(f"There is no file {path.name}.", "Check the name and folder.") from cause
    except (OSError, ValueError) as cause:
        title = f"The file {path.name} cannot be read."
        raise Trouble(title, "Give yourself the right to read it, or copy it.") from cause
    return readable(path.name, data)


def readable(name: str, data: bytes) -> bytes:
    """The bytes of the file `name`; raises Trouble when they are none, or no text."""
    if not data.strip():
        raise Trouble(f"The file {name} is empty.", "Export it again.")
    for beginning, what in _NOT_TEXT:
        if data.startswith(beginning):
            raise Trouble(f"The file {name} is {what}.", "Save it as CSV (UTF-8) first.")
    return data


def charset_of(data: bytes) -> str:
    """The charset of a file: by its mark, else UTF-8, GB18030 or Windows-1252 by trial."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if unmarked := _without_mark(data):
        return unmarked
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030" if _reads_as_chinese(data) else "cp1252"
    return "utf-8"


def decoded(data: bytes, charset: str | None = None) -> str:
    """`data` as text; raises Trouble when it is not written in `charset`."""
    name = charset or charset_of(data)
    try:
        return data.decode(name)
    except LookupError as cause:
        title = f"No charset is called {name}."
        raise Trouble(title, "Usual ones: utf-8, gb18030, big5, shift_jis, cp1252.") from cause
    except UnicodeDecodeError as cause:
        if name == "cp1252":  # five of its bytes mean nothing; Latin-1 reads them all
            return data.decode("latin-1")
        title = f"This file is not written in {name}."
        raise Trouble(title, "Export it again as UTF-8, or name its --charset.") from cause


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of plain words is a NUL."""
    start = data[:4000]
    half = len(start) // 2
    if half < 4:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > half * 0.3 and even <= half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.3 and odd <= half * 0.05 else None


def _reads_as_chinese(data: bytes) -> bool:
    """Whether most signs above ASCII are the pairs that everyday Chinese is written with.

    Western accents also make legal pairs ("ö" and the letter after it), but rare ones.
    """
    try:
        signs = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    high = [sign.encode("gb18030") for sign in signs if sign > "\x7f"]
    common = sum(len(pair) == 2 and pair[1] >= 0xA1 and _everyday(pair[0]) for pair in high)
    return common > len(high) * _COMMON_HANZI


def _everyday(lead: int) -> bool:
    return 0xB0 <= lead <= 0xD7 or 0xA1 <= lead <= 0xA3
