"""Erasing a client at central: nothing of the person is left, nobody else loses anything."""

import hashlib
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import Connection, select

from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.domain.people import AccessKind
from clienteling.domain.repairs import Stage
from clienteling.server import connecting
from clienteling.server.delivering import deliver_next
from clienteling.server.pictures import Part, Pictures
from clienteling.server.store.blobs import arrived
from clienteling.server.store.engine import reading
from clienteling.server.store.loading import load
from clienteling.server.store.people import correspondent, delivery
from clienteling.server.store.tables import access_log, blob, metadata
from clienteling.wire.book_commands import EraseClient, LogAccess
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.people import Client
from clienteling.wire.service import Ticket, TicketEvent
from clienteling.wire.watches import Watch
from tests.fixtures_central import Caller, Server, add_person, now, open_boutique, seated
from tests.server.asks import note, refusal
from tests.server.files import SECRET, everything_of, person

replace = msgspec.structs.replace


def erase(at: Caller, client: Client) -> EraseClient:
    return EraseClient(id=new_id(), at=now(), scope=at.me.boutique, client=client.id)


def look(at: Caller, client: Client | None, action: AccessKind = AccessKind.VIEW) -> LogAccess:
    return LogAccess(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        action=action,
        client=client.id if client else None,
        reason=SECRET,
    )


@pytest.fixture
def zhao(server: Server) -> Caller:
    """The manager."""
    add_person(server.central, "zhao", roles=("manager",))
    at = seated(server, "zhao")
    at.catch_up()
    return at


@pytest.fixture
def client(server: Server, zhao: Caller) -> Client:
    made = person(zhao.me.boutique)
    load(server.central.engine, [made, *everything_of(made)])
    zhao.catch_up()
    return made


def told(server: Server, words: str) -> set[str]:
    """The tables of central's database in which `words` stand."""
    with reading(server.central.engine) as connection:
        return {
            table.name
            for table in metadata.sorted_tables
            for row in connection.execute(select(table))
            if any(words in str(value) for value in row)
        }


def test_nothing_of_the_person_is_left_at_central_or_at_a_desk(
    server: Server, zhao: Caller, lin: Caller, client: Client
) -> None:
    lin.catch_up()
    zhao.push(look(zhao, client))
    assert told(server, SECRET) > {"client", "note", "message", "ticket", "access_log"}

    (receipt,) = zhao.push(erase(zhao, client))

    assert receipt.status == "done"
    assert told(server, SECRET) == set()
    assert told(server, client.id) == {"access_log", "erased", "handover", "tomb"}  # ids
    for desk in (zhao, lin):
        desk.catch_up()
        words = msgspec.json.encode(list(desk.rows.values())).decode()
        assert SECRET not in words
        assert {name for name, _ in desk.rows if client.id in repr(desk.rows[name, _])} == {
            "handover"
        }


def test_repairs_watches_and_their_story_stay_without_the_person(
    zhao: Caller, client: Client
) -> None:
    zhao.push(erase(zhao, client))
    zhao.catch_up()

    rows = zhao.rows.values()
    (ticket,) = (row for row in rows if isinstance(row, Ticket))
    (event,) = (row for row in rows if isinstance(row, TicketEvent))
    (watch,) = (row for row in rows if isinstance(row, Watch))
    assert (ticket.client, ticket.number, ticket.watch) == (None, "R-00001", watch.id)
    assert (ticket.stage, event.ticket, event.text) == (Stage.COLLECTED, ticket.id, "")
    assert watch.owner is None
    assert ticket.updated_by == zhao.me.advisor


def test_a_watch_in_our_hands_keeps_the_file(
    server: Server, zhao: Caller, client: Client
) -> None:
    open_repair = Ticket(
        id=new_id(), scope=client.scope, client=client.id, number="R-2", stage_since=now()
    )
    load(server.central.engine, [open_repair])

    (receipt,) = zhao.push(erase(zhao, client))

    assert refusal(receipt) == "stage"
    assert "note" in told(server, SECRET)


def test_only_a_manager_of_the_boutique_erases(
    server: Server, lin: Caller, client: Client
) -> None:
    far = open_boutique(server.central, "TYO1")
    add_person(server.central, "aiko", "TYO1", roles=("manager",))
    aiko = seated(server, "aiko")
    for desk in (lin, aiko):
        desk.catch_up()
        (receipt,) = desk.push(erase(desk, client))
        assert refusal(receipt) == "forbidden"
    assert far.id == aiko.me.boutique
    assert "note" in told(server, SECRET)


def test_what_lies_in_other_boutiques_goes_too(
    server: Server, zhao: Caller, client: Client
) -> None:
    far = open_boutique(server.central, "TYO1").id
    load(server.central.engine, [replace(row, scope=far) for row in everything_of(client)])

    (receipt,) = zhao.push(erase(zhao, client))

    assert receipt.status == "done"
    assert told(server, SECRET) == set()


