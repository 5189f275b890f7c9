import pytest

from clienteling.actions import clients, consents
from clienteling.actions.clients import Newcomer
from clienteling.actions.consents import Answer
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, outbox, shown
from clienteling.cache.drafts import Draft
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NameOrder, NoteKind
from clienteling.errors import Refused
from clienteling.wire.people import Client, ContactPoint, Note, Visit
from tests.fixtures_desk import CLAIRE, WEI


def one(desk: Desk, id_: str) -> Client:
    with desk.store.read() as db:
        client = shown.find(db, Client, id_)
    assert client is not None
    return client


def test_a_newcomer_comes_into_the_book_with_a_number(desk: Desk) -> None:
    who = Newcomer(family="Lu", given="Anqi", name_native="陆安琪", family_first=True,
                   language="zh", reach="139 0000 9999")  # fmt: skip

    id_ = clients.create(desk, who)

    client = one(desk, id_)
    with desk.store.read() as db:
        (point,) = shown.records(db, ContactPoint, "WHERE client = ?", (id_,))
    assert (client.name_native, client.name_order) == ("陆安琪", NameOrder.FAMILY_FIRST)
    assert (point.kind, point.value) == (ContactKind.MOBILE, "+8613900009999")


def test_nobody_is_written_in_with_a_number_that_is_none(desk: Desk) -> None:
    with desk.store.read() as db:
        before = len(outbox.waiting(db))

    with pytest.raises(Refused):
        clients.create(desk, Newcomer(family="Lu", reach="12"))

    with desk.store.read() as db:
        assert len(outbox.waiting(db)) == before


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (ContactKind.MOBILE, "139-0000-4321", "+8613900004321"),
        (ContactKind.MOBILE, "+33 6 00 00 43 21", "+33600004321"),
        (ContactKind.EMAIL, " Claire.V@Example.COM ", "claire.v@example.com"),
        (ContactKind.WECHAT, " snow_84 ", "snow_84"),
    ],
)
def test_a_contact_is_written_in_one_way(
    desk: Desk, kind: ContactKind, typed: str, kept: str
) -> None:
    clients.add_contact(desk, CLAIRE, kind, typed)

    with desk.store.read() as db:
        points = shown.records(db, ContactPoint, "WHERE client = ? ORDER BY id", (CLAIRE,))
    assert points[-1].value == kept


@pytest.mark.parametrize(
    "typed", ["claire", "@example.com", "claire@example", "a b@example.com"]
)
def test_what_is_no_address_is_refused(desk: Desk, typed: str) -> None:
    with pytest.raises(Refused):
        clients.add_contact(desk, CLAIRE, ContactKind.EMAIL, typed)


def test_only_what_differs_is_changed(desk: Desk) -> None:
    was = one(desk, WEI)

    clients.edit(desk, was, {"given": "Shimin", "family": "Zhang", "language": "en"})

    with desk.store.read() as db:
        (asked,) = outbox.waiting(db)
    assert asked.command.set == {"language": "en"}  # type: ignore[attr-defined]
    assert clients.edit(desk, one(desk, WEI), {"given": "Shimin"}).tables == frozenset()


def test_taking_consent_back_is_as_short_as_giving_it(desk: Desk) -> None:
    cell = (Purpose.MARKETING, Channel.WECHAT)
    for state in (ConsentState.GRANTED, ConsentState.WITHDRAWN):
        consents.record(desk, one(desk, WEI), cell, Answer(state))

        assert one(desk, WEI).consent["marketing/wechat"] == state


def test_a_kept_note_is_no_draft_any_more(desk: Desk) -> None:
    with desk.store.write() as tx:
        drafts.keep(tx, Draft(f"note/{WEI}", "Likes blue", desk.now()), "b")

    clients.note(desk, WEI, NoteKind.CLIENT_WORDS, "Likes blue dials")

    with desk.store.read() as db:
        assert drafts.find(db, f"note/{WEI}") is None
        assert shown.records(db, Note, "WHERE client = ?", (WEI,))[0].text == "Likes blue dials"


def test_a_walk_in_needs_no_name_and_finds_its_client_later(desk: Desk) -> None:
    visit = clients.walk_in(desk, "a gift", "will come back")
    clients.attach_visit(desk, visit, CLAIRE)

    with desk.store.read() as db:
        kept = shown.find(db, Visit, visit)
    assert kept is not None
    assert (kept.client, kept.intent, kept.outcome) == (CLAIRE, "a gift", "will come back")
