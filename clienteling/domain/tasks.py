"""What somebody promised to do."""

from enum import StrEnum


class TaskKind(StrEnum):
    """Why a task exists."""

    FOLLOW_UP = "follow_up"
    BIRTHDAY = "birthday"
    POST_VISIT = "post_visit"
    POST_PURCHASE = "post_purchase"
    SERVICE_DUE = "service_due"
    PROMISE = "promise"
    CALL_BACK = "call_back"
    HANDOVER = "handover"


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DONE = "done"
    DISMISSED = "dismissed"
