"""Who may be in the book twice: alike to what is typed, to one client, or to each other."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, shown
from clienteling.cache.reads import names
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.people import Calendar, ContactKind, DateKind, name_keys
from clienteling.wire.people import Client, ContactPoint, ImportantDate

MOST_ALIKE = 5
_BY_NAME = 30


class Reason(StrEnum):
    """What two files have in common."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    LINE = "line"
    BIRTHDAY = "birthday"
    NAME = "name"


class Sure(StrEnum):
    """How sure it is that two files are of one person."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


_KINDS: Mapping[Reason, tuple[ContactKind, ...]] = {
    Reason.PHONE: (ContactKind.MOBILE, ContactKind.PHONE, ContactKind.WHATSAPP),
    Reason.EMAIL: (ContactKind.EMAIL,),
    Reason.WECHAT: (ContactKind.WECHAT, ContactKind.WECOM),
    Reason.LINE: (ContactKind.LINE,),
}
"""Which contacts are one person's alone; a whole house shares an address."""

REACHED_BY: Mapping[ContactKind, Reason] = {
    kind: reason for reason, kinds in _KINDS.items() for kind in kinds
}
"""What a shared contact of each kind says; addresses say nothing."""


class Birthday(Struct, frozen=True):
    """A day and month of birth, in the calendar it is counted in."""

    month: int
    day: int
    year: int | None = None
    calendar: Calendar = Calendar.SOLAR

    def may_be(self, other: "Birthday") -> bool:
        """Whether both can be one day: years only count where both are known."""
        same = (self.month, self.day, self.calendar) == (other.month, other.day, other.calendar)
        return same and (self.year is None or other.year is None or self.year == other.year)


