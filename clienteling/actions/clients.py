"""What a person can do about clients."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from clienteling.actions import drafts
from clienteling.actions.desk import Desk
from clienteling.cache.drafts import Draft
from clienteling.domain.changes import Changes
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NameOrder, NoteKind, Tier
from clienteling.errors import Refused
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordConsent,
    RecordVisit,
)
from clienteling.wire.people import Client

_PHONES = {ContactKind.MOBILE, ContactKind.PHONE, ContactKind.WHATSAPP}


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is not in the book yet; `reach` is a telephone number or an address."""

    given: str = ""
    family: str = ""
    name_native: str = ""
    family_first: bool = False
    language: str = "en"
    tier: Tier = Tier.PROSPECT
    reach: str = ""


def create(desk: Desk, newcomer: Newcomer) -> str:
    """Write somebody into the book, with a way to reach them; returns the new client's id."""
    reach = newcomer.reach.strip()
    kind = kind_of(reach)
    value = normalised(desk, kind, reach) if reach else ""
    client = new_id()
    order = NameOrder.FAMILY_FIRST if newcomer.family_first else NameOrder.GIVEN_FIRST
    desk.ask(
        CreateClient(
            **desk.stamp(),
            client=client,
            given=newcomer.given,
            family=newcomer.family,
            name_native=newcomer.name_native,
            name_order=order,
            language=newcomer.language,
            country=desk.person.country,
            tier=newcomer.tier,
            source="walk-in",
        )
    )
    if value:
        _keep_point(desk, client, kind, value)
    return client


def edit(desk: Desk, was: Client, change: dict[str, Any]) -> Changes:
    """Change some fields of a client, saying what stood there before."""
    seen = {field: getattr(was, field) for field in change}
    differs = {field: value for field, value in change.items() if value != seen[field]}
    if not differs:
        return Changes()
    before = {field: seen[field] for field in differs}
    return desk.ask(EditClient(**desk.stamp(), client=was.id, set=differs, was=before))


def add_contact(desk: Desk, client: str, kind: ContactKind, value: str) -> Changes:
    """Add a way to reach a client, written as everybody writes it; raises `Refused`."""
    return _keep_point(desk, client, kind, normalised(desk, kind, value))


def consent(
    desk: Desk,
    client: Client,
    cell: tuple[Purpose, Channel],
    state: ConsentState,
    method: ConsentMethod = ConsentMethod.VERBAL_WITNESSED,
) -> Changes:
    """Keep what a client said about one purpose on one channel."""
    purpose, channel = cell
    return desk.ask(
        RecordConsent(
            **desk.stamp(),
            client=client.id,
            consent=new_id(),
            purpose=purpose,
            channel=channel,
            state=state,
            language=client.language,
            method=method,
            witness=desk.person.advisor,
        )
    )


def note(desk: Desk, client: str, kind: NoteKind, text: str) -> Changes:
    """Write something down about a client; its draft goes once it is kept."""
    changes = desk.ask(
        AddNote(
            **desk.stamp(),
            note=new_id(),
            about="client",
            subject=client,
            type=kind,
            text=text,
            client=client,
        )
    )
    drafts.keep(desk, Draft(f"note/{client}", "", desk.now()))
    return changes


def walk_in(desk: Desk, intent: str, outcome: str = "", client: str | None = None) -> str:
    """Somebody came in, known or not; returns the visit's id."""
    visit = new_id()
    desk.ask(
        RecordVisit(
            **desk.stamp(),
            visit=visit,
            client=client,
            arrived_at=desk.now(),
            intent=intent,
            outcome=outcome,
        )
    )
    return visit


def attach_visit(desk: Desk, visit: str, client: str) -> Changes:
    """Say which client a walk-in was."""
    return desk.ask(AttachVisit(**desk.stamp(), visit=visit, client=client))


def kind_of(reach: str) -> ContactKind:
    """What a way to reach somebody looks like: an e-mail address, or else a number."""
    if "@" in reach:
        return ContactKind.EMAIL
    return ContactKind.MOBILE if any(mark.isdigit() for mark in reach) else ContactKind.WECHAT


def normalised(desk: Desk, kind: ContactKind, value: str) -> str:
    """The one way to write `value`: E.164, or lower case for mail; raises `Refused`."""
    plain = value.strip()
    if kind in _PHONES:
        return _number(plain, desk.person.country)
    if kind is not ContactKind.EMAIL:
        return plain
    name, at, domain = plain.lower().partition("@")
    if not (name and at and "." in domain) or " " in plain:
        raise Refused("This is no e-mail address.", "Write it like name@example.com.")
    return plain.lower()


@lru_cache(maxsize=8)
def dial_code(country: str) -> str:
    """What numbers of this country begin with abroad: 86 for CN; nothing where unknown."""
    import phonenumbers  # noqa: PLC0415 - 12 ms that the first window need not wait for

    code = phonenumbers.country_code_for_region(country)
    return str(code) if code else ""


def _number(value: str, country: str) -> str:
    import phonenumbers  # noqa: PLC0415 - see above

    wrong = Refused(
        "This is no telephone number.", "Check the digits; begin with + for abroad."
    )
    try:
        number = phonenumbers.parse(value, country or None)
    except phonenumbers.NumberParseException as cause:
        raise wrong from cause
    if not phonenumbers.is_possible_number(number):
        raise wrong
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _keep_point(desk: Desk, client: str, kind: ContactKind, value: str) -> Changes:
    return desk.ask(
        AddContactPoint(**desk.stamp(), client=client, point=new_id(), type=kind, value=value)
    )
