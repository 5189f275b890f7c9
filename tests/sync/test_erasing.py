"""An erased client leaves every desk: rows, search, drafts, answered asks, pictures."""

from msgspec.structs import replace

from clienteling.actions import drafts
from clienteling.cache import arrivals, files, meta
from clienteling.cache.drafts import Draft
from clienteling.cache.pictures import Fitted
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.server.store.clock import stamped
from clienteling.wire.chat import Attachment
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.client_commands import EditClient, RecordConsent
from clienteling.wire.people import Client
from tests.fixtures_central import Server
from tests.sync.remains import NAME, PNG, a_talk, drafts_of, dumped, erase, kept, on_disk
from tests.sync.seat import Seat


def test_nothing_of_an_erased_client_is_left_at_a_desk(
    central: Server, lin: Seat, paul: Seat
) -> None:
    client = lin.create_client(NAME).client
    others = lin.create_client("Roux").client
    lin.add_note(client, f"{NAME} likes blue")
    consent = RecordConsent(
        **lin.desk.stamp(), client=client, consent=new_id(), purpose=Purpose.MARKETING,
        channel=Channel.EMAIL, state=ConsentState.GRANTED, method=ConsentMethod.SIGNATURE,
        evidence=kept(lin, PNG + NAME.encode()),
    )  # fmt: skip
    lin.ask(consent)
    lin.sync()
    talk = a_talk(central, client, lin.desk.person.scope, kept(lin, PNG + b"portrait"))
    lin.catch_up()
    shared = kept(lin, PNG + b"of somebody else's")
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
        assert meta.get(db, "going") is None
        assert meta.get(db, "leaving") is None
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
    talk = a_talk(central, client, scope, kept(lin, PNG + b"one"))
    inner = a_talk(central, None, scope, kept(lin, PNG + b"two"))
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


def test_a_picture_that_waited_goes_with_the_card(
    central: Server, lin: Seat, paul: Seat
) -> None:
    reply, picture = a_reply(central, lin, paul)
    erase(paul, reply.client or "")
    lin.sync()
    assert [each.id for each in lin.cards()] == [reply.id]
    with lin.store.read() as db:
        assert files.find(db, picture) is not None
    lin.desk.dismiss(reply.id)
    assert drafts_of(lin) == []
    with lin.store.read() as db:
        assert files.find(db, picture) is None
    assert dumped(lin.store) == {}


def test_words_taken_back_after_the_erasure_go_too(
    central: Server, lin: Seat, paul: Seat
) -> None:
    """They are a draft again until central has heard that nothing is to be sent."""
    reply, picture = a_reply(central, lin, paul)
    erase(paul, reply.client or "")
    lin.catch_up()
    lin.desk.withdraw(reply.id)
    assert drafts_of(lin) == [f"conversation/{reply.conversation}"]
    lin.sync()
    assert drafts_of(lin) == []
    with lin.store.read() as db:
        assert files.find(db, picture) is None
    assert dumped(lin.store) == {}


def a_reply(central: Server, lin: Seat, paul: Seat) -> tuple[SendMessage, str]:
    """Words and a picture for a client both know, which wait at lin's desk."""
    client = lin.create_client("Roux").client
    lin.sync()
    talk = a_talk(central, client, lin.desk.person.scope, kept(paul, PNG + b"theirs"))
    paul.sync()
    lin.sync()
    with lin.store.write() as tx:
        scope, now = lin.desk.person.scope, lin.desk.now()
        picture = files.attach(tx, Fitted(PNG, "image/png"), scope, now)
    reply = SendMessage(
        **lin.desk.stamp(), conversation=talk.id, message=new_id(), body=f"Dear {NAME}",
        client=client, attachments=(Attachment(picture),), needs=(picture,),
    )  # fmt: skip
    lin.ask(reply)
    return reply, picture


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
        arrivals.begin_again(tx)
    lin.catch_up()
    assert lin.rows(Client).keys() == {kept}
    assert dumped(lin.store) == {}
    assert not on_disk(lin.store)
