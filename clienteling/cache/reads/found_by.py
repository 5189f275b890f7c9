"""Why somebody was found where no name matched: the number, the watch, the words of a note."""

from sqlcipher3.dbapi2 import Connection

from clienteling.cache.search import Hit
from clienteling.cache.search_words import Typed

_BEFORE, _LONGEST = 12, 80
_COLUMNS = {
    "contact": "label, value FROM contact_point",
    "watch": "reference, serial FROM watch",
    "ticket": "coalesce(nullif(number, ''), provisional_number) FROM ticket",
    "note": "text FROM note",
}


def said(connection: Connection, hit: Hit, typed: Typed) -> str:
    """What to show beside the name; nothing where the name itself matched."""
    if hit.kind == "client":
        return ""
    found = connection.execute(f"SELECT {_COLUMNS[hit.kind]} WHERE id = ?", (hit.id,))
    parts = [str(each) for each in found.fetchone() if each]
    return around(parts[0], typed.note) if hit.kind == "note" else " · ".join(parts)


def around(text: str, words: tuple[str, ...]) -> str:
    """The words of a note from a little before what was looked for."""
    line = " ".join(text.split())
    plain = line.casefold()
    starts = [plain.find(word) for word in words]
    start = min((each for each in starts if each >= 0), default=0)
    if start > _BEFORE:
        space = line.rfind(" ", start - _BEFORE, start - 1)
        line = "…" + line[space + 1 if space >= 0 else start :]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
