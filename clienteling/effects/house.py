"""What the commands about the house do: ready words, opening hours, the goal for replies."""

import re
from itertools import pairwise

import msgspec

from clienteling.domain.messages import LONGEST_BODY
from clienteling.domain.roles import may_manage
from clienteling.domain.templates import placeholders, unknown
from clienteling.effects.rows import (
    Key,
    Made,
    Moment,
    Removed,
    Rows,
    keys,
    limited,
    require,
)
from clienteling.wire.chat import Template
from clienteling.wire.chat_commands import DropTemplate, KeepTemplate, SetReplyRules
from clienteling.wire.people import Boutique, OpeningHours

replace = msgspec.structs.replace
LONGEST_RULE = 7 * 24 * 60
"""Minutes of opening time."""
_LONGEST_ADDRESS = 300
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


def template_kept(command: KeepTemplate, rows: Rows, moment: Moment) -> Made:
    """The ready words, with the gaps that are to be filled in."""
    _manages(moment)
    limited((command.body,), LONGEST_BODY)
    limited((command.key, command.language, command.channel), 100)
    named = bool(command.key.strip() and command.language.strip() and command.body.strip())
    require(named, "Ready words need a name and a language.", "Type what is missing.")
    require(
        not unknown(command.body),
        "Nothing can be filled in there.",
        "Choose one of the offered gaps.",
        code="placeholder",
    )
    now = rows.find(Template, command.template)
    fresh = Template(id=command.template, scope=command.scope, key="", language="", body="")
    then = replace(
        now or fresh,
        key=command.key.strip(),
        language=command.language.strip(),
        channel=command.channel,
        purpose=command.purpose,
        body=command.body,
        placeholders=placeholders(command.body),
    )
    return (then,)


def template_dropped(command: DropTemplate, rows: Rows, moment: Moment) -> Made:
    """The ready words taken away; what was said with them stays."""
    _manages(moment)
    now = rows.find(Template, command.template)
    return () if now is None else (Removed(Template, now.id),)


def reply_rules_set(command: SetReplyRules, rows: Rows, moment: Moment) -> Made:
    """The boutique with its hours, holidays, goal and address."""
    boutique = rows.need(Boutique, command.scope)
    _manages(moment)
    address = boutique.address if command.address is None else command.address
    limited((address,), _LONGEST_ADDRESS)
    sensible = 0 < command.reply_within <= command.returns_after <= LONGEST_RULE
    title = "Whom nobody answers comes back after the goal, not before it."
    require(sensible, title, "Type the minutes again.")
    require(
        all(_opens(each) for each in command.opening_hours),
        "These hours end before they begin.",
        "Type them again, such as 10:00 to 19:00.",
    )
    require(
        not _overlap(command.opening_hours),
        "Some of these hours overlap.",
        "Type them again, such as 10:00 to 13:00 and 14:00 to 19:00.",
    )
    return (
        replace(
            boutique,
            reply_within=command.reply_within,
            returns_after=command.returns_after,
            opening_hours=command.opening_hours,
            holidays=tuple(sorted(set(command.holidays))),
            address=" ".join(address.split()),
        ),
    )


def of_template(command: KeepTemplate | DropTemplate) -> tuple[Key, ...]:
    """The ready words."""
    return keys(Template, command.template)


def of_boutique(command: SetReplyRules) -> tuple[Key, ...]:
    """The boutique."""
    return keys(Boutique, command.scope)


def _opens(hours: OpeningHours) -> bool:
    clocks = all(_CLOCK.fullmatch(each) for each in (hours.opens, hours.closes))
    return clocks and 0 <= hours.weekday <= 6 and hours.opens < hours.closes


def _overlap(hours: tuple[OpeningHours, ...]) -> bool:
    spans = sorted((each.weekday, each.opens, each.closes) for each in hours)
    pairs = pairwise(spans)
    return any(one[0] == two[0] and two[1] < one[2] for one, two in pairs)


def _manages(moment: Moment) -> None:
    allowed = may_manage(moment.roles)
    require(allowed, "Only a manager changes these.", "Ask your manager.", code="forbidden")
