"""What was begun and not yet sent; it outlives the window, the desk and a power cut.

A reply that central refused comes back into its draft, so a draft knows which words in it came
back: whoever writes it anew without knowing of them does not write over them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.domain.consent import Purpose
from clienteling.wire.chat import Attachment
from clienteling.wire.codec import instant


class Returned(Struct, frozen=True):
    """Words that came back into a draft, and `of` which ask or message they were."""

    of: str
    body: str
    attachments: tuple[Attachment, ...] = ()
    private: bool = False
    purpose: Purpose = Purpose.SERVICE


class Draft(Struct, frozen=True):
    """Words under a key such as `conversation/<id>`, as they stood at a moment.

    `private` if only colleagues are to see them, else `purpose` says what for; `returned` are
    those parts of it that came back, as far as its writer knows.
    """

    key: str
    body: str
    at: datetime
    attachments: tuple[Attachment, ...] = ()
    private: bool = False
    purpose: Purpose = Purpose.SERVICE
    returned: tuple[Returned, ...] = ()


_PAPERS = msgspec.json.Decoder(tuple[Attachment, ...])
_BACK = msgspec.json.Decoder(tuple[Returned, ...])
_COLUMNS = "key, body, updated_at, attachments, private, purpose, returned"


def keep(connection: Connection, draft: Draft, scope: str) -> None:
    """Keep the words, unless newer ones are kept already; empty words forget them.

    What came back meanwhile, and the writer did not know, stands before them.
    """
    there = find(connection, draft.key)
    if there is not None and there.at > draft.at:
        return
    news = _unknown(there, draft.returned)
    known = () if there is None else there.returned
    _put(connection, _with(replace(draft, returned=known), news), scope)


def find(connection: Connection, key: str) -> Draft | None:
    """What is kept under `key`."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM draft WHERE key = ?", (key,)).fetchone()  # noqa: S608 - our own names
    if row is None:
        return None
    key, body, at, papers, private, purpose, back = row
    read = (_PAPERS.decode(papers), bool(private), Purpose(purpose), _BACK.decode(back))
    return Draft(key, body, datetime.fromisoformat(at), *read)


def body(connection: Connection, key: str) -> str:
    """The words kept under `key`, or none."""
    found = find(connection, key)
    return found.body if found else ""


def keys(connection: Connection, beginning: str) -> frozenset[str]:
    """The keys that begin so and have words or pictures."""
    found = connection.execute(
        "SELECT key FROM draft WHERE key >= ? AND key < ?"
        " AND (body != '' OR attachments != '[]')",
        (beginning, beginning + "\uffff"),
    )
    return frozenset(key for (key,) in found)


def forget(
    connection: Connection, key: str, at: datetime, known: Sequence[Returned] = ()
) -> None:
    """Let go of what was kept under `key` up to the moment `at`, for it was sent.

    What came back meanwhile, and who sent it did not know, stays.
    """
    there = find(connection, key)
    if there is None:
        return
    news = _unknown(there, known)
    if there.at > at:
        _update(connection, replace(there, returned=news))
    elif news:
        _update(connection, _with(Draft(key, "", there.at, returned=news), news))
    else:
        connection.execute("DELETE FROM draft WHERE key = ?", (key,))


def bring_back(
    connection: Connection, key: str, words: Returned, scope: str, at: datetime
) -> None:
    """Put words that were not sent before what stands in the draft, unless they stand there.

    Where either was for colleagues only, all of it is.
    """
    there = find(connection, key) or Draft(key, "", at)
    if any(each.of == words.of for each in there.returned):
        return
    then = there if stands(there, words) else _with(there, (words,))
    _put(connection, replace(then, returned=(*there.returned, words)), scope)


def take_out(connection: Connection, key: str, of: str) -> None:
    """Words that came back are sent or let go after all: out of the draft, if unchanged."""
    there = find(connection, key)
    words = next((each for each in there.returned if each.of == of), None) if there else None
    if there is None or words is None:
        return
    rest = tuple(each for each in there.returned if each.of != of)
    then = without(there, words) if stands(there, words) else there
    _update(connection, replace(then, returned=rest))


def move(connection: Connection, old: str, into: str, scope: str) -> None:
    """What was begun under `old` stands under `into` from now on, before what stands there."""
    gone = find(connection, old)
    if gone is None:
        return
    there = _without_less(find(connection, into) or Draft(into, "", gone.at), gone)
    how = (gone.attachments, gone.private, gone.purpose)
    words = Returned(f"{old} {instant(gone.at)}", gone.body, *how)
    then = there if stands(there, words) else _with(there, (words,))
    back = (*gone.returned, words, *there.returned)
    _put(connection, replace(then, returned=back), scope)
    connection.execute("DELETE FROM draft WHERE key = ?", (old,))


def _without_less(there: Draft, gone: Draft) -> Draft:
    """The draft without what moved into it before, where that was typed on until it moved."""
    less = [
        each
        for each in there.returned
        if each.of.startswith(f"{gone.key} ") and gone.body.startswith(each.body)
    ]
    for words in less:
        there = without(there, words) if stands(there, words) else there
    return replace(there, returned=tuple(each for each in there.returned if each not in less))


def without(draft: Draft, words: Returned) -> Draft:
    """The draft without what came back, where its words stand there unchanged."""
    left = draft.body.removeprefix(words.body).removeprefix("\n")
    gone = {each.sha256 for each in words.attachments}
    papers = tuple(each for each in draft.attachments if each.sha256 not in gone)
    return replace(draft, body=left, attachments=papers)


def stands(draft: Draft, words: Returned) -> bool:
    """Whether the draft begins with just these words, and has their pictures."""
    whole = words.body in {"", draft.body} or draft.body.startswith(f"{words.body}\n")
    here = {each.sha256 for each in draft.attachments}
    return whole and {each.sha256 for each in words.attachments} <= here


def joined(first: str, then: str) -> str:
    """Both texts under each other."""
    return f"{first}\n{then}" if first and then else first or then


def _with(draft: Draft, news: Iterable[Returned]) -> Draft:
    """The draft with words that came back before it."""
    for words in reversed(tuple(news)):
        mine = {each.sha256 for each in words.attachments}
        papers = tuple(each for each in draft.attachments if each.sha256 not in mine)
        said = joined(words.body, draft.body)
        papers = words.attachments + papers
        private = draft.private or words.private
        purpose = draft.purpose if words.purpose is Purpose.SERVICE else words.purpose
        draft = replace(draft, body=said, attachments=papers, private=private, purpose=purpose)
    return draft


def _unknown(there: Draft | None, known: Iterable[Returned]) -> tuple[Returned, ...]:
    mine = {each.of for each in known}
    return tuple(each for each in (there.returned if there else ()) if each.of not in mine)


def _put(connection: Connection, draft: Draft, scope: str) -> None:
    if not draft.body and not draft.attachments and not draft.returned:
        connection.execute("DELETE FROM draft WHERE key = ?", (draft.key,))
        return
    connection.execute(
        f"INSERT OR REPLACE INTO draft (scope, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own names
        (scope, *_row(draft)),
    )


def _update(connection: Connection, draft: Draft) -> None:
    (scope,) = connection.execute(
        "SELECT scope FROM draft WHERE key = ?", (draft.key,)
    ).fetchone()
    _put(connection, draft, scope)


def _row(draft: Draft) -> tuple[object, ...]:
    papers, back = (
        msgspec.json.encode(each).decode() for each in (draft.attachments, draft.returned)
    )
    how = (int(draft.private), draft.purpose.value)
    return draft.key, draft.body, instant(draft.at), papers, *how, back
