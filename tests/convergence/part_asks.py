"""What may be asked about the parts of a file and about watches."""

from collections.abc import Mapping

import msgspec

from clienteling.domain.ids import new_id
from clienteling.domain.people import DateKind, OfferState
from clienteling.domain.watches import Regime, WatchEventKind
from clienteling.effects.parts import PARTS
from clienteling.wire import client_commands as c
from clienteling.wire import watch_commands as w
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish
from clienteling.wire.record import Record
from clienteling.wire.watches import Ownership, Watch
from tests.convergence.look import Look

_CHOICES: Mapping[str, tuple[object, ...]] = {
    "preferred": (True, False),
    "month": (1, 5, 12),
    "day": (None, 3),
    "lead_days": (3, 30),
    "priority": (0, 1),
    "pinned": (True, False),
    "links": (1, 2),
    "year": (1999, 2020),
    "papers": ([], ["box"]),
    "references": ([], ["A1"]),
}


def add_date(look: Look, client: str) -> c.AddImportantDate:
    stamp = look.stamp()
    return c.AddImportantDate(
        **stamp, date=new_id(), client=client, type=DateKind.OTHER, month=3, label=look.words()
    )


def add_relation(look: Look, client: str) -> c.AddRelation:
    other = look.some(Client) if look.chance.random() < 0.6 else None
    return c.AddRelation(
        **look.stamp(),
        relation=new_id(),
        client=client,
        type="friend",
        other=other.id if other else None,
        label=look.words(),
    )


def edit_part(look: Look) -> c.EditPart | None:
    part = look.chance.choice(list(PARTS.values()))
    row = look.some(part.kind)
    fields = sorted(part.texts | (part.choices & _CHOICES.keys()))
    if row is None or not fields:
        return None
    field = look.chance.choice(fields)
    new = look.words() if field in part.texts else look.chance.choice(_CHOICES[field])
    return c.EditPart(
        **look.stamp(),
        table=_table(row),
        part=row.id,
        set={field: new},
        was={field: msgspec.to_builtins(getattr(row, field))},
        client=getattr(row, "client", None),
    )


def remove_part(look: Look) -> c.RemovePart | None:
    part = look.chance.choice([each for each in PARTS.values() if each.removable])
    row = look.some(part.kind)
    if row is None:
        return None
    client = getattr(row, "client", None)
    return c.RemovePart(**look.stamp(), table=_table(row), part=row.id, client=client)


def add_watch_event(look: Look) -> w.AddWatchEvent | None:
    watch = look.some(Watch)
    if watch is None:
        return None
    return w.AddWatchEvent(
        **look.stamp(),
        event=new_id(),
        watch=watch.id,
        type=WatchEventKind.SERVICED,
        happened_at=look.desk.now(),
        text=look.words(),
    )


def pass_on(look: Look) -> w.PassOnWatch | None:
    watch, held, to = look.some(Watch), look.some(Ownership), look.some(Client)
    if watch is None:
        return None
    return w.PassOnWatch(
        **look.stamp(),
        watch=watch.id,
        ownership=new_id(),
        was=held.id if held else None,
        giver=watch.owner,
        to=to.id if to and look.chance.random() < 0.7 else None,
        on=look.desk.now().date(),
    )


def add_coverage(look: Look) -> w.AddCoverage | None:
    watch = look.some(Watch)
    if watch is None:
        return None
    stamp = look.stamp()
    return w.AddCoverage(
        **stamp, coverage=new_id(), watch=watch.id, regime=Regime.LIMITED_WARRANTY
    )


def buy(look: Look, client: str) -> w.RecordPurchase:
    return w.RecordPurchase(
        **look.stamp(),
        purchase=new_id(),
        client=client,
        bought_on=look.desk.now().date(),
        description=look.words(),
    )


def offer(look: Look, client: str) -> w.RecordOffer:
    wish = look.some(Wish)
    return w.RecordOffer(
        **look.stamp(),
        offer=new_id(),
        client=client,
        reference="A1",
        wish=wish.id if wish else None,
        why=look.words(),
    )


def answer_offer(look: Look) -> w.AnswerOffer | None:
    made = look.some(Offer)
    if made is None:
        return None
    to = look.chance.choice(tuple(OfferState))
    stamp = look.stamp()
    return w.AnswerOffer(**stamp, offer=made.id, to=to, was=made.state, wish=made.wish)


def _table(row: Record) -> str:
    return str(type(row).__struct_config__.tag)
