"""The repair tickets of the season: forty open in every stage, and those long collected."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from clienteling.domain.repairs import LINE, OPEN, EstimateState, Stage, TicketEventKind
from clienteling.sample import words
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE, advisor_id
from clienteling.sample.watches import Piece
from clienteling.wire.service import (
    ConditionLine,
    Estimate,
    EstimateLine,
    Ticket,
    TicketEvent,
)

_SIDE_AFTER = {
    Stage.SENT_TO_MANUFACTURE: Stage.DIAGNOSIS,
    Stage.ON_HOLD: Stage.DIAGNOSIS,
    Stage.DECLINED_RETURN_UNSERVICED: Stage.AWAITING_APPROVAL,
    Stage.UNCOLLECTED: Stage.READY_FOR_COLLECTION,
    Stage.REOPENED: Stage.COLLECTED,
    Stage.CANCELLED: Stage.REGISTERED,
}
_QUOTED = {*LINE[5:], Stage.DECLINED_RETURN_UNSERVICED, Stage.UNCOLLECTED, Stage.REOPENED}


class Repair(NamedTuple):
    """A ticket, the way it came, and the watch."""

    ticket: Ticket
    path: tuple[Stage, ...]
    since: tuple[datetime, ...]
    piece: Piece


def repairs(seed: int, owned: list[Piece], now: datetime) -> list[Repair]:
    """Forty open tickets in every stage, and one closed for every twenty watches."""
    dice = Dice(seed, "repairs")
    closed = len(owned) // 20
    chosen = dice.some_of(owned, 40 + closed)
    ready = (Stage.READY_FOR_COLLECTION, Stage.AWAITING_APPROVAL, Stage.IN_SERVICE)
    stages = [*OPEN, *OPEN, *ready, *ready][:40] + [Stage.CLOSED] * closed
    return [
        _repair(dice, number, piece, stage, now)
        for number, (piece, stage) in enumerate(zip(chosen, stages, strict=False))
    ]


_CONDITION = (
    ConditionLine("clasp", "light scratches", "light"),
    ConditionLine("crystal", "intact", ""),
    ConditionLine("strap", "worn", "medium"),
)


def _repair(dice: Dice, number: int, piece: Piece, stage: Stage, now: datetime) -> Repair:
    path = _path(stage)
    started = max(3, len(path) * 3 + dice.between(-2, 12))
    latest = now - timedelta(days=dice.between(60, 900) if stage == Stage.CLOSED else 0)
    opened = latest - timedelta(days=started)
    since = tuple(
        opened + timedelta(days=started) * (step / (len(path) + 0.5))
        for step in range(len(path))
    )
    client = piece.client
    said = dice.one_of(words.REPAIR_WORDS[client.language])
    ticket = Ticket(
        id=dice.identifier(),
        scope=BOUTIQUE,
        number=f"R-{20300 + number}",
        provisional_number=f"P-{dice.number(6)}-{number:04d}",
        watch=piece.watch.id,
        client=client.id,
        holder="boutique" if stage in {LINE[0], LINE[11]} else "service centre",
        service_types=(dice.one_of(("full service", "strap", "water resistance", "polish")),),
        client_words=said,
        assessment="Hairlines on the bezel, clasp worn; runs.",
        condition=_CONDITION,
        accessories=("pouch",),
        links=dice.between(10, 14),
        declared_value=piece.model.price,
        preapproved_ceiling=300_000,
        currency="CNY",
        promised_on=(opened + timedelta(days=dice.between(14, 70))).date(),
        stage=stage,
        stage_since=since[-1],
        payer="client",
        signature="signed",
        told_at=since[-1] if dice.likely(0.5) else None,
        created_at=opened,
        updated_at=since[-1],
        created_by=advisor_id(5),
    )
    return Repair(ticket, path, since, piece)


def _path(stage: Stage) -> tuple[Stage, ...]:
    if stage in _SIDE_AFTER:
        return (*_path(_SIDE_AFTER[stage]), stage)
    way = LINE[: LINE.index(stage) + 1]
    return tuple(step for step in way if step != Stage.WAITING_PARTS or step == stage)


def ticket_events(seed: int, opened: list[Repair]) -> Iterator[TicketEvent]:
    """One line for every stage each ticket has passed."""
    dice = Dice(seed, "ticket events")
    for repair in opened:
        before = ""
        for stage, at in zip(repair.path, repair.since, strict=True):
            yield TicketEvent(
                id=dice.identifier(),
                scope=BOUTIQUE,
                ticket=repair.ticket.id,
                at=at,
                actor=advisor_id(5),
                kind=TicketEventKind.STAGE,
                before=before,
                after=stage,
                client_visible=stage in {Stage.AWAITING_APPROVAL, Stage.READY_FOR_COLLECTION},
                text=dice.one_of(words.DIAGNOSES) if stage == Stage.DIAGNOSIS else "",
                created_at=at,
            )
            before = stage


def estimates(seed: int, opened: list[Repair]) -> Iterator[Estimate]:
    """An estimate for every ticket that has come so far."""
    dice = Dice(seed, "estimates")
    for repair in opened:
        stage = repair.ticket.stage
        if stage not in _QUOTED:
            continue
        waiting = stage == Stage.AWAITING_APPROVAL
        declined = stage == Stage.DECLINED_RETURN_UNSERVICED
        decided = EstimateState.DECLINED if declined else EstimateState.APPROVED
        sent = repair.since[min(5, len(repair.since) - 1)]
        yield Estimate(
            id=dice.identifier(),
            scope=BOUTIQUE,
            ticket=repair.ticket.id,
            version=1,
            lines=(
                EstimateLine("Complete service", dice.between(32, 68) * 10_000),
                EstimateLine("Gasket", 30_000),
                EstimateLine("Polish", 80_000, mandatory=False, declined=not waiting),
            ),
            currency="CNY",
            valid_until=(sent + timedelta(days=30)).date(),
            state=EstimateState.SENT if waiting else decided,
            decided_by="" if waiting else repair.piece.client.id,
            decided_via="" if waiting else "web",
            decided_at=None if waiting else sent + timedelta(hours=5),
            created_at=sent,
            updated_at=sent,
        )
