"""The parts of a client's file, edited in place or taken out."""

import msgspec
import pytest

from clienteling.domain.people import DISTINCT, ContactKind, DateKind, NoteKind
from clienteling.domain.watches import Regime
from clienteling.effects import Removed
from clienteling.errors import Refused
from clienteling.wire.book import Overwrite
from clienteling.wire.client_commands import (
    AddImportantDate,
    AddRelation,
    EditPart,
    RemovePart,
)
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Note, Relation, Wish
from clienteling.wire.record import Record
from clienteling.wire.watches import Coverage, Watch
from tests.effects.shop import BASE, CID, HOUR, NOW, WEI, ask, made

replace = msgspec.structs.replace
PHONE = ContactPoint(
    id="p1",
    scope="b",
    client="wei",
    kind=ContactKind.MOBILE,
    value="+8613800000001",
    verified_at=NOW - HOUR,
    updated_by="xu",
    updated_at=NOW - HOUR,
)
BIRTHDAY = ImportantDate(
    id="d1", scope="b", client="wei", kind=DateKind.BIRTHDAY, month=3, day=4
)
NOTE = Note(
    id="n1",
    scope="b",
    about="client",
    subject="wei",
    client="wei",
    kind=NoteKind.PRIVATE,
    text="Tea",
    at=NOW,
)
MO = Client(id="mo", scope="b", given="Mo")
SISTER = Relation(id="l1", scope="b", client="wei", kind="sister", other="mo")


def edit(row: Record, table: str, was: dict[str, object], **change: object) -> EditPart:
    client = getattr(row, "client", None)
    return EditPart(
        id=CID, **BASE, table=table, part=row.id, client=client, set=change, was=was
    )


def code(command: EditPart | RemovePart, *shop: Record) -> str:
    with pytest.raises(Refused) as refusal:
        made(command, shop=(WEI, *shop))
    return refusal.value.code


def test_a_number_is_corrected_and_has_to_be_verified_anew() -> None:
    asked = edit(PHONE, "contact_point", {"value": PHONE.value}, value="+8613800000002")
    (then,) = ask(asked, shop=(WEI, PHONE))
    assert isinstance(then, ContactPoint)
    assert (then.value, then.verified_at) == ("+8613800000002", None)


def test_a_label_leaves_a_number_verified_and_so_does_saying_so_at_once() -> None:
    (labelled,) = ask(
        edit(PHONE, "contact_point", {"label": ""}, label="Work"), shop=(WEI, PHONE)
    )
    assert isinstance(labelled, ContactPoint)
    assert labelled.verified_at == PHONE.verified_at
    both = edit(
        PHONE,
        "contact_point",
        {"value": PHONE.value, "verified_at": PHONE.verified_at},
        value="+8613800000002",
        verified_at="2026-03-04T06:20:00Z",
    )
    (proven,) = ask(replace(both, was=msgspec.to_builtins(PHONE)), shop=(WEI, PHONE))
    assert isinstance(proven, ContactPoint)
    assert proven.verified_at == NOW


def test_of_two_texts_the_last_lives_and_both_wait_for_a_choice() -> None:
    asked = edit(PHONE, "contact_point", {"value": "+861"}, value="+862")
    then, both = ask(asked, shop=(WEI, PHONE))
    assert isinstance(then, ContactPoint)
    assert isinstance(both, Overwrite)
    assert then.value == both.kept == "+862"
    assert (both.about, both.subject, both.client) == ("contact_point", "p1", "wei")
    assert (both.lost, both.lost_by, both.lost_at) == (PHONE.value, "xu", NOW - HOUR)


def test_of_two_choices_neither_wins_by_itself() -> None:
    assert code(edit(BIRTHDAY, "important_date", {"month": 1}, month=5), BIRTHDAY) == "conflict"
    agreed = edit(BIRTHDAY, "important_date", {"month": 1}, month=3)
    assert ask(agreed, shop=(WEI, BIRTHDAY)) == []


@pytest.mark.parametrize(
    "change",
    [{"month": 13}, {"day": 32}, {"lead_days": -1}, {"client": "mo"}, {"id": "x"}, {"rev": 2}],
)
def test_a_day_that_cannot_be_is_refused(change: dict[str, object]) -> None:
    seen = {field: msgspec.to_builtins(getattr(BIRTHDAY, field)) for field in change}
    assert code(edit(BIRTHDAY, "important_date", seen, **change), BIRTHDAY) == "invalid"


