import subprocess
import sys

import pytest

from clienteling.actions import clients, parts, person
from clienteling.actions.desk import Desk
from clienteling.actions.person import Day
from clienteling.actions.reach import kind_of
from clienteling.cache import outbox, shown
from clienteling.cache.reads import person as reads
from clienteling.cache.reads import walk_ins
from clienteling.domain.people import DISTINCT, Calendar, ContactKind, DateKind
from clienteling.errors import Gone, Refused
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Relation, Visit
from tests.fixtures_desk import AIKO, CLAIRE, SCOPE, WEI


def points(desk: Desk, client: str = WEI) -> list[ContactPoint]:
    with desk.store.read() as db:
        return shown.records(db, ContactPoint, "WHERE client = ? ORDER BY id", (client,))


def test_a_changed_number_is_written_as_everybody_writes_it(desk: Desk) -> None:
    person.change_contact(desk, points(desk)[0], {"value": "021 6888 1234 ext. 5"})

    (point,) = points(desk)
    assert (point.value, point.label) == ("+862168881234", "ext. 5")


def test_a_wrong_number_changes_nothing(desk: Desk) -> None:
    with pytest.raises(Refused, match="too short"):
        person.change_contact(desk, points(desk)[0], {"value": "12"})

    assert points(desk)[0].value == "+8613900001234"


def test_one_contact_is_preferred(desk: Desk) -> None:
    clients.add_contact(desk, WEI, ContactKind.EMAIL, "shi@example.com", preferred=True)
    both = tuple(points(desk))
    person.prefer(desk, both, both[1].id)

    assert [each.preferred for each in points(desk)] == [False, True]
    assert not person.prefer(desk, tuple(points(desk)), both[1].id).tables


def test_a_changed_number_is_no_longer_verified(desk: Desk) -> None:
    person.verify(desk, points(desk)[0], proven=True)
    assert points(desk)[0].verified_at == desk.now()

    person.change_contact(desk, points(desk)[0], {"value": "139 0000 9999"})

    assert points(desk)[0].verified_at is None


@pytest.mark.parametrize(
    "day",
    [
        Day(DateKind.BIRTHDAY, 2, 30),
        Day(DateKind.BIRTHDAY, 13, 1),
        Day(DateKind.BIRTHDAY, 1, 31, calendar=Calendar.LUNAR),
        Day(DateKind.BIRTHDAY, 1, 1, 84),
    ],
)
def test_a_day_that_is_in_no_year_is_refused(desk: Desk, day: Day) -> None:
    with pytest.raises(Refused):
        person.add_date(desk, WEI, day)


def test_a_day_is_kept_and_changed(desk: Desk) -> None:
    person.add_date(desk, WEI, Day(DateKind.BIRTHDAY, 2, 29, 1984))
    with desk.store.read() as db:
        (kept,) = shown.records(db, ImportantDate, "WHERE client = ?", (WEI,))
    person.change_date(desk, kept, Day(DateKind.WEDDING, 6, None, lead_days=21))
    with desk.store.read() as db:
        (kept,) = shown.records(db, ImportantDate, "WHERE client = ?", (WEI,))

    assert (kept.kind, kept.month, kept.day, kept.lead_days) == (DateKind.WEDDING, 6, None, 21)


def test_a_file_tells_every_field_and_part(desk: Desk) -> None:
    today = desk.now().date()
    person.add_date(desk, WEI, Day(DateKind.BIRTHDAY, 8, 15, calendar=Calendar.LUNAR))
    person.add_date(desk, WEI, Day(DateKind.OTHER, today.month, today.day))
    person.relate(desk, WEI, "spouse", AIKO)
    person.relate(desk, WEI, "driver", None, "Old Chen")
    person.relate(desk, CLAIRE, DISTINCT, WEI)
    with desk.store.read() as db:
        wei = shown.find(db, Client, WEI)
    assert wei is not None
    clients.edit(desk, wei, {"salutation": "Mr"})

    file = reads.person(desk.store, WEI, today, "CN")

    assert file.contacts[0].written == "139 0000 1234"
    assert [each.row.kind for each in file.dates] == [DateKind.OTHER, DateKind.BIRTHDAY]
    assert file.dates[0].falls == today
    assert [(each.name, each.mine) for each in file.relations] == [
        ("Aiko Minase 水瀬愛子", True),
        ("Old Chen", True),
    ]
    assert (file.fields["salutation"].state, file.fields["salutation"].by) == (
        "saved",
        "Lin Yue 林月",
    )
    (other,) = reads.person(desk.store, AIKO, today, "CN").relations
    assert (other.client, other.mine) == (WEI, False)


def test_a_file_that_is_gone_says_so(desk: Desk) -> None:
    with pytest.raises(Gone):
        reads.person(desk.store, "nobody", desk.now().date(), "CN")


def test_a_relation_is_taken_out_from_the_other_side(desk: Desk) -> None:
    person.relate(desk, WEI, "spouse", AIKO)
    with desk.store.read() as db:
        (kept,) = shown.records(db, Relation)

    parts.remove(desk, kept)

    assert reads.person(desk.store, AIKO, desk.now().date(), "CN").relations == ()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("139 0000 1234", ContactKind.MOBILE),
        ("+33 (0)6-00", ContactKind.MOBILE),
        ("x@y.z", ContactKind.EMAIL),
        ("snow_84", ContactKind.WECHAT),
        ("wxid_8k2", ContactKind.WECHAT),
        ("", ContactKind.WECHAT),
    ],
)
def test_what_is_typed_looks_like_something(typed: str, kind: ContactKind) -> None:
    assert kind_of(typed) is kind


def test_walk_ins_of_the_last_days_wait_for_a_name(desk: Desk) -> None:
    first = clients.walk_in(desk, "gift", references=("B210.4410",))
    second = clients.walk_in(desk, "looking")
    clients.attach_visit(desk, second, CLAIRE)

    found = walk_ins.nameless(desk.store, SCOPE, desk.now())

    assert [each.id for each in found.visits] == [first]
    assert found.received_by == {first: "Lin Yue 林月"}


def test_a_newcomer_is_written_in_whole_or_not_at_all(desk: Desk) -> None:
    visit = clients.walk_in(desk, "gift")
    clients.attach_visit(desk, visit, CLAIRE)
    with desk.store.read() as db:
        before = len(outbox.waiting(db))

    with pytest.raises(Refused):
        clients.create(desk, clients.Newcomer(family="Lu", reach="13900009999", visit=visit))

    with desk.store.read() as db:
        assert len(outbox.waiting(db)) == before
        assert shown.records(db, Client, "WHERE family = 'Lu'") == []
        assert shown.records(db, Visit)[0].client == CLAIRE


def test_numbers_are_not_learnt_before_they_are_needed() -> None:
    code = (
        "import sys, clienteling.actions.person, clienteling.cache.reads.person;"
        "sys.exit('phonenumbers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
