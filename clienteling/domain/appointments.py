"""Appointments: their kinds, how they may move on, and when two collide."""

from datetime import datetime, timedelta
from enum import StrEnum

UNDO_WITHIN = timedelta(minutes=10)


class AppointmentType(StrEnum):
    """What a client comes for."""

    DISCOVERY = "discovery"
    PURCHASE = "purchase"
    SERVICE_DROPOFF = "service_dropoff"
    COLLECTION = "collection"
    SIZING = "sizing"
    VIDEO = "video"
    PHONE = "phone"
    HOME = "home"
    EVENT = "event"


class Standing(StrEnum):
    """Where an appointment stands."""

    REQUESTED = "requested"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    CANCELLED_BY_CLIENT = "cancelled_by_client"
    CANCELLED_BY_BOUTIQUE = "cancelled_by_boutique"
    RESCHEDULED = "rescheduled"


_CANCELLED = {
    Standing.CANCELLED_BY_CLIENT,
    Standing.CANCELLED_BY_BOUTIQUE,
    Standing.RESCHEDULED,
}
_BEFORE = {Standing.REQUESTED, Standing.PROPOSED, Standing.CONFIRMED}
_COMING = {Standing.ARRIVED, Standing.IN_PROGRESS, Standing.COMPLETED, Standing.NO_SHOW}
_NEXT: dict[Standing, set[Standing]] = {
    Standing.REQUESTED: {Standing.PROPOSED, Standing.CONFIRMED} | _CANCELLED | _COMING,
    Standing.PROPOSED: {Standing.CONFIRMED} | _CANCELLED | _COMING,
    Standing.CONFIRMED: _CANCELLED | _COMING,
    Standing.ARRIVED: {Standing.IN_PROGRESS, Standing.COMPLETED} | _CANCELLED,
    Standing.IN_PROGRESS: {Standing.COMPLETED},
    Standing.NO_SHOW: {Standing.ARRIVED},
}
HOLDS_TIME = _BEFORE | {Standing.ARRIVED, Standing.IN_PROGRESS}


_MINUTES: dict[AppointmentType, int] = {
    AppointmentType.PURCHASE: 60,
    AppointmentType.SERVICE_DROPOFF: 30,
    AppointmentType.COLLECTION: 15,
    AppointmentType.SIZING: 30,
    AppointmentType.PHONE: 15,
    AppointmentType.VIDEO: 30,
}


def usual_length(of: AppointmentType) -> timedelta:
    """How long an appointment of this kind usually takes."""
    return timedelta(minutes=_MINUTES.get(of, 45))


def may_become(now: Standing, then: Standing) -> bool:
    """Whether an appointment that stands at `now` may move to `then`."""
    return then in _NEXT.get(now, set())


def may_move(now: Standing) -> bool:
    """Whether its time may still be changed."""
    return now in _BEFORE


def overlaps(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    """Whether two half-open times, each (start, end), share a moment."""
    return one[0] < other[1] and other[0] < one[1]
