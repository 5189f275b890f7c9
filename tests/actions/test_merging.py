from datetime import timedelta

import pytest

from clienteling.actions import clients, consents, merging
from clienteling.actions.consents import Answer
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.domain.people import DISTINCT, ContactKind, NoteKind
from clienteling.errors import Gone, Refused
from clienteling.wire.book import ClientMerge, Overwrite
from clienteling.wire.chat import Conversation
from clienteling.wire.client_commands import EditPart
from clienteling.wire.people import ContactPoint, Note, Relation
from clienteling.wire.record import Record
from clienteling.wire.service import Task
from clienteling.wire.watches import Watch
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, OMAR, SCOPE, WEI, client, put

NUMBER = "0197f000-0000-7000-8000-000000000202"


def of_client(desk: Desk, kind: type[Record], identifier: str, field: str = "client") -> int:
    with desk.store.read() as db:
        return len(shown.records(db, kind, f'WHERE "{field}" = ?', (identifier,)))


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Claire has a note, a watch, a talk, a friend and a promise."""
    clients.note(desk, CLAIRE, NoteKind.CLIENT_WORDS, "Prefers mornings")
    put(
        desk,
        Watch(id=new_id(), scope=SCOPE, reference="M1", owner=CLAIRE),
        Conversation(
            id=new_id(), scope=SCOPE, client=CLAIRE, channel=Channel.WEB,
            status=ConversationStatus.OPEN, waiting_since=desk.now(), last_at=desk.now(),
        ),
        Relation(id=new_id(), scope=SCOPE, client=WEI, kind="friend", other=CLAIRE),
        Task(id=new_id(), scope=SCOPE, text="Call", due=desk.now(), about="client",
             subject=CLAIRE, client=CLAIRE),
    )  # fmt: skip
    return desk


def test_a_merge_moves_everything_that_names_the_other(full: Desk) -> None:
    made = merging.merge(full, OMAR, CLAIRE, {"owner", "language"})

    stays = client(full, OMAR)
    assert (stays.owner, stays.language, stays.given) == (LIN, "fr", "Omar")
    assert client(full, CLAIRE).merged_into == OMAR
    with full.store.read() as db:
        (note,) = shown.records(db, Note)
        (kept,) = shown.records(db, ClientMerge)
        assert merging.naming(db, CLAIRE) == []
    assert (note.client, note.subject) == (OMAR, OMAR)
    assert kept.id == made
    for kind, field in (
        (Watch, "owner"),
        (Conversation, "client"),
        (Relation, "other"),
        (Task, "subject"),
        (ContactPoint, "client"),
    ):
        assert of_client(full, kind, OMAR, field) == 1


def test_it_is_undone_and_what_was_added_since_stays(full: Desk, clock: Clock) -> None:
    before = client(full, OMAR), client(full, CLAIRE)
    made = merging.merge(full, OMAR, CLAIRE, {"owner", "language"})
    clients.note(full, OMAR, NoteKind.CLIENT_WORDS, "Since then")
    clock.go_on(timedelta(days=29))

    merging.undo(full, made)

    now = client(full, OMAR), client(full, CLAIRE)
    for was, then in zip(before, now, strict=True):
        assert (then.owner, then.language, then.merged_into) == (was.owner, was.language, None)
    assert of_client(full, Note, OMAR) == of_client(full, Note, CLAIRE) == 1
    assert of_client(full, Watch, CLAIRE, "owner") == 1
    with pytest.raises(Gone):
        merging.undo(full, new_id())


def test_after_thirty_days_it_is_too_late(full: Desk, clock: Clock) -> None:
    made = merging.merge(full, OMAR, CLAIRE)
    clock.go_on(timedelta(days=31))

    with pytest.raises(Refused):
        merging.undo(full, made)


def test_the_stricter_consent_stays(desk: Desk) -> None:
    cell = (Purpose.MARKETING, Channel.WECHAT)
    consents.record(desk, client(desk, OMAR), cell, Answer(ConsentState.GRANTED))
    consents.record(desk, client(desk, CLAIRE), cell, Answer(ConsentState.WITHDRAWN))

    merging.merge(desk, OMAR, CLAIRE)

    assert client(desk, OMAR).consent["marketing/wechat"] is ConsentState.WITHDRAWN


def test_verified_numbers_that_differ_need_somebody_who_is_sure(desk: Desk) -> None:
    at = desk.now()
    with desk.store.read() as db:
        number = shown.find(db, ContactPoint, NUMBER)
    assert number is not None
    put(
        desk,
        ContactPoint(
            id=NUMBER, scope=SCOPE, rev=1, client=CLAIRE, kind=number.kind,
            value=number.value, verified_at=at,
        ),
        ContactPoint(
            id=new_id(), scope=SCOPE, client=OMAR, kind=number.kind, value="+9715000",
            verified_at=at,
        ),
    )  # fmt: skip
    with pytest.raises(Refused, match="Verified numbers"):
        merging.merge(desk, OMAR, CLAIRE)
    assert client(desk, CLAIRE).merged_into is None

    merging.merge(desk, OMAR, CLAIRE, sure=True)

    assert client(desk, CLAIRE).merged_into == OMAR


def test_two_people_are_kept_apart_and_together_again(desk: Desk) -> None:
    made = merging.keep_apart(desk, OMAR, CLAIRE)
    with desk.store.read() as db:
        (relation,) = shown.records(db, Relation)
    assert (relation.kind, relation.client, relation.other) == (DISTINCT, OMAR, CLAIRE)

    merging.no_longer_apart(desk, made)
    merging.no_longer_apart(desk, made)

    with desk.store.read() as db:
        assert shown.records(db, Relation) == []


def test_a_note_about_a_merged_file_is_asked_again_about_the_one_that_stays(
    desk: Desk,
) -> None:
    clients.note(desk, CLAIRE, NoteKind.CLIENT_WORDS, "Tea, no sugar")
    with desk.store.write() as tx:
        (waits,) = outbox.waiting(tx)
        tx.execute("INSERT INTO journal (id, kind, args, author, roles, asked_at, seq,"
                   " answered_at, card) SELECT id, kind, args, author, roles, asked_at, seq,"
                   " asked_at, 1 FROM outbox")  # fmt: skip
        tx.execute("DELETE FROM outbox")
        tx.execute("DELETE FROM note")
        tx.execute("UPDATE client SET merged_into = ? WHERE id = ?", (OMAR, CLAIRE))
        tx.execute("UPDATE client SET merged_into = ? WHERE id = ?", (WEI, OMAR))

    desk.retry(waits.id)

    with desk.store.read() as db:
        (note,) = shown.records(db, Note)
    assert (note.client, note.subject, note.text) == (WEI, WEI, "Tea, no sugar")


def overwritten(about: str, subject: str, field: str, lost: str, kept: str) -> Overwrite:
    return Overwrite(
        id=new_id(), scope=SCOPE, about=about, subject=subject, client=CLAIRE, field=field,
        lost=lost, kept=kept, lost_by=MARTIN, lost_at=Clock()(),
    )  # fmt: skip


def test_the_lost_text_is_taken_back_and_the_other_after_all(desk: Desk) -> None:
    both = overwritten("client", CLAIRE, "given", "Clara", "Claire")
    put(desk, both)

    merging.choose(desk, both, "lost")
    assert client(desk, CLAIRE).given == "Clara"
    with desk.store.read() as db:
        (settled,) = shown.records(db, Overwrite)
    assert settled.settled_at is not None

    merging.choose_again(desk, both, "kept")
    assert client(desk, CLAIRE).given == "Claire"


def test_so_is_the_text_of_a_part(desk: Desk) -> None:
    both = overwritten("contact_point", NUMBER, "label", "office", "home")
    put(desk, both)
    merging.choose(desk, both, "kept")

    merging.choose_again(desk, both, "lost")

    with desk.store.read() as db:
        point = shown.find(db, ContactPoint, NUMBER)
        asked = [each.command for each in outbox.waiting(db)]
    assert point is not None
    assert (point.label, point.kind) == ("office", ContactKind.MOBILE)
    assert isinstance(asked[-1], EditPart)
    gone = overwritten("contact_point", new_id(), "label", "office", "home")
    with pytest.raises(Gone):
        merging.choose_again(desk, gone, "lost")