class Sought(Struct, frozen=True):
    """What is known of somebody; `contacts` as normalised, `but` the file that is theirs."""

    given: str = ""
    family: str = ""
    name_native: str = ""
    pinyin: str = ""
    contacts: tuple[tuple[ContactKind, str], ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    but: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Under what the name is known."""
        return name_keys(self.given, self.family, self.name_native, self.pinyin)


class Alike(Struct, frozen=True):
    """A client who may be the same person, and why; `shared` is the contact in common."""

    who: Who
    reasons: frozenset[Reason]
    shared: str = ""

    @property
    def id(self) -> str:
        """The client's id."""
        return self.who.id

    @property
    def name(self) -> str:
        """The client's name."""
        return self.who.name

    @property
    def sure(self) -> Sure:
        """How sure it is."""
        return how_sure(self.reasons)


def how_sure(reasons: frozenset[Reason]) -> Sure:
    """One shared contact may be a family's; with the name or a second one it is a person's."""
    contacts = reasons & _KINDS.keys()
    if len(contacts) > 1 or (contacts and reasons & {Reason.NAME, Reason.BIRTHDAY}):
        return Sure.CERTAIN
    return Sure.LIKELY if Reason.BIRTHDAY in reasons else Sure.POSSIBLE


def alike(connection: Connection, sought: Sought, *, thoroughly: bool = True) -> list[Alike]:
    """Clients who may be the person that is `sought`, the surest first; a few at most.

    `thoroughly`: also among all who were born that day, 0.1 s in a book of a million.
    """
    apart = {sought.but, *kept_apart(connection, sought.but)} if sought.but else set()
    found = _reached(connection, sought)
    born = _born(connection, sought) if thoroughly else []
    for each in (*born, *_called(connection, sought)):
        found.setdefault(each, "")
    known = names.by_id(connection, Client, found.keys() - apart)
    rows = (
        Alike(names.who(client), in_common(connection, sought, client), found[client.id])
        for client in known.values()
        if client.merged_into is None and client.erased_at is None
    )
    some = [each for each in rows if each.reasons]
    return sorted(some, key=lambda each: (list(Sure).index(each.sure), each.id))[:MOST_ALIKE]


def look_for(store: Store, sought: Sought) -> tuple[Alike, ...]:
    """The same in a moment of its own, for what is being typed."""
    with store.read() as connection:
        return tuple(alike(connection, sought))


def like_client(store: Store, client: str, *, thoroughly: bool = True) -> tuple[Alike, ...]:
    """Who may be this client once more, the surest first."""
    with store.read() as connection:
        row = shown.find(connection, Client, client)
        if row is None or row.merged_into is not None or row.erased_at is not None:
            return ()
        known = known_of(connection, row)
        return tuple(alike(connection, known, thoroughly=thoroughly))


def twin(store: Store, client: str) -> Alike | None:
    """Who a client most probably is once more, for more than the name alone."""
    found = like_client(store, client, thoroughly=False)
    return next((each for each in found if each.reasons != {Reason.NAME}), None)


def known_of(connection: Connection, client: Client) -> Sought:
    """What the book knows of a client that would show in a second file."""
    points = shown.records(connection, ContactPoint, "WHERE client = ?", (client.id,))
    return Sought(
        client.given,
        client.family,
        client.name_native,
        client.pinyin,
        tuple((each.kind, each.value) for each in points if each.kind in REACHED_BY),
        tuple(birthdays(connection, client.id)),
        client.id,
    )


def birthdays(connection: Connection, client: str) -> list[Birthday]:
    """The birthdays that are written down for a client."""
    where = "WHERE client = ? AND kind = ? AND day IS NOT NULL"
    found = shown.records(connection, ImportantDate, where, (client, DateKind.BIRTHDAY.value))
    return [
        Birthday(each.month, each.day, each.year, each.calendar)
        for each in found
        if each.day is not None
    ]


def kept_apart(connection: Connection, client: str) -> set[str]:
    """Those who are known to be somebody else: not the same person, a spouse, a child."""
    found = connection.execute(
        "SELECT other FROM relation WHERE client = :client"
        " UNION SELECT client FROM relation WHERE other = :client",
        {"client": client},
    )
    return {other for (other,) in found if other}


def in_common(connection: Connection, sought: Sought, client: Client) -> frozenset[Reason]:
    """What somebody has in common with a client; not the name where birthdays deny it."""
    theirs = known_of(connection, client)
    reasons = set(_contacts_in_common(sought.contacts, theirs.contacts))
    if sought.keys & theirs.keys:
        ours, born = sought.birthdays, theirs.birthdays
        if any(one.may_be(other) for one in ours for other in born):
            reasons.add(Reason.BIRTHDAY)
        if reasons or not (ours and born):
            reasons.add(Reason.NAME)
    return frozenset(reasons)


def has_contact(connection: Connection, client: str, kind: ContactKind, value: str) -> bool:
    """Whether a client is reached so, by whatever kind of the same."""
    kinds = ", ".join(f"'{each}'" for each in _KINDS[REACHED_BY[kind]])
    found = connection.execute(
        f"SELECT 1 FROM contact_point WHERE client = ? AND kind IN ({kinds})"  # noqa: S608 - our own names, values bound
        " AND lower(value) = lower(?)",
        (client, value),
    )
    return found.fetchone() is not None


def _contacts_in_common(
    ours: Iterable[tuple[ContactKind, str]], theirs: Iterable[tuple[ContactKind, str]]
) -> set[Reason]:
    mine = {(REACHED_BY.get(kind), value.casefold()) for kind, value in ours}
    them = {(REACHED_BY.get(kind), value.casefold()) for kind, value in theirs}
    return {reason for reason, _ in mine & them if reason is not None}


def _reached(connection: Connection, sought: Sought) -> dict[str, str]:
    """The clients who have one of these contacts, each with the one."""
    found: dict[str, str] = {}
    for kind, value in sought.contacts:
        reason = REACHED_BY.get(kind)
        if reason is None or not value.strip():
            continue
        kinds = ", ".join(f"'{each}'" for each in _KINDS[reason])
        for (client,) in connection.execute(
            f"SELECT client FROM contact_point WHERE value IN (?, ?) AND kind IN ({kinds})"  # noqa: S608 - our own names, values bound
            " LIMIT 20",
            (value, value.lower()),
        ):
            found.setdefault(client, value)
    return found


def _born(connection: Connection, sought: Sought) -> list[str]:
    """The clients of this name who were born on such a day."""
    keys = sought.keys
    return [
        client
        for day in (sought.birthdays if keys else ())
        for client, *name in connection.execute(
            "SELECT c.id, c.given, c.family, c.name_native, c.pinyin FROM important_date d"
            " JOIN client c ON c.id = d.client WHERE d.month = ? AND d.day = ? AND d.kind = ?",
            (day.month, day.day, DateKind.BIRTHDAY.value),
        )
        if keys & name_keys(*name)
    ]


def _called(connection: Connection, sought: Sought) -> list[str]:
    """The clients of this name, as far as the search knows them."""
    written = (sought.name_native.strip(), f"{sought.family} {sought.given}".strip())
    hits = [
        hit.client
        for text in written
        if text
        for hit in search.find(connection, text, _BY_NAME)
        if hit.client is not None
    ]
    known = names.by_id(connection, Client, hits)
    return [
        each.id
        for each in known.values()
        if sought.keys & name_keys(each.given, each.family, each.name_native, each.pinyin)
    ]
