"""An erased client, and all that may still be found of somebody at a desk."""

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from clienteling.cache import files
from clienteling.cache.store import Store
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.server.store.clock import stamped
from clienteling.wire.book_commands import EraseClient
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.people import Client
from tests.fixtures_central import Server
from tests.fixtures_desk import KEY
from tests.sync.seat import Seat

ciphers = pytest.importorskip("cryptography.hazmat.primitives.ciphers")
NAME = "Zwetschgenkorb"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
_PAGE, _RESERVED = 4_096, 80


def erase(seat: Seat, client: str) -> None:
    seat.ask(EraseClient(**seat.desk.stamp(), client=client, reason=f"{NAME} wrote a letter"))
    seat.sync()


def dumped(store: Store) -> dict[str, str]:
    """Each column of each table that holds the name, the shadow tables of the index too."""
    found: dict[str, str] = {}
    with store.read() as db:
        names = [
            n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for name in names:
            if name in {"search", "note_search"}:
                continue  # their words lie in the tables beside them
            for row in db.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - names it has itself
                words = b" ".join(
                    x if isinstance(x, bytes) else str(x).encode() for x in row
                ).lower()
                if any(part in words for part in _parts(NAME)):
                    found[name] = repr(row)[:200]
    return found


def _parts(name: str) -> list[bytes]:
    """The name, and its end: an index keeps words without what they have in common."""
    plain = name.lower().encode()
    return [plain, plain[4:]]


def decrypted(path: Path) -> bytes:
    """Every page of the file as it lies on the disk, free ones too, without the cipher."""
    raw = path.read_bytes()
    pages = []
    for start in range(0, len(raw), _PAGE):
        page = raw[start : start + _PAGE]
        body, iv = page[16 if start == 0 else 0 : -_RESERVED], page[-_RESERVED:][:16]
        cipher = ciphers.Cipher(ciphers.algorithms.AES(KEY), ciphers.modes.CBC(iv))
        way = cipher.decryptor()
        pages.append(way.update(body) + way.finalize())
    return b"".join(pages)


def on_disk(store: Store) -> bool:
    """Whether the name stands anywhere in the file or the log beside it."""
    wal = store.path.with_name(f"{store.path.name}-wal")
    assert not wal.exists() or wal.stat().st_size == 0
    plain = decrypted(store.path).lower()
    assert b"create table" in plain  # it was read rightly
    return any(part in plain for part in _parts(NAME))


def a_talk(central: Server, client: str | None, scope: str, picture: str) -> Conversation:
    """A conversation with a picture in it."""
    now = central.central.now()
    talk = Conversation(
        id=new_id(), scope=scope, client=client, channel=Channel.WEB,
        status=ConversationStatus.CLOSED, last_at=now, last_text=f"from {NAME}",
    )  # fmt: skip
    said = Message(
        id=new_id(), scope=scope, conversation=talk.id, direction=Direction.IN,
        body=f"{NAME} here", attachments=(Attachment(picture),), at=now,
    )  # fmt: skip
    with stamped(central.central.engine) as work:
        work.put(talk, said)
    return talk


def move(central: Server, client: str, scope: str, family: str) -> None:
    """Another boutique has the client now, under this name."""
    with stamped(central.central.engine) as work:
        row = work.lock([("client", client)])["client", client]
        assert isinstance(row, Client)
        work.put(replace(row, scope=scope, family=family))


def drafts_of(seat: Seat) -> list[str]:
    """The keys under which words are kept."""
    with seat.store.read() as db:
        return [key for (key,) in db.execute("SELECT key FROM draft ORDER BY key")]


def journal_of(seat: Seat) -> set[str]:
    """The asks that are answered and still known."""
    with seat.store.read() as db:
        return {each for (each,) in db.execute("SELECT id FROM journal")}


def kept(seat: Seat, content: bytes) -> str:
    """A picture that came from central."""
    name = hashlib.sha256(content).hexdigest()
    with seat.store.write() as tx:
        scope, now = seat.desk.person.scope, seat.desk.now()
        assert files.fetched(tx, content, "image/png", scope, now) == name
    return name
