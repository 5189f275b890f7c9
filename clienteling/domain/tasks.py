"""What somebody promised to do."""

from enum import StrEnum


class TaskKind(StrEnum):
    """Why a task exists."""

    FOLLOW_UP = "follow_up"
    BIRTHDAY = "birthday"
    POST_VISIT = "post_visit"
    POST_PURCHASE = "post_purchase"
    WATCH_ANNIVERSARY = "watch_anniversary"
    SERVICE_DUE = "service_due"
    PROMISE = "promise"
    CALL_BACK = "call_back"
    HANDOVER = "handover"
    COMPLAINT = "complaint"


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DONE = "done"
    DISMISSED = "dismissed"


RULES: dict[TaskKind, int] = {
    TaskKind.POST_VISIT: 2,
    TaskKind.POST_PURCHASE: 14,
    TaskKind.BIRTHDAY: 7,
    TaskKind.WATCH_ANNIVERSARY: 7,
    TaskKind.SERVICE_DUE: 1826,
}
"""Days of each rule where a boutique says nothing else.

After a visit or a purchase: how long afterwards. Before a birthday or a watch's anniversary:
how long ahead, unless the date says so itself. Service: how long after the last one. A
negative number switches the rule off.
"""