def test_a_part_of_somebody_elses_file_is_not_touched() -> None:
    theirs = replace(PHONE, client="mo")
    asked = replace(edit(PHONE, "contact_point", {}, label="Work"), client="wei")
    assert code(asked, theirs, MO) == "conflict"
    remove = RemovePart(id=CID, **BASE, table="contact_point", part="p1", client="wei")
    assert code(remove, theirs, MO) == "conflict"


def test_parts_of_a_file_that_is_closed_are_gone() -> None:
    closed = replace(WEI, merged_into="mo")
    asked = edit(PHONE, "contact_point", {}, label="Work")
    with pytest.raises(Refused) as refusal:
        made(asked, shop=(closed, PHONE))
    assert refusal.value.code == "gone"


def test_what_is_taken_out_is_gone_and_twice_is_once() -> None:
    remove = RemovePart(id=CID, **BASE, table="contact_point", part="p1", client="wei")
    assert made(remove, shop=(WEI, PHONE)) == (Removed(ContactPoint, "p1"),)
    assert made(remove, shop=(WEI,)) == ()
    covered = Coverage(id="g1", scope="b", watch="w1", regime=Regime.NONE)
    away = RemovePart(id=CID, **BASE, table="coverage", part="g1")
    assert made(away, shop=(covered,)) == (Removed(Coverage, "g1"),)


@pytest.mark.parametrize(
    "table", ["note", "watch", "purchase", "wish", "client", "consent", "x"]
)
def test_what_has_been_said_and_done_stays(table: str) -> None:
    remove = RemovePart(id=CID, **BASE, table=table, part="p1", client="wei")
    assert code(remove, replace(NOTE, id="p1")) == "invalid"


def test_a_note_is_pinned_and_never_rewritten() -> None:
    (then,) = ask(edit(NOTE, "note", {"pinned": False}, pinned=True), shop=(WEI, NOTE))
    assert isinstance(then, Note)
    assert then.pinned
    assert code(edit(NOTE, "note", {"text": "Tea"}, text="Coffee"), NOTE) == "invalid"


def test_a_watch_is_corrected_whosever_it_is() -> None:
    watch = Watch(id="w1", scope="b", reference="A1", owner="mo")
    (then,) = ask(edit(watch, "watch", {"serial": ""}, serial="77"), shop=(watch,))
    assert isinstance(then, Watch)
    assert (then.serial, then.owner) == ("77", "mo")
    with pytest.raises(Refused):
        ask(edit(watch, "watch", {"owner": "mo"}, owner="wei"), shop=(watch,))


def test_a_wish_keeps_saying_something() -> None:
    wish = Wish(id="s1", scope="b", client="wei", description="Blue", since=NOW)
    assert code(edit(wish, "wish", {"description": "Blue"}, description=" "), wish) == "invalid"


def test_relations_are_between_two() -> None:
    add = AddRelation(id=CID, **BASE, relation="l2", client="wei", type="sister", other="mo")
    (kept,) = ask(add, shop=(WEI, MO))
    assert isinstance(kept, Relation)
    assert kept.other == "mo"
    for wrong in (
        replace(add, other="wei"),
        replace(add, other=None),
        replace(add, other="nobody"),
    ):
        with pytest.raises(Refused):
            ask(wrong, shop=(WEI, MO))
    seen = msgspec.to_builtins(SISTER)
    assert code(edit(SISTER, "relation", seen, other="wei"), SISTER) == "invalid"
    to_nobody = edit(SISTER, "relation", seen, other="nobody")
    assert code(to_nobody, SISTER, MO) == "gone"
    alone = edit(SISTER, "relation", seen, kind=DISTINCT, other=None)
    assert code(alone, SISTER) == "invalid"


def test_a_day_that_matters_is_added_once() -> None:
    add = AddImportantDate(
        id=CID,
        **BASE,
        date="d2",
        client="wei",
        type=DateKind.BIRTHDAY,
        month=8,
        leap_month=True,
    )
    (kept,) = ask(add, shop=(WEI,))
    assert isinstance(kept, ImportantDate)
    assert (kept.day, kept.leap_month) == (None, True)
    with pytest.raises(Refused) as refusal:
        ask(add, shop=(WEI, kept))
    assert refusal.value.code == "conflict"
    with pytest.raises(Refused):
        ask(replace(add, month=0), shop=(WEI,))
