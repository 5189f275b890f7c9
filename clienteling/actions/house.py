"""What a manager can do about the house: ready words, hours, goal and address."""

from datetime import date

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.domain.ids import new_id
from clienteling.wire.chat import Template
from clienteling.wire.chat_commands import DropTemplate, KeepTemplate, SetReplyRules
from clienteling.wire.people import OpeningHours


def keep_templates(desk: Desk, *templates: Template) -> Changes:
    """Keep ready words, new where one has no id, all or none; raises `Refused`."""
    return desk.ask(
        *(
            KeepTemplate(
                **desk.stamp(),
                template=each.id or new_id(),
                key=each.key,
                language=each.language,
                body=each.body,
                channel=each.channel,
                purpose=Purpose(each.purpose),
            )
            for each in templates
        )
    )


def drop_templates(desk: Desk, *templates: str) -> Changes:
    """Let go of ready words."""
    return desk.ask(*(DropTemplate(**desk.stamp(), template=each) for each in templates))


def set_reply_rules(
    desk: Desk,
    *,
    reply_within: int,
    returns_after: int,
    opening_hours: tuple[OpeningHours, ...],
    holidays: tuple[date, ...],
    address: str | None = None,
) -> Changes:
    """Say in how many minutes of opening time one answers, when one is open, and where."""
    return desk.ask(
        SetReplyRules(
            **desk.stamp(),
            reply_within=reply_within,
            returns_after=returns_after,
            opening_hours=opening_hours,
            holidays=holidays,
            address=address,
        )
    )
