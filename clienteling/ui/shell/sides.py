"""Both sides of a conflict, each as a person would say it."""

from collections.abc import Callable
from datetime import datetime

from clienteling.cache.reads.outbox import Ask
from clienteling.domain.repairs import Stage
from clienteling.ui.shell.roles import tier_name
from clienteling.ui.widgets import states
from clienteling.wire.client_commands import EditClient
from clienteling.wire.service_commands import AdvanceTicket, BookAppointment, MoveAppointment

_LONGEST = 400


def side(ask: Ask, value: str, moment: Callable[[datetime], str]) -> str:
    """What `value` of a refusal says: a time, a stage, a tier, or the words themselves."""
    field = ask.problem.detail.get("field", "") if ask.problem else ""
    match ask.command:
        case EditClient() if field == "tier":
            return tier_name(value) or value[:_LONGEST]
        case AdvanceTicket() if value in set(Stage):
            return states.stage(Stage(value)).text
        case BookAppointment() | MoveAppointment():
            return moment(datetime.fromisoformat(value))
    return value[:_LONGEST]