def test_files_that_became_part_of_this_one_go_with_it(
    server: Server, zhao: Caller, client: Client
) -> None:
    older = replace(person(client.scope), merged_into=client.id)
    oldest = replace(person(client.scope), merged_into=older.id)
    load(server.central.engine, [older, oldest, *everything_of(oldest)])
    zhao.catch_up()

    first, whole = zhao.push(erase(zhao, older), erase(zhao, client))

    assert refusal(first) == "gone"
    assert whole.status == "done"
    assert told(server, SECRET) == set()


def test_what_others_asked_meanwhile_is_refused_and_erasing_twice_is_too(
    zhao: Caller, lin: Caller, client: Client
) -> None:
    lin.catch_up()
    zhao.push(erase(zhao, client))

    late = replace(note(lin), client=client.id, about="client", subject=client.id)
    (receipt,) = lin.push(late)
    assert refusal(receipt) == "gone"
    (again,) = zhao.push(erase(zhao, client))
    assert refusal(again) == "gone"


def test_messages_still_on_their_way_are_not_sent(
    server: Server, zhao: Caller, client: Client
) -> None:
    connecting.connect_loopback(server.central.engine, "PAR1", Channel.WECHAT)
    talk = Conversation(
        id=new_id(),
        scope=client.scope,
        client=client.id,
        channel=Channel.WECHAT,
        last_at=now(),
    )
    leaving = Message(
        id=new_id(),
        scope=client.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        body=SECRET,
        state=MessageState.QUEUED,
        at=now(),
    )
    load(server.central.engine, [talk, leaving])
    later = now() + timedelta(hours=1)
    with server.central.engine.begin() as connection:
        _queue(connection, talk, leaving)

    zhao.push(erase(zhao, client))

    pictures = Pictures(server.central.settings.blobs, 1_000)
    assert not deliver_next(server.central.engine, pictures, lambda: later)
    assert told(server, talk.id) == {"tomb"}


def _queue(connection: Connection, talk: Conversation, message: Message) -> None:
    at = "2999-01-01T00:00:00.000000Z"
    same = {"scope": talk.scope, "channel": str(talk.channel), "conversation": talk.id}
    connection.execute(correspondent.insert().values(**same, address=SECRET))
    connection.execute(
        delivery.insert().values(
            **same,
            message=message.id,
            purpose="service",
            excused=1,
            via=talk.id,
            seen="",
            since=at,
            due_at=at,
            tries=0,
            outcome=SECRET,
        )
    )


def test_pictures_go_unless_somebody_else_was_sent_the_same(
    server: Server, zhao: Caller, client: Client
) -> None:
    pictures = Pictures(server.central.settings.blobs, 1_000)
    mine, shared = (_kept(server, pictures, words) for words in (b"only mine", b"brochure"))
    talk = next(row for row in zhao.rows.values() if isinstance(row, Conversation))
    theirs = Message(
        id=new_id(),
        scope=client.scope,
        conversation=new_id(),
        direction=Direction.OUT,
        attachments=(Attachment(shared),),
        at=now(),
    )
    ours = replace(
        theirs,
        id=new_id(),
        conversation=talk.id,
        attachments=(Attachment(mine), Attachment(shared)),
    )
    load(server.central.engine, [theirs, ours])

    zhao.push(erase(zhao, client))

    left = [file.name for file in server.central.settings.blobs.rglob("*") if file.is_file()]
    assert mine not in left
    assert shared in left
    with reading(server.central.engine) as connection:
        assert connection.execute(select(blob.c.sha256)).scalars().all() == [shared]


def _kept(server: Server, pictures: Pictures, content: bytes) -> str:
    name = hashlib.sha256(content).hexdigest()
    pictures.keep(name, content, Part(0, len(content), len(content)))
    arrived(server.central.engine, name, len(content), "x", now())
    return name


def test_looks_into_files_are_kept_and_only_into_files_one_may_see(
    server: Server, lin: Caller, zhao: Caller, client: Client
) -> None:
    open_boutique(server.central, "TYO1")
    add_person(server.central, "aiko", "TYO1")
    aiko = seated(server, "aiko")
    for desk in (aiko, lin):
        desk.catch_up()

    (seen,) = lin.push(look(lin, client))
    (far,) = aiko.push(look(aiko, client))
    (exported,) = lin.push(look(lin, None, AccessKind.EXPORT))
    (led,) = zhao.push(look(zhao, None, AccessKind.EXPORT))

    assert (seen.status, led.status) == ("done", "done")
    assert refusal(far) == refusal(exported) == "forbidden"
    with reading(server.central.engine) as connection:
        kept = connection.execute(select(access_log).order_by(access_log.c.rev)).all()
    assert [(row.advisor, row.client, row.device, row.action) for row in kept] == [
        (lin.me.advisor, client.id, lin.me.device, "view"),
        (zhao.me.advisor, "", zhao.me.device, "export"),
    ]
