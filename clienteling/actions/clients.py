"""What a person can do about clients."""

from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clienteling.actions import drafts, reach
from clienteling.actions.desk import Desk
from clienteling.actions.reach import kind_of
from clienteling.cache.drafts import Draft
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind, NameOrder, NoteKind, Tier
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordVisit,
)
from clienteling.wire.command import Command
from clienteling.wire.people import Client


class Newcomer(Struct, frozen=True):
    """Somebody who is not in the book yet; `reach` is a telephone number or an address.

    A number that cannot be dialled is kept in a note where `as_note` is set. `visit` is the
    walk-in that this was.
    """

    given: str = ""
    family: str = ""
    name_native: str = ""
    family_first: bool = False
    language: str = "en"
    tier: Tier = Tier.PROSPECT
    reach: str = ""
    as_note: bool = False
    visit: str = ""


def create(desk: Desk, newcomer: Newcomer) -> str:
    """Write somebody into the book, with a way to reach them and the walk-in it was.

    All of it is kept or nothing; returns the new client's id. Raises `Refused`.
    """
    client = new_id()
    order = NameOrder.FAMILY_FIRST if newcomer.family_first else NameOrder.GIVEN_FIRST
    asks: list[Command] = [
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
    ]
    typed = newcomer.reach.strip()
    if typed and newcomer.as_note:
        asks.append(as_note(desk, client, typed))
    elif typed:
        asks.append(point(desk, client, kind_of(typed), typed))
    if newcomer.visit:
        asks.append(AttachVisit(**desk.stamp(), visit=newcomer.visit, client=client))
    desk.ask(*asks)
    return client


def edit(desk: Desk, was: Client, change: dict[str, Any]) -> Changes:
    """Change some fields of a client, saying what stood there before."""
    seen = {field: getattr(was, field) for field in change}
    differs = {field: value for field, value in change.items() if value != seen[field]}
    if not differs:
        return Changes()
    before = {field: seen[field] for field in differs}
    return desk.ask(EditClient(**desk.stamp(), client=was.id, set=differs, was=before))


def add_contact(
    desk: Desk,
    client: str,
    kind: ContactKind,
    value: str,
    label: str = "",
    *,
    preferred: bool = False,
) -> Changes:
    """Add a way to reach a client, written as everybody writes it; raises `Refused`."""
    made = point(desk, client, kind, value)
    made = replace(made, label=label.strip() or made.label, preferred=preferred)
    return desk.ask(made)


def keep_as_note(desk: Desk, client: str, value: str) -> Changes:
    """Keep a number or address that cannot be one, so that it is not lost."""
    return desk.ask(as_note(desk, client, value))


def point(desk: Desk, client: str, kind: ContactKind, typed: str) -> AddContactPoint:
    """The ask for a contact as it was typed; raises `Refused` where it cannot be one."""
    value, extension = reach.normalised(kind, typed, desk.person.country)
    return AddContactPoint(
        **desk.stamp(),
        client=client,
        point=new_id(),
        type=kind,
        value=value,
        label=f"ext. {extension}" if extension else "",
    )


def as_note(desk: Desk, client: str, value: str) -> AddNote:
    """The ask that keeps a doubtful contact in a note."""
    return AddNote(
        **desk.stamp(),
        note=new_id(),
        about="client",
        subject=client,
        type=NoteKind.CLIENT_WORDS,
        text=value,
        client=client,
    )


def note(
    desk: Desk, client: str, kind: NoteKind, text: str, *, pinned: bool = False
) -> Changes:
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
            pinned=pinned,
        )
    )
    drafts.keep(desk, Draft(f"note/{client}", "", desk.now()))
    return changes


def walk_in(
    desk: Desk,
    intent: str,
    outcome: str = "",
    client: str | None = None,
    references: tuple[str, ...] = (),
) -> str:
    """Somebody came in, known or not; returns the visit's id."""
    visit = new_id()
    desk.ask(
        RecordVisit(
            **desk.stamp(),
            visit=visit,
            client=client,
            arrived_at=desk.now(),
            intent=intent,
            references=references,
            outcome=outcome,
        )
    )
    return visit


def attach_visit(desk: Desk, visit: str, client: str) -> Changes:
    """Say which client a walk-in was."""
    return desk.ask(AttachVisit(**desk.stamp(), visit=visit, client=client))


def normalised(desk: Desk, kind: ContactKind, value: str) -> str:
    """The one way to write `value`: E.164, or lower case for mail; raises `Refused`."""
    return reach.normalised(kind, value, desk.person.country)[0]


@lru_cache(maxsize=8)
def dial_code(country: str) -> str:
    """What numbers of this country begin with abroad: 86 for CN; nothing where unknown."""
    import phonenumbers  # noqa: PLC0415 - 12 ms that the first window need not wait for

    code = phonenumbers.country_code_for_region(country)
    return str(code) if code else ""
