"""Writing somebody into the book who has so far only written to us."""

from contextlib import suppress

from msgspec import Struct

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import outbox
from clienteling.domain.called import Name
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.mentions import Contact
from clienteling.domain.people import NameOrder
from clienteling.effects import touches
from clienteling.errors import Refused
from clienteling.wire.client_commands import AddContactPoint, CreateClient
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.records import table


class Visitor(Struct, frozen=True):
    """Who writes in a conversation, as far as their words say; `source` is what they saw."""

    conversation: str
    name: Name
    language: str = ""
    contacts: tuple[Contact, ...] = ()
    source: str = ""


class Made(Struct, frozen=True):
    """The client that was made of a visitor, and the asks that did it."""

    client: str
    conversation: str
    commands: tuple[str, ...]


def make_client(desk: Desk, visitor: Visitor) -> Made:
    """Write the visitor into the book with what they gave, and say that it is they who write.

    All of it is kept or nothing; raises `Refused`.
    """
    client = new_id()
    asks: list[Command] = [
        CreateClient(
            **desk.stamp(),
            client=client,
            given=visitor.name.given,
            family=visitor.name.family,
            name_native=visitor.name.native,
            name_order=NameOrder.FAMILY_FIRST if visitor.name.native else NameOrder.GIVEN_FIRST,
            language=visitor.language or "en",
            country=desk.person.country,
            owner=desk.person.advisor,
            source=visitor.source,
        )
    ]
    asks += [
        AddContactPoint(
            **desk.stamp(), client=client, point=new_id(), type=kind, value=value,
            preferred=not place,
        )
        for place, (kind, value) in enumerate(visitor.contacts)
    ]  # fmt: skip
    asks.append(conversations.linking(desk, visitor.conversation, client))
    desk.ask(*asks)
    return Made(client, visitor.conversation, tuple(each.id for each in asks))


def undo(desk: Desk, made: Made) -> Changes:
    """Have the visitor nobody's again, and the file gone where it never left this desk.

    Once central has it, or something else is about it, the file stays in the book.
    """
    with suppress(Refused):
        changes = _taken_back(desk, made)
        if changes is not None:
            return changes
    return conversations.link(desk, made.conversation, None)


def _taken_back(desk: Desk, made: Made) -> Changes | None:
    """What changed when all of it was withdrawn; None where something else is about it."""
    changes = Changes()
    client = (table(Client), made.client)
    with desk.store.write() as tx:
        others = [each for each in outbox.waiting(tx) if each.id not in made.commands]
        if any(client in touches(each.command) for each in others):
            return None
        for command in reversed(made.commands):
            changes |= outbox.withdraw(tx, command)
    desk.tell(changes)
    return changes
