from datetime import date

import pytest
from sqlcipher3.dbapi2 import Connection

from clienteling.actions.desk import Desk
from clienteling.cache.reads import duplicates, suspects
from clienteling.cache.reads.duplicates import Alike, Birthday, Reason, Sought, Sure
from clienteling.cache.reads.suspects import Pair
from clienteling.domain.ids import new_id
from clienteling.domain.people import DISTINCT, Calendar, ContactKind, DateKind, name_keys
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Relation
from tests.fixtures_desk import AIKO, CLAIRE, LIN, OMAR, SCOPE, WEI, put

BORN = date(1980, 3, 14)


def born(client: str, month: int = 3, day: int = 14, year: int | None = 1980) -> ImportantDate:
    return ImportantDate(
        id=new_id(), scope=SCOPE, client=client, kind=DateKind.BIRTHDAY,
        month=month, day=day, year=year,
    )  # fmt: skip


def reach(client: str, kind: ContactKind, value: str, **more: object) -> ContactPoint:
    return ContactPoint(
        id=new_id(), scope=SCOPE, client=client, kind=kind, value=value, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def somebody(given: str = "", family: str = "", **more: object) -> Client:
    return Client(id=new_id(), scope=SCOPE, given=given, family=family, **more)  # type: ignore[arg-type]


def alike(desk: Desk, sought: Sought) -> list[Alike]:
    with desk.store.read() as db:
        return duplicates.alike(db, sought)


def all_suspects(desk: Desk) -> list[Pair]:
    pairs: dict[tuple[str, str], Pair] = {}
    mark: suspects.Mark | None = suspects.Mark()
    while mark is not None:
        found = suspects.suspects(desk.store, LIN, mark)
        for pair in found.pairs:
            pairs.setdefault(pair.key, pair)
        mark = found.after
    return list(pairs.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Hélène", "Duval"), ("Helene", "DUVAL")),
        (("Duval", "Helene"), ("Hélène", "Duval")),
        (("", "Zhang Shimin"), ("Shimin", "Zhang")),
        (("Jean-Pierre", "Roux"), ("Jean Pierre", "Roux")),
        (("", "", "张世民", "zhang shi min"), ("Shimin", "Zhang")),
        (("Åse", "Ødegård"), ("Ase", "Odegard")),
        (("", "", "張偉"), ("", "", "张伟")),
    ],
)
def test_names_are_alike_however_they_are_written(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert name_keys(*one) & name_keys(*other)


def test_different_names_are_not() -> None:
    assert not name_keys("Claire", "Vasseur") & name_keys("Clara", "Vasseur")
    assert not name_keys("", "") & name_keys("", "")


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (ContactKind.MOBILE, Reason.PHONE),
        (ContactKind.WHATSAPP, Reason.PHONE),
        (ContactKind.EMAIL, Reason.EMAIL),
        (ContactKind.WECHAT, Reason.WECHAT),
    ],
)
def test_a_shared_contact_is_possible_and_with_the_name_certain(
    desk: Desk, kind: ContactKind, reason: Reason
) -> None:
    value = "+33600005678" if reason is Reason.PHONE else "known-value"
    if reason is not Reason.PHONE:
        put(desk, reach(CLAIRE, kind, value))

    (other,) = alike(desk, Sought("Someone", "Else", contacts=((kind, value),)))
    (same,) = alike(desk, Sought("Vasseur", "claire", contacts=((kind, value),)))

    assert (other.id, other.reasons, other.sure) == (CLAIRE, frozenset({reason}), Sure.POSSIBLE)
    assert other.shared == value
    assert (same.reasons, same.sure) == (frozenset({reason, Reason.NAME}), Sure.CERTAIN)


def test_a_whole_house_shares_an_address(desk: Desk) -> None:
    put(desk, reach(CLAIRE, ContactKind.ADDRESS, "1 rue du Lac"))

    assert alike(desk, Sought(contacts=((ContactKind.ADDRESS, "1 rue du Lac"),))) == []


def test_name_and_birthday_are_likely_in_either_order_and_script(desk: Desk) -> None:
    put(desk, born(WEI))
    day = Birthday(3, 14)

    for sought in (
        Sought("Shimin", "Zhang", birthdays=(day,)),
        Sought("Zhang", "Shimin", birthdays=(day,)),
        Sought(name_native="张世民", birthdays=(day,)),
    ):
        (found,) = alike(desk, sought)
        assert (found.id, found.sure) == (WEI, Sure.LIKELY)
        assert Reason.BIRTHDAY in found.reasons


@pytest.mark.parametrize(
    "other",
    [
        Birthday(3, 15),
        Birthday(3, 14, 1981),
        Birthday(3, 14, calendar=Calendar.LUNAR),
    ],
)
def test_another_birthday_says_somebody_else(desk: Desk, other: Birthday) -> None:
    put(desk, born(WEI))

    assert alike(desk, Sought("Shimin", "Zhang", birthdays=(other,))) == []


def test_the_name_alone_is_a_possibility_while_typing(desk: Desk) -> None:
    (found,) = alike(desk, Sought("Claire", "Vasseur"))

    assert (found.id, found.reasons, found.sure) == (
        CLAIRE,
        frozenset({Reason.NAME}),
        Sure.POSSIBLE,
    )


