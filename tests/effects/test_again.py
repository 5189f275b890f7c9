"""Asking once more with eyes open, and about the file that stays after a merge."""

import msgspec
import pytest

from clienteling.domain.messages import ConversationStatus
from clienteling.domain.people import ContactKind, NoteKind, OfferState, Tier
from clienteling.effects import Key, Rows, touches
from clienteling.effects.again import about_the_one_who_stays, with_eyes_open
from clienteling.wire.book import Offer
from clienteling.wire.book_commands import EraseClient
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.client_commands import AddNote, EditClient, EditPart
from clienteling.wire.command import Command
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watch_commands import AnswerOffer
from tests.effects.shop import BASE, CID, NOW, SHOP, TALK, WEI

replace = msgspec.structs.replace
STAYS = Client(id="stays", scope="b", given="Wei")


def rows(command: Command, *shop: Record) -> Rows:
    known = {(table(type(row)), row.id): row for row in shop}
    found: dict[Key, Record | None] = {key: known.get(key) for key in touches(command)}
    return Rows(found)


def test_an_edit_of_a_file_and_of_a_part_has_seen_what_stands() -> None:
    edit = EditClient(id=CID, **BASE, client="wei", set={"tier": "vic"}, was={"tier": "vip"})
    again = with_eyes_open(edit, rows(edit, replace(WEI, tier=Tier.CLIENT)))
    assert again == replace(edit, was={"tier": "client"})

    point = ContactPoint(
        id="p", scope="b", client="wei", kind=ContactKind.PHONE, value="+331", preferred=True
    )
    part = EditPart(
        id=CID, **BASE, table="contact_point", part="p", client="wei",
        set={"preferred": False, "value": "+332"}, was={"preferred": False, "value": "+330"},
    )  # fmt: skip
    again = with_eyes_open(part, rows(part, point))
    assert again == replace(part, was={"preferred": True, "value": "+331"})


def test_a_message_goes_to_the_client_its_conversation_has_found() -> None:
    reply = SendMessage(id=CID, **BASE, conversation="t1", message="m", body="Bonjour")
    found = replace(TALK, client="stays", status=ConversationStatus.OPEN)

    assert with_eyes_open(reply, rows(reply, found)) == replace(reply, client="stays", seen="")


def test_an_answer_to_an_offer_has_seen_the_last_one() -> None:
    offer = Offer(id="o", scope="b", client="wei", advisor="lin", at=NOW)
    said = AnswerOffer(id=CID, **BASE, offer="o", to=OfferState.ACCEPTED, was=OfferState.LAPSED)

    again = with_eyes_open(said, rows(said, offer))

    assert again == replace(said, was=OfferState.OFFERED)


def test_what_is_gone_is_asked_as_it_was() -> None:
    edit = EditClient(id=CID, **BASE, client="nobody", set={"tier": "vic"}, was={})

    assert with_eyes_open(edit, rows(edit)) is edit


@pytest.mark.parametrize("about", ["client", "ticket"])
def test_words_about_a_merged_file_go_to_the_one_that_stays(about: str) -> None:
    subject = "wei" if about == "client" else "r1"
    note = AddNote(
        id=CID, **BASE, note="n", about=about, subject=subject, client="wei",
        type=NoteKind.PRIVATE, text="Tea, no sugar",
    )  # fmt: skip
    shop = [replace(row, merged_into="stays") if row is WEI else row for row in SHOP]

    again = about_the_one_who_stays(note, rows(note, *shop, STAYS))

    moved = "stays" if about == "client" else "r1"
    assert again == replace(note, client="stays", subject=moved)
    assert about_the_one_who_stays(again, rows(again, *shop, STAYS)) == again


def test_an_erasure_stays_with_the_file_it_was_asked_for() -> None:
    erase = EraseClient(id=CID, **BASE, client="wei")

    assert about_the_one_who_stays(erase, rows(erase, replace(WEI, merged_into="s"))) is erase
