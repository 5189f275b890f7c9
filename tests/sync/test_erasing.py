"""An erased client leaves every desk: rows, search, drafts, answered asks, pictures."""

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from clienteling.actions import drafts
from clienteling.cache import files, meta
from clienteling.cache.drafts import Draft
from clienteling.cache.store import Store
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.server import registry
from clienteling.server.store.clock import stamped
from clienteling.wire.book_commands import EraseClient
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.client_commands import EditClient, RecordConsent
from clienteling.wire.people import Client
from tests.fixtures_central import Server, add_person, open_boutique
from tests.fixtures_desk import KEY
from tests.sync.conftest import SitDown
from tests.sync.seat import Seat

ciphers = pytest.importorskip("cryptography.hazmat.primitives.ciphers")
NAME = "Zwetschgenkorb"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
_PAGE, _RESERVED = 4_096, 80


@pytest.fixture
def paul(central: Server, sit: SitDown) -> Seat:
    """The manager."""
    add_person(central.central, "paul", roles=("manager",))
    return sit("paul")


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


def test_nothing_of_an_erased_client_is_left_at_a_desk(
    central: Server, lin: Seat, paul: Seat
) -> None:
    client = lin.create_client(NAME).client
    others = lin.create_client("Roux").client
    lin.add_note(client, f"{NAME} likes blue")
    consent = RecordConsent(
        **lin.desk.stamp(), client=client, consent=new_id(), purpose=Purpose.MARKETING,
        channel=Channel.EMAIL, state=ConsentState.GRANTED, method=ConsentMethod.SIGNATURE,
        evidence=_kept(lin, PNG + NAME.encode()),
    )  # fmt: skip
    lin.ask(consent)
    lin.sync()
    talk = a_talk(central, client, lin.desk.person.scope, _kept(lin, PNG + b"portrait"))
    lin.catch_up()
    shared = _kept(lin, PNG + b"of somebody else's")
    for key in (f"note/{client}", f"conversation/{talk.id}"):
        drafts.keep(lin.desk, Draft(key, f"Dear {NAME},", lin.desk.now()))
    drafts.keep(lin.desk, Draft(f"note/{others}", "stays", lin.desk.now()))
    assert {"client", "note", "journal", "draft", "file", "message"} <= dumped(lin.store).keys()

    paul.sync()
    erase(paul, client)
    assert dumped(paul.store) == {}
    lin.catch_up()
    assert dumped(lin.store) == {}
    with lin.store.read() as db:
        assert drafts_of(lin) == [f"note/{others}"]
        assert files.find(db, shared) is not None
        assert db.execute("SELECT count(*) FROM file").fetchone() == (1,)
        assert meta.get(db, "erased") is None
        assert meta.get(db, "forget_due") is None
    assert lin.rows(Client).keys() == {others}
    assert not on_disk(lin.store)


def test_what_goes_on_in_their_conversation_leaves_with_it(
    central: Server, lin: Seat, paul: Seat
) -> None:
    """Also where nobody had said yet that it was them."""
    client = lin.create_client(NAME).client
    lin.sync()
    scope = lin.desk.person.scope
    talk = a_talk(central, client, scope, _kept(lin, PNG + b"one"))
    inner = a_talk(central, None, scope, _kept(lin, PNG + b"two"))
    with stamped(central.central.engine) as work:
        work.put(replace(inner, joined_into=talk.id))
    lin.catch_up()
    drafts.keep(lin.desk, Draft(f"conversation/{inner.id}", f"Dear {NAME},", lin.desk.now()))
    paul.sync()
    erase(paul, client)
    lin.catch_up()
    assert dumped(lin.store) == {}
    assert drafts_of(lin) == []
    with lin.store.read() as db:
        assert db.execute("SELECT count(*) FROM file").fetchone() == (0,)