def test_erased_merged_and_distinct_ones_are_left_out(desk: Desk) -> None:
    number = ((ContactKind.MOBILE, "+33600005678"),)
    gone, merged = somebody("A", "B"), somebody("C", "D", merged_into=CLAIRE)
    put(desk, gone, merged, *(reach(each.id, *number[0]) for each in (gone, merged)))
    put(desk, Client(id=gone.id, scope=SCOPE, erased_at=desk.now()))
    put(desk, reach(OMAR, *number[0]))
    assert {each.id for each in alike(desk, Sought(contacts=number))} == {CLAIRE, OMAR}

    put(desk, Relation(id=new_id(), scope=SCOPE, client=OMAR, kind=DISTINCT, other=CLAIRE))

    assert alike(desk, Sought(contacts=number, but=CLAIRE)) == []
    assert alike(desk, Sought(contacts=number, but=OMAR)) == []
    assert all_suspects(desk) == []


def test_a_married_couple_with_one_telephone_is_two_people(desk: Desk) -> None:
    put(desk, reach(OMAR, ContactKind.PHONE, "+33600005678"))
    assert [pair.key for pair in all_suspects(desk)] == [(CLAIRE, OMAR)]

    put(desk, Relation(id=new_id(), scope=SCOPE, client=CLAIRE, kind="spouse", other=OMAR))

    assert all_suspects(desk) == []


def test_the_list_begins_with_ones_own_and_says_why(desk: Desk) -> None:
    put(desk, reach(AIKO, ContactKind.EMAIL, "a@example.com"))
    put(desk, reach(OMAR, ContactKind.EMAIL, "a@example.com"))
    put(desk, reach(OMAR, ContactKind.MOBILE, "+8613900001234"))
    twin = somebody("世民", name_native="张世民", pinyin="zhang shi min")
    put(desk, born(WEI), born(twin.id, year=None), twin)

    found = all_suspects(desk)

    assert [(pair.key, set(pair.reasons), pair.sure) for pair in found] == [
        ((WEI, OMAR), {Reason.PHONE}, Sure.POSSIBLE),
        ((AIKO, OMAR), {Reason.EMAIL}, Sure.POSSIBLE),
        ((WEI, twin.id), {Reason.BIRTHDAY, Reason.NAME}, Sure.LIKELY),
    ]
    assert [pair.mine for pair in found] == [True, False, True]


def test_verified_numbers_that_differ_are_told(desk: Desk) -> None:
    at = desk.now()
    put(
        desk,
        reach(AIKO, ContactKind.EMAIL, "a@example.com"),
        reach(OMAR, ContactKind.EMAIL, "a@example.com"),
        reach(AIKO, ContactKind.MOBILE, "+8190000001", verified_at=at),
        reach(OMAR, ContactKind.MOBILE, "+8190000002", verified_at=at),
    )

    (pair,) = all_suspects(desk)

    assert pair.verified_differ


def test_a_placeholder_that_many_share_gives_few_pairs(desk: Desk) -> None:
    many = [somebody(f"G{n}", f"F{n}") for n in range(12)]
    put(desk, *many)
    put(desk, *(reach(each.id, ContactKind.PHONE, "+33100000000") for each in many))

    assert len(all_suspects(desk)) == 10


def test_every_pair_is_found_once_however_the_slices_fall(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suspects, "_PAGE", 2)
    monkeypatch.setattr(suspects, "_VALUES", 3)
    monkeypatch.setattr(suspects, "_OWN", 2)
    monkeypatch.setattr(suspects, "_ROWS", 2)
    expected = set()
    for n in range(9):
        one = somebody(f"G{n}", "Same", owner=LIN if n % 2 else None)
        other = somebody(f"G{n}", "Same")
        put(desk, one, other)
        if n % 3:
            put(desk, *(reach(e.id, ContactKind.PHONE, f"+331{n:08d}") for e in (one, other)))
        else:
            put(desk, *(born(each.id, 5, 1) for each in (one, other)))
        expected.add(tuple(sorted((one.id, other.id))))

    assert {pair.key for pair in all_suspects(desk)} == expected


def test_a_client_has_a_twin_only_for_more_than_the_name(desk: Desk) -> None:
    namesake = somebody("Claire", "Vasseur")
    put(desk, namesake)
    assert duplicates.twin(desk.store, CLAIRE) is None

    put(desk, reach(namesake.id, ContactKind.PHONE, "+33600005678"))

    twin = duplicates.twin(desk.store, CLAIRE)
    assert twin is not None
    assert (twin.id, twin.sure) == (namesake.id, Sure.CERTAIN)


def test_own_and_everybodys_are_read_by_index(desk: Desk) -> None:
    with desk.store.read() as db:
        plan = _plan(db, "SELECT value FROM contact_point WHERE value > 'a' AND value <= 'b'"
                         " GROUP BY value HAVING count(*) > 1")  # fmt: skip
    assert "COVERING INDEX contact_point_by_value" in plan


def _plan(db: Connection, sql: str) -> str:
    return " ".join(str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {sql}"))
