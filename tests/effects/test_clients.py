"""The client book: what is written, and how two edits meet."""

import msgspec
import pytest

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NoteKind, Tier, WishState
from clienteling.errors import Refused
from clienteling.wire.book import Overwrite
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AddWatch,
    AddWish,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordConsent,
    RecordVisit,
    SetWishState,
)
from clienteling.wire.people import Client, Consent, ContactPoint, Edit, Note, Visit, Wish
from clienteling.wire.watches import Ownership, Watch
from tests.effects.shop import BASE, CID, HOUR, LIN, NOW, WEI, after, ask

replace = msgspec.structs.replace


def edit(change: dict[str, object], was: dict[str, object]) -> EditClient:
    return EditClient(id=CID, **BASE, client="wei", set=change, was=was)


def test_a_new_client_belongs_to_whoever_wrote_the_name_down() -> None:
    create = CreateClient(id=CID, **BASE, client="new", name_native=" 陈静 ")
    made = after(create).need(Client, "new")
    assert (made.name_native, made.owner, made.rev) == ("陈静", "lin", 0)
    with pytest.raises(Refused):
        ask(replace(create, name_native=" "))
    with pytest.raises(Refused):
        ask(replace(create, given="x" * 5_000))


def test_edits_of_different_fields_both_live() -> None:
    mine = edit({"given": "Wei-Wei"}, {"given": "Wei"})
    theirs = replace(WEI, language="fr")
    then = after(mine, shop=(theirs,)).need(Client, "wei")
    assert (then.given, then.language) == ("Wei-Wei", "fr")


def test_of_the_same_text_the_last_to_arrive_wins_and_both_wait_for_a_choice() -> None:
    mine = edit({"given": "Wei-Wei"}, {"given": "Wei"})
    theirs = replace(WEI, given="Vivian", edits={"given": Edit("xu", NOW - HOUR)})
    client, both = ask(mine, shop=(theirs,))
    assert isinstance(client, Client)
    assert isinstance(both, Overwrite)
    assert (client.given, client.edits["given"]) == ("Wei-Wei", Edit("lin", NOW))
    assert (both.lost, both.lost_by, both.lost_at) == ("Vivian", "xu", NOW - HOUR)
    assert (both.kept, both.created_by, both.field) == ("Wei-Wei", "lin", "given")


def test_of_the_same_choice_both_are_shown() -> None:
    mine = edit({"tier": "vip"}, {"tier": "prospect"})
    with pytest.raises(Refused) as refusal:
        ask(mine, shop=(replace(WEI, tier=Tier.VIC),))
    detail = refusal.value.detail
    assert (detail["field"], detail["yours"], detail["theirs"]) == ("tier", "vip", "vic")
    assert (detail["by"], detail["at"]) == ("", "1970-01-01T00:00:00+00:00")
    agreed = replace(WEI, tier=Tier.VIP)
    assert ask(mine, shop=(agreed,)) == []


@pytest.mark.parametrize("seen", [["xu"], ("xu",)])
def test_a_list_is_changed_by_whoever_saw_it_however_it_came(seen: object) -> None:
    helped = replace(WEI, secondary=("xu",))
    mine = edit({"secondary": ["xu", "bo"]}, {"secondary": seen})
    assert after(mine, shop=(helped,)).need(Client, "wei").secondary == ("xu", "bo")


@pytest.mark.parametrize(
    "change", [{"rev": 9}, {"id": "x"}, {"tier": "emperor"}, {"given": "a\0"}]
)
def test_what_cannot_be_edited_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(Refused):
        ask(edit(change, {"tier": "prospect"}))


def test_a_merged_client_is_gone() -> None:
    with pytest.raises(Refused) as refusal:
        ask(edit({"given": "A"}, {"given": "Wei"}), shop=(replace(WEI, merged_into="x"),))
    assert refusal.value.code == "gone"


def test_consent_is_kept_for_ever_and_shown_on_the_client() -> None:
    record = RecordConsent(
        id=CID,
        **BASE,
        client="wei",
        consent="c1",
        purpose=Purpose.MARKETING,
        channel=Channel.WEB,
        state=ConsentState.GRANTED,
    )
    rows = after(record)
    assert rows.need(Consent, "c1").captured_by == "lin"
    assert rows.need(Client, "wei").consent == {"marketing/web": ConsentState.GRANTED}
    again = replace(record, consent="c2", state=ConsentState.WITHDRAWN)
    then = after(again, shop=(rows.need(Client, "wei"), rows.need(Consent, "c1")))
    assert then.need(Client, "wei").consent == {"marketing/web": ConsentState.WITHDRAWN}
    assert then.need(Consent, "c1").state is ConsentState.GRANTED


def test_parts_of_a_file_are_added() -> None:
    point = AddContactPoint(
        id=CID,
        **BASE,
        client="wei",
        point="p1",
        type=ContactKind.MOBILE,
        value="+8619900000000",
    )
    assert after(point).need(ContactPoint, "p1").client == "wei"
    note = AddNote(
        id=CID,
        **BASE,
        note="n1",
        about="client",
        subject="wei",
        client="wei",
        type=NoteKind.PRIVATE,
        text="<b>Tea</b>",
    )
    assert after(note).need(Note, "n1").text == "<b>Tea</b>"
    watch = AddWatch(
        id=CID, **BASE, watch="w1", ownership="o1", client="wei", reference="B210", serial="1"
    )
    rows = after(watch)
    assert rows.need(Watch, "w1").owner == rows.need(Ownership, "o1").client == "wei"
    wish = AddWish(id=CID, **BASE, wish="s1", client="wei", reference="B210")
    made = after(wish).need(Wish, "s1")
    offer = SetWishState(id=CID, **BASE, wish="s1", to=WishState.OFFERED, was=WishState.OPEN)
    assert after(offer, shop=(made,)).need(Wish, "s1").state is WishState.OFFERED


def test_a_walk_in_finds_its_client_later() -> None:
    walk_in = RecordVisit(id=CID, **BASE, visit="v1", arrived_at=NOW, intent="looking")
    visit = after(walk_in).need(Visit, "v1")
    assert (visit.client, visit.advisor) == (None, "lin")
    attach = AttachVisit(id=CID, **BASE, visit="v1", client="wei")
    rows = after(attach, LIN, (visit, WEI))
    assert rows.need(Visit, "v1").client == "wei"
    assert rows.need(Client, "wei").last_contact_at == NOW
    with pytest.raises(Refused):
        ask(attach, LIN, (replace(visit, client="other"), WEI))
