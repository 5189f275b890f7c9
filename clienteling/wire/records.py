"""All records in one list, in the order in which they may refer to each other."""

from clienteling.wire.book import (
    Call,
    ClientMerge,
    Cover,
    Handover,
    Offer,
    Overwrite,
    Segment,
)
from clienteling.wire.chat import Conversation, Message, Template
from clienteling.wire.people import (
    AccessLog,
    Advisor,
    Boutique,
    Client,
    Consent,
    ContactPoint,
    Device,
    ImportantDate,
    Note,
    Relation,
    Visit,
    Wish,
)
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Estimate, Task, Ticket, TicketEvent
from clienteling.wire.watches import (
    Coverage,
    EligibilityRule,
    Ownership,
    Purchase,
    Watch,
    WatchEvent,
)

AnyRecord = (
    Boutique
    | Advisor
    | Client
    | ContactPoint
    | Consent
    | ImportantDate
    | Relation
    | Watch
    | WatchEvent
    | Ownership
    | Purchase
    | Coverage
    | EligibilityRule
    | Wish
    | Visit
    | Appointment
    | Ticket
    | TicketEvent
    | Estimate
    | Conversation
    | Message
    | Call
    | Offer
    | Note
    | Task
    | Template
    | Segment
    | Overwrite
    | ClientMerge
    | Handover
    | Cover
)


def table(kind: type[Record]) -> str:
    """The name under which records of `kind` travel and are stored."""
    return str(kind.__struct_config__.tag)


SYNCED: dict[str, type[Record]] = {table(kind): kind for kind in AnyRecord.__args__}
"""The tables a desk receives, in foreign-key order."""

CENTRAL_ONLY: dict[str, type[Record]] = {table(kind): kind for kind in (AccessLog, Device)}

_CLIENT = ("client",)
NAMING: dict[str, tuple[str, ...]] = {
    table(kind): fields
    for kind, fields in (
        (ContactPoint, _CLIENT),
        (Consent, _CLIENT),
        (ImportantDate, _CLIENT),
        (Relation, ("client", "other")),
        (Watch, ("owner",)),
        (Ownership, _CLIENT),
        (Purchase, _CLIENT),
        (Wish, _CLIENT),
        (Visit, _CLIENT),
        (Appointment, _CLIENT),
        (Ticket, _CLIENT),
        (Conversation, _CLIENT),
        (Call, _CLIENT),
        (Offer, _CLIENT),
        (Note, ("client", "subject")),
        (Task, ("client", "subject")),
        (Overwrite, ("client", "subject")),
    )
}
"""Where each table names a client."""
