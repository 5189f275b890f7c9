"""How syncing stands, in the words of the status bar: a state, never an alarm."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from clienteling.ui.formats import Clockface
from clienteling.ui.present import translated
from clienteling.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from clienteling.sync.status import Status


def connection(status: "Status", clock: Clockface, now: datetime) -> tuple[str, Tone]:
    """Whether central can be reached, and what a person has to do if it halts."""
    halted = {
        "sign_in": _tr("Sign in again to go on sending — everything stays usable"),
        "enrol": _tr("This desk has to be enrolled again — everything stays usable"),
        "update": _tr("This desk is too old for central — update it"),
        "ask": _tr("Central wants to remove most of what is here — your word is needed"),
        "wipe": _tr("This desk was shut out"),
    }
    if status.halted:
        return halted.get(status.halted, translated(status.note)), Tone.WARN
    if status.first_sync and status.connected:
        return _tr("Fetching the boutique for the first time"), Tone.BUSY
    if status.connected:
        return _tr("Connected"), Tone.GOOD
    if status.since is None:
        return _tr("Offline — everything stays usable"), Tone.WARN
    since = clock.moment(status.since, now)
    if clock.local_day(status.since) == clock.local_day(now):
        since = clock.time(status.since)
    return _tr("Offline since {time} — everything stays usable").format(time=since), Tone.WARN


def waiting(status: "Status") -> str:
    """What is not yet sent, and what needs a person."""
    parts = []
    if status.needs_you:
        parts.append(_count(status.needs_you, _tr("1 needs you"), _tr("{n} need you")))
    if status.waiting:
        one, many = _tr("1 change waiting to send"), _tr("{n} changes waiting to send")
        parts.append(_count(status.waiting, one, many))
    return " · ".join(parts) or _tr("All changes sent")


def as_of(status: "Status", clock: Clockface, now: datetime) -> str:
    """How fresh everything is."""
    if status.as_of is None:
        return ""
    when = clock.exact_time(status.as_of)
    if clock.local_day(status.as_of) != clock.local_day(now):
        when = clock.moment(status.as_of, now)
    return _tr("Up to date as of {time}").format(time=when)


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(n=number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("status", text)
