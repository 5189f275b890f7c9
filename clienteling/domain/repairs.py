"""Repairs: the stages a ticket passes, and what may follow what."""

from enum import StrEnum

from clienteling.domain.ids import short


class Stage(StrEnum):
    """Where a watch is on its way through service."""

    REGISTERED = "registered"
    SENT_TO_CENTRE = "sent_to_centre"
    RECEIVED = "received"
    DIAGNOSIS = "diagnosis"
    ESTIMATE_PREPARING = "estimate_preparing"
    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    WAITING_PARTS = "waiting_parts"
    IN_SERVICE = "in_service"
    QUALITY_CONTROL = "quality_control"
    RETURN_TRANSIT = "return_transit"
    READY_FOR_COLLECTION = "ready_for_collection"
    COLLECTED = "collected"
    CLOSED = "closed"
    SENT_TO_MANUFACTURE = "sent_to_manufacture"
    ON_HOLD = "on_hold"
    DECLINED_RETURN_UNSERVICED = "declined_return_unserviced"
    CANCELLED = "cancelled"
    UNCOLLECTED = "uncollected"
    REOPENED = "reopened"


LINE = tuple(Stage)[:14]
OVER = frozenset({Stage.COLLECTED, Stage.CLOSED, Stage.CANCELLED})
OPEN = tuple(stage for stage in Stage if stage not in OVER)

_S = Stage
_NEXT: dict[Stage, tuple[Stage, ...]] = {
    _S.REGISTERED: (_S.SENT_TO_CENTRE, _S.RECEIVED, _S.DIAGNOSIS, _S.IN_SERVICE),
    _S.SENT_TO_CENTRE: (_S.RECEIVED, _S.SENT_TO_MANUFACTURE),
    _S.RECEIVED: (_S.DIAGNOSIS,),
    _S.DIAGNOSIS: (_S.ESTIMATE_PREPARING, _S.IN_SERVICE, _S.SENT_TO_MANUFACTURE),
    _S.ESTIMATE_PREPARING: (_S.AWAITING_APPROVAL,),
    _S.AWAITING_APPROVAL: (_S.APPROVED, _S.DECLINED_RETURN_UNSERVICED, _S.ESTIMATE_PREPARING),
    _S.APPROVED: (_S.IN_SERVICE, _S.WAITING_PARTS),
    _S.WAITING_PARTS: (_S.IN_SERVICE,),
    _S.IN_SERVICE: (_S.QUALITY_CONTROL, _S.WAITING_PARTS, _S.ESTIMATE_PREPARING),
    _S.QUALITY_CONTROL: (_S.RETURN_TRANSIT, _S.READY_FOR_COLLECTION, _S.IN_SERVICE),
    _S.RETURN_TRANSIT: (_S.READY_FOR_COLLECTION,),
    _S.READY_FOR_COLLECTION: (_S.COLLECTED, _S.UNCOLLECTED),
    _S.COLLECTED: (_S.CLOSED, _S.REOPENED),
    _S.CLOSED: (_S.REOPENED,),
    _S.SENT_TO_MANUFACTURE: (_S.RECEIVED, _S.DIAGNOSIS, _S.RETURN_TRANSIT),
    _S.ON_HOLD: (*LINE[1:12], _S.CANCELLED),
    _S.DECLINED_RETURN_UNSERVICED: (_S.RETURN_TRANSIT, _S.READY_FOR_COLLECTION),
    _S.UNCOLLECTED: (_S.COLLECTED, _S.CLOSED),
    _S.REOPENED: (_S.DIAGNOSIS, _S.IN_SERVICE, _S.SENT_TO_CENTRE),
    _S.CANCELLED: (),
}
_BESIDE = (_S.ON_HOLD, _S.CANCELLED)
_BEFORE_READY = frozenset(LINE[:11]) | {_S.SENT_TO_MANUFACTURE, _S.REOPENED}


def next_stages(now: Stage) -> tuple[Stage, ...]:
    """The stages a ticket at `now` may move to, the usual one first."""
    return _NEXT[now] + (_BESIDE if now in _BEFORE_READY else ())


def may_advance(now: Stage, then: Stage) -> bool:
    """Whether a ticket at `now` may move to `then`."""
    return then in next_stages(now)


def is_open(stage: str) -> bool:
    """Whether the watch is still in our hands."""
    return stage not in OVER


def provisional_number(device: str, counter: int) -> str:
    """A number two offline desks can never both give: the desk's code and its own count."""
    return f"P-{short(device)}-{counter:04d}"


class TicketEventKind(StrEnum):
    """What a line in a ticket's story is."""

    STAGE = "stage"
    NOTE = "note"
    PHOTO = "photo"
    CUSTODY = "custody"
    PROMISE_CHANGE = "promise_change"
    CLIENT_CONTACT = "client_contact"
    PAYMENT = "payment"


class EstimateState(StrEnum):
    """Where an estimate stands."""

    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"
    PARTLY_APPROVED = "partly_approved"
    DECLINED = "declined"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