def test_who_only_went_to_another_boutique_keeps_what_was_asked(
    central: Server, lin: Seat, paul: Seat
) -> None:
    """In one pull one client is erased, and another one moves and is changed there."""
    far = open_boutique(central.central, "LYO1").id
    registry.grant(central.central.engine, "lin", "LYO1")
    gone, moved = lin.create_client(NAME).client, lin.create_client("Roux").client
    notes = [lin.add_note(each, "blue") for each in (gone, moved)]
    lin.sync()
    paul.sync()
    for family in ("Roux", "Le Roux"):
        with stamped(central.central.engine) as work:
            row = work.lock([("client", moved)])["client", moved]
            assert isinstance(row, Client)
            work.put(replace(row, scope=far, family=family))
    erase(paul, gone)
    lin.catch_up()

    with lin.store.read() as db:
        asks = {each for (each,) in db.execute("SELECT id FROM journal")}
    assert [note.id in asks for note in notes] == [False, True]


def test_edits_that_waited_come_back_with_their_words(lin: Seat, paul: Seat) -> None:
    client = lin.create_client("Roux").client
    lin.sync()
    paul.sync()
    edit = EditClient(
        **lin.desk.stamp(), client=client, set={"family": NAME}, was={"family": "Roux"}
    )
    lin.ask(edit)
    note = lin.add_note(client, f"{NAME} called")
    erase(paul, client)
    lin.catch_up()
    assert lin.rows(Client) == {}
    assert dumped(lin.store).keys() == {"outbox"}
    lin.sync()
    cards = {each.id: each for each in lin.cards()}
    assert cards.keys() == {edit.id, note.id}
    assert {each.problem.code for each in cards.values() if each.problem} == {"gone"}
    assert cards[note.id].command == note
    assert dumped(lin.store).keys() == {"journal"}
    for each in cards:
        lin.desk.dismiss(each)
    assert dumped(lin.store) == {}


def test_what_was_answered_while_the_erasure_came_goes_too(lin: Seat, paul: Seat) -> None:
    client = lin.create_client("Roux").client
    lin.sync()
    paul.sync()
    lin.add_note(client, f"{NAME} called")
    lin.push()
    erase(paul, client)
    lin.sync()
    assert lin.cards() == []
    assert dumped(lin.store) == {}


def test_a_desk_that_was_away_for_long_forgets_too(lin: Seat, paul: Seat) -> None:
    client = lin.create_client(NAME).client
    kept = lin.create_client("Roux").client
    lin.sync()
    drafts.keep(lin.desk, Draft(f"note/{client}", f"Dear {NAME},", lin.desk.now()))
    paul.sync()
    erase(paul, client)
    with lin.store.write() as tx:
        from clienteling.cache import arrivals  # noqa: PLC0415

        arrivals.begin_again(tx)
    lin.catch_up()
    assert lin.rows(Client).keys() == {kept}
    assert dumped(lin.store) == {}
    assert not on_disk(lin.store)


def test_a_row_that_came_back_is_not_forgotten(central: Server, lin: Seat) -> None:
    client = lin.create_client("Roux").client
    lin.sync()
    row = lin.rows(Client)[client]
    drafts.keep(lin.desk, Draft(f"note/{client}", "stays", lin.desk.now()))
    with stamped(central.central.engine) as work:
        work.bury(row)
    with stamped(central.central.engine) as work:
        work.put(row)
    lin.catch_up()
    assert drafts_of(lin) == [f"note/{client}"]


def drafts_of(seat: Seat) -> list[str]:
    """The keys under which words are kept."""
    with seat.store.read() as db:
        return [key for (key,) in db.execute("SELECT key FROM draft ORDER BY key")]


def _kept(seat: Seat, content: bytes) -> str:
    """A picture that came from central."""
    name = hashlib.sha256(content).hexdigest()
    with seat.store.write() as tx:
        scope, now = seat.desk.person.scope, seat.desk.now()
        assert files.fetched(tx, content, "image/png", scope, now) == name
    return name
