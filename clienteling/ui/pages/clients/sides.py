"""Both sides of a conflict, each as a person would say it, with who wrote it and when."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.choices import Text
from clienteling.cache.reads.outbox import Ask
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import values
from clienteling.ui.pages.clients.values import Moment
from clienteling.ui.widgets.two_sides import OneSide, TwoSides
from clienteling.wire.command import Command
from clienteling.wire.service_commands import (
    AdvanceTicket,
    BookAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)

_LONGEST = 400
_FIELDS: dict[type[Command], str] = {
    AdvanceTicket: "stage",
    SetAppointmentStatus: "status",
    BookAppointment: "start",
    MoveAppointment: "start",
}


def is_choice(ask: Ask) -> bool:
    """Whether another value stands that one can keep, or put one's own in its place.

    A time that was taken is none: one's own cannot be had.
    """
    if ask.problem is None or ask.problem.code != "conflict":
        return False
    detail = ask.problem.detail
    return {"yours", "theirs"} <= detail.keys() and "alternatives" not in detail


def of_ask(
    ask: Ask, team: Mapping[str, str], moment: Moment, *, stacked: bool = False
) -> TwoSides:
    """Ours against what stands: `first` is to mean it, `second` to let it go."""
    detail = dict(ask.problem.detail) if ask.problem else {}
    field = field_of(ask)
    theirs = sentence(team.get(detail.get("by", ""), detail.get("by", "")), _at(detail, moment))
    ours = OneSide(
        sentence(_tr("Yours"), moment(ask.asked_at)),
        _value(field, detail.get("yours", ""), team, moment),
        _tr("Use mine"),
    )
    stands = OneSide(
        theirs or _tr("Theirs"),
        _value(field, detail.get("theirs", ""), team, moment),
        _tr("Keep theirs"),
    )
    title = _tr("{field}: somebody else changed it meanwhile")
    return TwoSides(
        title.format(field=values.field_name(field)), (ours, stands), stacked=stacked
    )


def of_text(text: Text, moment: Moment) -> TwoSides:
    """The text that was lost against the one that stands: `first` takes it back."""
    both = text.overwrite
    lost = OneSide(
        sentence(text.lost_by, moment(both.lost_at)),
        _value(both.field, both.lost, {}, None),
        _tr("Use this one"),
    )
    kept = OneSide(
        sentence(text.kept_by, moment(both.created_at), _tr("stands now")),
        _value(both.field, both.kept, {}, None),
        _tr("Keep this one"),
    )
    title = _tr("{field}: two of you wrote it, unseen by each other")
    return TwoSides(title.format(field=values.field_name(both.field)), (lost, kept))


def field_of(ask: Ask) -> str:
    """Which field the two sides of a refused ask are values of."""
    detail = ask.problem.detail if ask.problem else {}
    return detail.get("field", "") or _FIELDS.get(type(ask.command), "")


def of_value(ask: Ask, value: str, moment: Moment) -> str:
    """What a value that a refusal brought says: a time, a stage, a name, or the words."""
    return _value(field_of(ask), value, {}, moment)


def _value(field: str, said: str, team: Mapping[str, str], moment: Moment | None) -> str:
    words = values.value(field, said, team, moment)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _at(detail: Mapping[str, str], moment: Moment) -> str:
    at = detail.get("at", "")
    return moment(datetime.fromisoformat(at)) if at else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("sides", text)
