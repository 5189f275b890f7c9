"""Commands about clients, their watches, wishes, notes, consents and visits."""

from datetime import date, datetime
from typing import Any

from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import (
    Calendar,
    ContactKind,
    DateKind,
    NameOrder,
    NoteKind,
    Tier,
    WishState,
)
from clienteling.domain.watches import Acquired, Identity
from clienteling.wire.command import Command


class CreateClient(Command, frozen=True, kw_only=True, tag="create_client"):
    """Write somebody into the client book."""

    client: str
    given: str = ""
    family: str = ""
    name_native: str = ""
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    salutation: str = ""
    language: str = "en"
    country: str = ""
    tier: Tier = Tier.PROSPECT
    owner: str | None = None
    source: str = ""
    external_id: str = ""


class EditClient(Command, frozen=True, kw_only=True, tag="edit_client"):
    """Change fields of a client; `was` holds what the author saw before the change."""

    client: str
    set: dict[str, Any]
    was: dict[str, Any]


class AddContactPoint(Command, frozen=True, kw_only=True, tag="add_contact_point"):
    """Add a way to reach a client; `value` arrives normalised."""

    client: str
    point: str
    type: ContactKind
    value: str
    label: str = ""
    preferred: bool = False


class RecordConsent(Command, frozen=True, kw_only=True, tag="record_consent"):
    """Keep what a client said about one purpose on one channel.

    `by_client`: said in person, not concluded by a colleague. `evidence` is the SHA-256 of a
    signed form, or the id of the client's own message.
    """

    client: str
    consent: str
    purpose: Purpose
    channel: Channel
    state: ConsentState
    text_version: str = ""
    language: str = ""
    method: ConsentMethod = ConsentMethod.VERBAL_WITNESSED
    witness: str = ""
    evidence: str = ""
    by_client: bool = False


class AddNote(Command, frozen=True, kw_only=True, tag="add_note"):
    """Write words down about the row `subject` of the table `about`."""

    note: str
    about: str
    subject: str
    type: NoteKind
    text: str
    client: str | None = None
    language: str = ""
    pinned: bool = False


class AddWatch(Command, frozen=True, kw_only=True, tag="add_watch"):
    """Write down a watch that a client owns, bought here or elsewhere, `since` a day."""

    watch: str
    ownership: str
    client: str
    reference: str
    serial: str = ""
    model: str = ""
    year: int | None = None
    papers: tuple[str, ...] = ()
    identity: Identity = Identity.DECLARED
    how: Acquired = Acquired.UNKNOWN
    origin: str = ""
    since: date | None = None


class AddWish(Command, frozen=True, kw_only=True, tag="add_wish"):
    """Note a watch that a client would like to have."""

    wish: str
    client: str
    reference: str = ""
    description: str = ""
    priority: int = 0
    conversation: str | None = None
    message: str | None = None


class SetWishState(Command, frozen=True, kw_only=True, tag="set_wish_state"):
    """Move a wish on: offered, reserved, won, lost or withdrawn."""

    wish: str
    to: WishState
    was: WishState


class RecordVisit(Command, frozen=True, kw_only=True, tag="record_visit"):
    """Somebody came in, known or not."""

    visit: str
    client: str | None = None
    advisor: str | None = None
    arrived_at: datetime
    left_at: datetime | None = None
    intent: str = ""
    references: tuple[str, ...] = ()
    outcome: str = ""


class AttachVisit(Command, frozen=True, kw_only=True, tag="attach_visit"):
    """Say which client a walk-in was."""

    visit: str
    client: str


class EditPart(Command, frozen=True, kw_only=True, tag="edit_part"):
    """Change fields of the row `part` of `table` in a client's file; `was` is what was seen."""

    table: str
    part: str
    set: dict[str, Any]
    was: dict[str, Any]
    client: str | None = None


class RemovePart(Command, frozen=True, kw_only=True, tag="remove_part"):
    """Take a contact, date, relation or coverage out of a client's file for good."""

    table: str
    part: str
    client: str | None = None


class AddImportantDate(Command, frozen=True, kw_only=True, tag="add_important_date"):
    """Note a day that matters to a client."""

    date: str
    client: str
    type: DateKind
    month: int
    day: int | None = None
    year: int | None = None
    calendar: Calendar = Calendar.SOLAR
    leap_month: bool = False
    lead_days: int = 7
    label: str = ""


class AddRelation(Command, frozen=True, kw_only=True, tag="add_relation"):
    """Say who somebody is to a client: another client, or a name in `label`."""

    relation: str
    client: str
    type: str
    other: str | None = None
    label: str = ""
