"""The season is the same for the same seed, and reads like a real shop."""

import io
from collections import Counter
from datetime import UTC, datetime, timedelta

from PIL import Image

from clienteling.domain.messages import ConversationStatus, MessageKind, MessageState
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.repairs import OPEN
from clienteling.domain.templates import placeholders, unknown
from clienteling.domain.watches import Regime, WatchEventKind
from clienteling.sample.papers import papers
from clienteling.sample.season import season
from clienteling.server import attachments
from clienteling.wire.book import Offer
from clienteling.wire.chat import Conversation, Message, Template
from clienteling.wire.codec import encode
from clienteling.wire.people import Client, ContactPoint, Wish
from clienteling.wire.records import SYNCED, table
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.watches import Coverage, Ownership, Watch, WatchEvent

NOW = datetime(2026, 3, 4, 6, 20, tzinfo=UTC)


def test_the_same_seed_makes_the_same_boutique() -> None:
    first, again, other = ([encode(row) for row in season(seed, 40, NOW)] for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_rows_come_in_the_order_in_which_they_refer_to_each_other() -> None:
    order = list(SYNCED)
    places = [order.index(table(type(row))) for row in season(7, 40, NOW)]
    assert places == sorted(places)


def test_ids_are_unique_and_in_order_within_a_table() -> None:
    rows = list(season(7, 400, NOW))
    assert len({row.id for row in rows}) == len(rows)
    ids = [row.id for row in rows if isinstance(row, Client)]
    assert ids == sorted(ids)


def test_it_is_a_whole_boutique_around_today() -> None:
    rows = list(season(7, 3_000, NOW))
    counts = Counter(table(type(row)) for row in rows)
    assert (counts["client"], counts["advisor"], counts["conversation"]) == (3_000, 9, 70)
    today = [row for row in rows if isinstance(row, Appointment) and _today(row)]
    assert len(today) == 12
    stages = Counter(row.stage for row in rows if isinstance(row, Ticket))
    assert sum(stages[stage] for stage in OPEN) == 40
    assert all(stages[stage] for stage in OPEN)
    waiting = [row for row in rows if isinstance(row, Conversation) and row.waiting_since]
    assert len(waiting) == 11
    languages = {row.language for row in rows if isinstance(row, Client)}
    assert languages == {"zh", "fr", "en", "ja", "ar"}


def test_every_kind_of_conversation_is_there() -> None:
    rows = list(season(7, 120, NOW))
    talks = {row.id: row for row in rows if isinstance(row, Conversation)}
    said = [row for row in rows if isinstance(row, Message)]
    assert {row.status for row in talks.values()} == set(ConversationStatus)
    assert {row.kind for row in said} >= set(MessageKind) - {
        *(MessageKind.VIDEO, MessageKind.FILE, MessageKind.CARD)
    }
    assert {MessageState.SCHEDULED, MessageState.FAILED} <= {row.state for row in said}
    assert any(row.private and row.kind is MessageKind.TEXT for row in said)
    assert any(row.spot for row in said)
    sent = {each.sha256 for row in said for each in row.attachments}
    assert sent == set(papers())
    named = {row.id: row for row in said}
    for talk in talks.values():
        assert named[talk.newest_in].conversation == talk.id
        assert named[talk.newest_in].at == talk.newest_in_at
        assert not talk.not_sent or named[talk.not_sent].state is MessageState.FAILED


def test_a_stranger_says_who_they_are_by_a_number_that_is_known() -> None:
    rows = list(season(7, 400, NOW))
    known = {row.value.removeprefix("+86") for row in rows if isinstance(row, ContactPoint)}
    strangers = {row.id for row in rows if isinstance(row, Conversation) and not row.client}
    said = [row for row in rows if isinstance(row, Message) and row.conversation in strangers]
    assert sum(any(value in row.body for value in known) for row in said) == 2


def test_ready_words_have_every_gap_that_they_name() -> None:
    rows = [row for row in season(7, 40, NOW) if isinstance(row, Template)]
    assert all(not unknown(row.body) for row in rows)
    assert all(row.placeholders == placeholders(row.body) for row in rows)
    languages: dict[str, set[str]] = {row.key: set() for row in rows}
    for row in rows:
        languages[row.key].add(row.language)
    assert all({"en", "fr", "zh"} <= each for each in languages.values())


def test_what_clients_sent_can_be_opened() -> None:
    kinds = {attachments.kind_of(content) for content in papers().values()}
    assert kinds == {"image/png", "audio/mpeg"}
    (picture,) = (each for each in papers().values() if each.startswith(b"\x89PNG"))
    with Image.open(io.BytesIO(picture)) as opened:
        opened.load()
        assert opened.size == (320, 240)


def _today(row: Appointment) -> bool:
    local = timedelta(hours=8)
    return (row.start + local).date() == (NOW + local).date()


def test_the_book_of_watches_reads_like_one() -> None:
    rows = list(season(7, 3_000, NOW))
    owners = {row.id: row.owner for row in rows if isinstance(row, Watch)}
    held = [row for row in rows if isinstance(row, Ownership)]
    assert all(owners[row.watch] == row.client for row in held if row.until is None)
    passed_on = [row for row in held if row.until is not None]
    assert passed_on
    assert all(row.since and row.until and row.since < row.until for row in passed_on)
    assert {row.kind for row in rows if isinstance(row, WatchEvent)} == set(WatchEventKind) - {
        WatchEventKind.TRANSFERRED
    }
    covers = [row for row in rows if isinstance(row, Coverage)]
    assert any(row.void_reason for row in covers)
    assert {row.regime for row in covers} >= {Regime.UNKNOWN, Regime.SERVICE_GUARANTEE}


def test_offers_say_what_the_wishes_say() -> None:
    rows = list(season(7, 3_000, NOW))
    wishes = {row.id: row for row in rows if isinstance(row, Wish)}
    assert {row.state for row in wishes.values()} == set(WishState)
    offers = [row for row in rows if isinstance(row, Offer)]
    assert {row.state for row in offers} == set(OfferState)
    for offer in offers:
        wish = wishes[offer.wish or ""]
        assert (offer.client, offer.reference) == (wish.client, wish.reference)
        assert (offer.answered_at is None) == (offer.state is OfferState.OFFERED)
        assert wish.since < offer.at < NOW
    offered = {row.wish for row in offers if row.state is OfferState.OFFERED}
    assert offered == {row.id for row in wishes.values() if row.state is WishState.OFFERED}
