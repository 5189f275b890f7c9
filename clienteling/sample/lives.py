"""What became of the watches of the season: their owners, their cover, what happened."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from clienteling.domain.watches import Acquired, Regime, WatchEventKind
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE
from clienteling.sample.watches import Piece
from clienteling.wire.people import Client
from clienteling.wire.watches import Coverage, Ownership, WatchEvent

_YEAR = timedelta(days=365)
_GUARANTEE = 8 * _YEAR + timedelta(days=2)
_UNREGISTERED = 2 * _YEAR
_SERVICED_AFTER = 5 * _YEAR
_VOID = (
    "opened by another workshop",
    "serial engraved anew",
    "case polished elsewhere, water inside",
)
_REPORTS = (
    "left in a taxi, police report 2231",
    "gone from a hotel room, report 817",
    "out of the gym locker, report 4410",
)


def watch_events(seed: int, owned: list[Piece], now: datetime) -> Iterator[WatchEvent]:
    """Sales here, services after some years, papers looked through, and a few losses."""
    dice = Dice(seed, "watch events")
    for piece in owned:
        if piece.here:
            yield _event(dice, piece, WatchEventKind.SOLD, piece.watch.created_at, "boutique")
        elif dice.likely(0.3):
            seen = dice.within(piece.watch.created_at, now)
            yield _event(dice, piece, WatchEventKind.AUTHENTICATED, seen, "boutique")
        serviced = _serviced(seed, piece, now.date())
        if serviced is not None:
            at = datetime.combine(serviced, time(3), now.tzinfo)
            yield _event(dice, piece, WatchEventKind.SERVICED, at, "service centre")
        if dice.likely(0.006):
            yield from _missing(dice, piece, now)


def ownerships(seed: int, owned: list[Piece], people: list[Client]) -> Iterator[Ownership]:
    """Since when each owner has had the watch; a few came from another client."""
    dice = Dice(seed, "ownerships")
    for piece in owned:
        how = Acquired.BOUGHT if piece.here else dice.one_of(_WAYS)
        giver = dice.one_of(people)
        if how is not Acquired.BOUGHT and giver.id != piece.client.id and dice.likely(0.5):
            yield Ownership(
                id=dice.identifier(),
                scope=BOUTIQUE,
                watch=piece.watch.id,
                client=giver.id,
                since=piece.bought - dice.between(300, 1_500) * timedelta(days=1),
                until=piece.bought,
                how=Acquired.BOUGHT,
            )
        yield Ownership(
            id=dice.identifier(),
            scope=BOUTIQUE,
            watch=piece.watch.id,
            client=piece.client.id,
            since=piece.bought,
            how=how,
        )


def coverages(seed: int, owned: list[Piece], now: datetime) -> Iterator[Coverage]:
    """What covers each piece: longer where it was registered, void for a few, or unknown."""
    dice = Dice(seed, "coverages")
    for piece in owned:
        if piece.here:
            yield _guarantee(dice, piece)
        elif dice.likely(0.6):
            yield _cover(dice, piece, Regime.UNKNOWN, None, None)
        serviced = _serviced(seed, piece, now.date())
        if serviced is not None:
            end = serviced + _UNREGISTERED
            yield _cover(dice, piece, Regime.SERVICE_GUARANTEE, serviced, end)


_WAYS = (Acquired.BOUGHT, Acquired.GIFT, Acquired.PRE_OWNED, Acquired.INHERITED)


def _guarantee(dice: Dice, piece: Piece) -> Coverage:
    """Eight years where it was registered in time, two where it was not."""
    if not dice.likely(0.85):
        end = piece.bought + _UNREGISTERED
        return _cover(dice, piece, Regime.INTERNATIONAL_GUARANTEE, piece.bought, end)
    return Coverage(
        id=dice.identifier(),
        scope=BOUTIQUE,
        watch=piece.watch.id,
        regime=Regime.INTERNATIONAL_GUARANTEE,
        start=piece.bought,
        end=piece.bought + _GUARANTEE,
        registered_on=piece.bought + timedelta(days=dice.between(0, 20)),
        void_reason=dice.one_of(_VOID) if dice.likely(0.02) else "",
    )


def _cover(
    dice: Dice, piece: Piece, regime: Regime, start: date | None, end: date | None
) -> Coverage:
    return Coverage(
        id=dice.identifier(),
        scope=BOUTIQUE,
        watch=piece.watch.id,
        regime=regime,
        start=start,
        end=end,
    )


def _serviced(seed: int, piece: Piece, today: date) -> date | None:
    """The day of its last service: the same for its event and for what the service covers."""
    dice = Dice(seed, f"service of {piece.watch.id}")
    day = piece.bought + _SERVICED_AFTER + timedelta(days=dice.between(0, 700))
    return day if day <= today and dice.likely(0.6) else None


def _missing(dice: Dice, piece: Piece, now: datetime) -> Iterator[WatchEvent]:
    """It was lost or stolen, and half of them were found again."""
    kind = dice.one_of((WatchEventKind.LOST, WatchEventKind.STOLEN))
    gone = dice.within(max(piece.watch.created_at, now - 2 * _YEAR), now)
    yield _event(dice, piece, kind, gone, "client", dice.one_of(_REPORTS))
    if dice.likely(0.5):
        found = dice.within(gone, now)
        yield _event(dice, piece, WatchEventKind.RECOVERED, found, "client")


def _event(
    dice: Dice, piece: Piece, kind: WatchEventKind, at: datetime, *told: str
) -> WatchEvent:
    source, text = (*told, "")[:2]
    return WatchEvent(
        id=dice.identifier(),
        scope=BOUTIQUE,
        watch=piece.watch.id,
        kind=kind,
        at=at,
        source=source,
        text=text,
    )
