"""What may be asked about clients, made up from what is shown."""

import msgspec

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NoteKind, WishState
from clienteling.wire import client_commands as c
from clienteling.wire.people import Client, Visit, Wish
from tests.convergence.look import Look

_TEXTS = ("given", "family", "salutation", "source")
_CHOICES = {
    "tier": ("prospect", "client", "vip"),
    "do_not_contact": (True, False),
    "country": ("FR", "CH", "CN"),
    "secondary": ([], ["x"], ["x", "y"]),
}


def create_client(look: Look) -> c.CreateClient:
    return c.CreateClient(**look.stamp(), client=new_id(), given=look.words(), family="New")


def edit_client(look: Look) -> c.EditClient | None:
    client = look.some(Client)
    if client is None:
        return None
    fields = look.chance.sample([*_TEXTS, *_CHOICES], look.chance.randint(1, 2))
    new = {
        field: look.chance.choice(_CHOICES[field]) if field in _CHOICES else look.words()
        for field in fields
    }
    was = {field: msgspec.to_builtins(getattr(client, field)) for field in fields}
    return c.EditClient(**look.stamp(), client=client.id, set=new, was=was)


def add_contact_point(look: Look, client: str) -> c.AddContactPoint:
    kind = look.chance.choice(tuple(ContactKind))
    stamp = look.stamp()
    return c.AddContactPoint(
        **stamp, client=client, point=new_id(), type=kind, value=look.words()
    )


def record_consent(look: Look, client: str) -> c.RecordConsent:
    return c.RecordConsent(
        **look.stamp(),
        client=client,
        consent=new_id(),
        purpose=look.chance.choice(tuple(Purpose)),
        channel=look.chance.choice((Channel.WEB, Channel.WECHAT)),
        state=look.chance.choice(tuple(ConsentState)),
    )


def add_note(look: Look, client: str) -> c.AddNote:
    return c.AddNote(
        **look.stamp(),
        note=new_id(),
        about="client",
        subject=client,
        client=client,
        type=NoteKind.CLIENT_WORDS,
        text=look.words(),
    )


def add_watch(look: Look, client: str) -> c.AddWatch:
    return c.AddWatch(
        **look.stamp(),
        watch=new_id(),
        ownership=new_id(),
        client=client,
        reference="A1",
        serial=look.words(),
    )


def add_wish(look: Look, client: str) -> c.AddWish:
    return c.AddWish(
        **look.stamp(), wish=new_id(), client=client, reference="A1", description=look.words()
    )


def set_wish_state(look: Look) -> c.SetWishState | None:
    wish = look.some(Wish)
    if wish is None:
        return None
    to = look.chance.choice(tuple(WishState))
    return c.SetWishState(**look.stamp(), wish=wish.id, to=to, was=wish.state)


def record_visit(look: Look) -> c.RecordVisit:
    client = look.some(Client) if look.chance.random() < 0.5 else None
    return c.RecordVisit(
        **look.stamp(),
        visit=new_id(),
        client=client.id if client else None,
        arrived_at=look.desk.now(),
        intent=look.words(),
    )


def attach_visit(look: Look) -> c.AttachVisit | None:
    visit, client = look.some(Visit), look.some(Client)
    if visit is None or client is None:
        return None
    return c.AttachVisit(**look.stamp(), visit=visit.id, client=client.id)
