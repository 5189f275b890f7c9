"""Two files of one person become one, and two again; a person is erased."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.consent import ConsentState
from clienteling.domain.people import ContactKind, Tier
from clienteling.effects import Key, Moment, Rows, apply, key_of, touches
from clienteling.effects.merging import MOST_PARTS, verified_differ
from clienteling.errors import Refused
from clienteling.wire.book import ClientMerge
from clienteling.wire.book_commands import EraseClient, MergeClients, UndoMerge
from clienteling.wire.codec import from_row, to_row
from clienteling.wire.command import Command
from clienteling.wire.people import Client, ContactPoint, Relation, Wish
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watches import Watch
from tests.effects.shop import BASE, CID, HOUR, LIN, MANAGER, NOW, ask, made

replace = msgspec.structs.replace
GRANTED, WITHDRAWN = ConsentState.GRANTED, ConsentState.WITHDRAWN
A, B, C = (
    Client(id=name, scope="b", given=name.upper(), owner=f"of-{name}")
    for name in ("a", "b", "c")
)
DAY = timedelta(days=1)


class Book:
    """Some files, and what commands made of them so far."""

    def __init__(self, *rows: Record) -> None:
        self.rows: dict[Key, Record | None] = {(table(type(x)), x.id): x for x in rows}

    def do(self, command: Command, at: Moment = LIN) -> "Book":
        """Carry a command out."""
        found = {key: self.rows.get(key) for key in touches(command)}
        for row in apply(command, Rows(found), at):
            assert isinstance(row, Record)
            self.rows[key_of(row)] = row
        return self

    def keep(self) -> None:
        """Write everything to a database and read it again."""
        for key, row in self.rows.items():
            assert row is not None
            self.rows[key] = from_row(type(row), to_row(row))

    def client(self, identifier: str) -> Client:
        """A client as it stands."""
        return Rows(self.rows).need(Client, identifier)

    def parts_of(self, client: str) -> tuple[Key, ...]:
        """All that names a client."""
        fields = ("client", "owner", "other")
        return tuple(
            key
            for key, row in self.rows.items()
            if row is not None
            and not isinstance(row, Client | ClientMerge)
            and client in [getattr(row, field, None) for field in fields]
        )


def merge(book: Book, keep: str, other: str, *take: str, sure: bool = False) -> MergeClients:
    return MergeClients(
        id=CID,
        **BASE,
        merge=f"{other}>{keep}",
        keep=keep,
        other=other,
        take=take,
        parts=book.parts_of(other),
        sure=sure,
    )


def undo(book: Book, keep: str, other: str) -> UndoMerge:
    return UndoMerge(
        id=CID,
        **BASE,
        merge=f"{other}>{keep}",
        keep=keep,
        other=other,
        parts=book.parts_of(keep),
    )


def refused(book: Book, command: Command, at: Moment = LIN) -> str:
    before = dict(book.rows)
    with pytest.raises(Refused) as refusal:
        book.do(command, at)
    assert book.rows == before
    return refusal.value.code


def wish(of: str) -> Wish:
    return Wish(id=f"wish-{of}", scope="b", client=of, reference="A1", since=NOW)


def owner(book: Book, row: str) -> str:
    found = Rows(book.rows).need(Wish, row)
    return found.client


def test_the_keeper_takes_the_fields_chosen_and_all_that_names_the_other() -> None:
    watch = Watch(id="w", scope="b", reference="A1", owner="b")
    book = Book(A, replace(B, tier=Tier.VIP, language="fr"), wish("b"), watch)
    book.do(merge(book, "a", "b", "tier"))
    a, b = book.client("a"), book.client("b")
    assert (a.given, a.tier, a.language) == ("A", Tier.VIP, "en")
    assert b.merged_into == "a"
    assert a.secondary == ("of-b",)
    assert book.parts_of("b") == ()
    assert len(book.parts_of("a")) == 2


def test_undone_both_are_as_they_were() -> None:
    start = Book(
        replace(A, consent={"service/web": GRANTED}, last_contact_at=NOW - HOUR),
        replace(
            B, consent={"service/web": WITHDRAWN}, do_not_contact=True, last_contact_at=NOW
        ),
        wish("a"),
        wish("b"),
    )
    before = dict(start.rows)
    start.do(merge(start, "a", "b", "given", "tier")).keep()
    start.do(undo(start, "a", "b"))
    for key, row in before.items():
        assert row is not None
        now = start.rows[key]
        assert now is not None
        assert replace(now, updated_at=row.updated_at, updated_by=row.updated_by) == row
    again = undo(start, "a", "b")
    assert made(again, shop=tuple(filter(None, start.rows.values()))) == ()


def test_what_was_changed_since_stays_with_the_keeper() -> None:
    book = Book(A, replace(B, tier=Tier.VIP), wish("b"))
    book.do(merge(book, "a", "b", "tier", "given"))
    book.rows["client", "a"] = replace(book.client("a"), tier=Tier.VIC)
    book.rows["wish", "new"] = replace(wish("a"), id="new")
    book.do(undo(book, "a", "b"))
    assert (book.client("a").given, book.client("a").tier) == ("A", Tier.VIC)
    assert (owner(book, "wish-b"), owner(book, "new")) == ("b", "a")


@pytest.mark.parametrize("first", [True, False])
def test_of_two_consents_the_stricter_counts(first: bool) -> None:
    open_, shut = (
        {"marketing/web": GRANTED, "service/web": GRANTED},
        {"marketing/web": WITHDRAWN},
    )
    mine, theirs = (open_, shut) if first else (shut, open_)
    book = Book(
        replace(A, consent=mine, closed_by_client=() if first else ("marketing/web",)),
        replace(B, consent=theirs, closed_by_client=("marketing/web",) if first else ()),
    )
    a = book.do(merge(book, "a", "b")).client("a")
    assert a.consent == {"marketing/web": WITHDRAWN, "service/web": GRANTED}
    assert a.closed_by_client == ("marketing/web",)


def test_what_was_said_since_a_merge_is_not_lifted_by_undoing_it() -> None:
    quiet = replace(B, do_not_contact=True, consent={"any/any": WITHDRAWN})
    book = Book(A, quiet)
    book.do(merge(book, "a", "b"))
    a = book.client("a")
    book.rows["client", "a"] = replace(a, closed_by_client=("any/any",))
    book.do(undo(book, "a", "b"))
    assert book.client("a").do_not_contact
    assert book.client("a").closed_by_client == ("any/any",)


def test_a_relation_between_the_two_stays_between_the_two() -> None:
    sister = Relation(id="r", scope="b", client="a", kind="sister", other="b")
    back = Relation(id="s", scope="b", client="b", kind="sister", other="a")
    book = Book(A, B, sister, back)
    book.do(merge(book, "a", "b"))
    book.do(undo(book, "a", "b"))
    for row in (sister, back):
        assert book.rows["relation", row.id] == row


def test_a_chain_is_undone_from_its_end() -> None:
    book = Book(A, B, C, wish("a"))
    book.do(merge(book, "b", "a")).do(merge(book, "c", "b"))
    assert owner(book, "wish-a") == "c"
    assert refused(book, undo(book, "b", "a")) == "conflict"
    book.do(undo(book, "c", "b"))
    assert owner(book, "wish-a") == "b"
    book.do(undo(book, "b", "a"))
    assert owner(book, "wish-a") == "a"
    assert [book.client(each).merged_into for each in "abc"] == [None, None, None]


def test_a_file_that_ended_in_another_is_merged_no_more() -> None:
    book = Book(A, B, C)
    book.do(merge(book, "b", "a"))
    assert refused(book, merge(book, "c", "a")) == "gone"
    assert refused(book, merge(book, "a", "c")) == "gone"
    assert refused(book, merge(book, "b", "b")) == "invalid"


def test_a_merge_is_undone_within_thirty_days() -> None:
    book = Book(A, B)
    book.do(merge(book, "a", "b"))
    late = replace(LIN, at=NOW + 30 * DAY + timedelta(seconds=1))
    assert refused(book, undo(book, "a", "b"), late) == "stage"
    book.do(undo(book, "a", "b"), replace(LIN, at=NOW + 30 * DAY))
    assert book.client("b").merged_into is None


def test_an_undo_that_names_other_files_is_refused() -> None:
    book = Book(A, B, C)
    book.do(merge(book, "a", "b"))
    asked = replace(undo(book, "a", "b"), keep="c")
    found = (book.rows.get(("client", each)) for each in "abc")
    rows = tuple(filter(None, (*found, book.rows["client_merge", "b>a"])))
    with pytest.raises(Refused):
        ask(asked, shop=rows)


def test_parts_named_twice_or_wrongly_move_once_or_not_at_all() -> None:
    mine, theirs = wish("b"), wish("c")
    book = Book(A, B, C, mine, theirs)
    named = (("wish", "wish-b"), ("wish", "wish-b"), ("wish", "wish-c"), ("client", "c"))
    book.do(replace(merge(book, "a", "b"), parts=(*named, ("nonsense", "x"))))
    assert (owner(book, "wish-b"), owner(book, "wish-c")) == ("a", "c")
    kept = Rows(book.rows).need(ClientMerge, "b>a")
    assert kept.moved == (("wish", "wish-b"),)


@pytest.mark.parametrize("field", ["rev", "consent", "merged_into", "do_not_contact", "pinyin"])
def test_what_a_person_may_not_edit_is_not_taken_over(field: str) -> None:
    book = Book(A, B)
    assert refused(book, merge(book, "a", "b", field)) == "invalid"


def test_files_of_two_boutiques_and_endless_ones_are_not_merged() -> None:
    book = Book(A, replace(B, scope="far"))
    assert refused(book, merge(book, "a", "b")) == "invalid"
    many = tuple(("wish", str(n)) for n in range(MOST_PARTS + 1))
    with pytest.raises(Refused):
        touches(replace(merge(book, "a", "b"), parts=many))


def test_two_verified_numbers_with_none_in_common_are_two_people() -> None:
    def point(
        value: str, kind: ContactKind = ContactKind.MOBILE, *, sure: bool = True
    ) -> ContactPoint:
        at = NOW if sure else None
        return ContactPoint(
            id=value, scope="b", client="a", kind=kind, value=value, verified_at=at
        )

    one, two = point("1"), point("2")
    assert verified_differ([one], [two])
    assert not verified_differ([one], [point("2", sure=False)])
    assert not verified_differ([one, two], [two])
    assert not verified_differ([one], [point("2", ContactKind.EMAIL)])
    assert not verified_differ([], [one])


def test_who_is_erased_leaves_nothing_but_an_id() -> None:
    full = replace(A, family="Secret", consent={"any/any": GRANTED}, tier=Tier.VIC, rev=7)
    book = Book(full)
    command = EraseClient(id=CID, **BASE, client="a", reason="Asked in writing.")
    assert refused(book, command) == "forbidden"
    a = book.do(command, MANAGER).client("a")
    assert (a.id, a.rev, a.erased_at, a.do_not_contact) == ("a", 7, NOW, True)
    blank = Client(id="a", scope="b")
    rest = {"rev", "erased_at", "do_not_contact", "updated_at", "updated_by"}
    for field in set(a.__struct_fields__) - rest:
        assert getattr(a, field) == getattr(blank, field)
    assert refused(book, merge(book, "a", "a"), MANAGER) == "invalid"


def test_a_file_that_became_part_of_another_is_erased_with_that_one() -> None:
    book = Book(A, B)
    book.do(merge(book, "a", "b"))
    command = EraseClient(id=CID, **BASE, client="b")
    assert refused(book, command, MANAGER) == "gone"
    book.do(replace(command, client="a"), MANAGER)
    assert refused(book, undo(book, "a", "b")) in {"gone", "conflict"}
