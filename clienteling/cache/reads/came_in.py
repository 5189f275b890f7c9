"""What a watch that is taken in begins with: whose it is, and what they wrote about it."""

from msgspec import Struct

from clienteling.cache import shown
from clienteling.cache.reads import names
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain import mentions
from clienteling.wire.chat import Conversation, Message


class CameIn(Struct, frozen=True):
    """Whose watch it may be, its reference, their words, and the message they stand in."""

    who: Who | None
    words: str = ""
    reference: str = ""
    conversation: str = ""
    message: str = ""


def came_in(store: Store, client: str, message: str = "") -> CameIn:
    """What is known: by the client, or by one of their messages; less where it is gone."""
    with store.read() as connection:
        said = shown.find(connection, Message, message) if message else None
        talk = shown.find(connection, Conversation, said.conversation) if said else None
        whose = client or (talk.client if talk else None) or ""
        who = names.clients(connection, [whose]).get(whose)
    if said is None or talk is None:
        return CameIn(who)
    named = mentions.references(said.body)
    reference = named[0] if named else talk.origin.reference
    return CameIn(who, said.body.strip(), reference, talk.id, said.id)
