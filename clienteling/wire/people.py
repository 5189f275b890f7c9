"""Boutiques, advisors and clients as records."""

from datetime import date, datetime

from msgspec import Struct, field

from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import (
    AccessKind,
    Calendar,
    ContactKind,
    DateKind,
    NameOrder,
    NoteKind,
    Tier,
    WishState,
)
from clienteling.domain.tasks import TaskKind
from clienteling.wire.record import Record


class OpeningHours(Struct, frozen=True):
    """One weekday's hours (0 is Monday), as local `HH:MM`."""

    weekday: int
    opens: str
    closes: str


class Boutique(Record, frozen=True, kw_only=True, tag="boutique"):
    """A place where clients are received; `follow_ups` changes rules of `domain.tasks`.

    Who writes is answered `reply_within` minutes of opening time; whom nobody has answered
    after `returns_after` minutes comes back to all of the boutique. `holidays` are closed.
    """

    code: str
    name: str
    city: str = ""
    country: str = ""
    tz: str = "UTC"
    locale: str = "en"
    currency: str = "EUR"
    opening_hours: tuple[OpeningHours, ...] = ()
    lat: float | None = None
    lon: float | None = None
    phone: str = ""
    address: str = ""
    kind: str = "own"
    follow_ups: dict[TaskKind, int] = field(default_factory=dict)
    reply_within: int = 30
    returns_after: int = 120
    holidays: tuple[date, ...] = ()


class Advisor(Record, frozen=True, kw_only=True, tag="advisor"):
    """Somebody who works in a boutique."""

    name: str
    name_native: str = ""
    roles: tuple[str, ...] = ("advisor",)
    languages: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    boutiques: tuple[str, ...] = ()
    status: str = "active"


class Edit(Struct, frozen=True):
    """Who last changed a field, and when."""

    by: str
    at: datetime


class Client(Record, frozen=True, kw_only=True, tag="client"):
    """A client of the boutique.

    `pinyin` and `initials` are computed by central: lower-case syllables with spaces between
    (`zeng zhi ming`) and their first letters (`zzm`), each with its alternatives after a `|`
    where a surname has a second reading (`zeng zhi ming|ceng zhi ming`, `zzm|czm`). A name
    without hanzi has initials only. `consent` maps "purpose/channel" to the state last
    recorded, so that every send can be judged from this one row; `closed_by_client` names
    the cells that the client closed in person, which a colleague's word cannot open again.
    `edits` says who last changed which field.
    """

    given: str = ""
    family: str = ""
    name_native: str = ""
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    pinyin: str = ""
    initials: str = ""
    salutation: str = ""
    language: str = "en"
    country: str = ""
    tier: Tier = Tier.PROSPECT
    owner: str | None = None
    secondary: tuple[str, ...] = ()
    do_not_contact: bool = False
    source: str = ""
    external_id: str = ""
    consent: dict[str, ConsentState] = field(default_factory=dict)
    closed_by_client: tuple[str, ...] = ()
    edits: dict[str, Edit] = field(default_factory=dict)
    last_contact_at: datetime | None = None
    merged_into: str | None = None
    erased_at: datetime | None = None


class ContactPoint(Record, frozen=True, kw_only=True, tag="contact_point"):
    """One way to reach a client; phones in E.164, e-mail in lower case."""

    client: str
    kind: ContactKind
    value: str
    label: str = ""
    preferred: bool = False
    verified_at: datetime | None = None


class Consent(Record, frozen=True, kw_only=True, tag="consent"):
    """What a client said about one purpose on one channel; never changed afterwards.

    `evidence` is the SHA-256 of a signed form, or the id of the client's own message.
    """

    client: str
    purpose: Purpose
    channel: Channel
    state: ConsentState
    text_version: str = ""
    language: str = ""
    captured_by: str = ""
    method: ConsentMethod = ConsentMethod.VERBAL_WITNESSED
    witness: str = ""
    evidence: str = ""
    by_client: bool = False
    at: datetime


class ImportantDate(Record, frozen=True, kw_only=True, tag="important_date"):
    """A day that matters to a client; `day` is missing where only the month is known."""

    client: str
    kind: DateKind
    month: int
    calendar: Calendar = Calendar.SOLAR
    year: int | None = None
    day: int | None = None
    leap_month: bool = False
    lead_days: int = 7
    label: str = ""


class Relation(Record, frozen=True, kw_only=True, tag="relation"):
    """Who somebody is to a client: another client, or a name."""

    client: str
    kind: str
    other: str | None = None
    label: str = ""


class Wish(Record, frozen=True, kw_only=True, tag="wish"):
    """A watch a client would like to have."""

    client: str
    reference: str = ""
    description: str = ""
    priority: int = 0
    since: datetime
    state: WishState = WishState.OPEN
    conversation: str | None = None
    message: str | None = None


class Note(Record, frozen=True, kw_only=True, tag="note"):
    """Words about a client, ticket, watch or conversation.

    `subject` is the id of a row in the table `about`; `client` is set whenever one is known.
    """

    about: str
    subject: str
    kind: NoteKind
    text: str
    client: str | None = None
    language: str = ""
    pinned: bool = False
    at: datetime


class Visit(Record, frozen=True, kw_only=True, tag="visit"):
    """Somebody came in; a client may be attached later."""

    client: str | None = None
    advisor: str | None = None
    arrived_at: datetime
    greeted_at: datetime | None = None
    left_at: datetime | None = None
    intent: str = ""
    references: tuple[str, ...] = ()
    outcome: str = ""


class AccessLog(Record, frozen=True, kw_only=True, tag="access_log"):
    """Somebody looked at, printed, exported or edited a client's file, or `count` of them."""

    advisor: str
    client: str = ""
    action: AccessKind
    reason: str = ""
    count: int = 1
    device: str = ""
    at: datetime


class Device(Record, frozen=True, kw_only=True, tag="device"):
    """One desk as central knows it."""

    boutique: str
    name: str = ""
    person: str = ""
    last_seen: datetime | None = None
    revoked_at: datetime | None = None
