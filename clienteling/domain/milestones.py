"""The seven milestones of a repair as a client would count them, and their stages."""

from enum import StrEnum

from clienteling.domain.repairs import Stage


class Milestone(StrEnum):
    """A step of a repair that a client can follow."""

    RECEIVED = "received"
    DIAGNOSIS = "diagnosis"
    ESTIMATE = "estimate"
    IN_SERVICE = "in_service"
    QUALITY_CONTROL = "quality_control"
    READY = "ready"
    COLLECTED = "collected"


_M, _S = Milestone, Stage
STAGES: dict[Milestone, tuple[Stage, ...]] = {
    _M.RECEIVED: (_S.REGISTERED, _S.SENT_TO_CENTRE, _S.RECEIVED),
    _M.DIAGNOSIS: (_S.DIAGNOSIS, _S.SENT_TO_MANUFACTURE),
    _M.ESTIMATE: (_S.ESTIMATE_PREPARING, _S.AWAITING_APPROVAL, _S.APPROVED),
    _M.IN_SERVICE: (_S.WAITING_PARTS, _S.IN_SERVICE),
    _M.QUALITY_CONTROL: (_S.QUALITY_CONTROL, _S.RETURN_TRANSIT),
    _M.READY: (_S.READY_FOR_COLLECTION, _S.UNCOLLECTED),
    _M.COLLECTED: (_S.COLLECTED, _S.CLOSED),
}


def milestone_of(stage: Stage) -> Milestone | None:
    """The milestone that `stage` belongs to; none for a repair that left the line."""
    return next((each for each, stages in STAGES.items() if stage in stages), None)
