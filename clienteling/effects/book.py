"""What the commands about keeping the book do: calls, segments, choices, access, rules."""

import msgspec

from clienteling.domain.people import AccessKind
from clienteling.domain.roles import may_manage
from clienteling.effects.clients import LONGEST_NAME, LONGEST_TEXT
from clienteling.effects.parts import PARTS
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
from clienteling.errors import Gone
from clienteling.wire.book import Call, Overwrite, Segment
from clienteling.wire.book_commands import (
    DropSegment,
    KeepSegment,
    LogAccess,
    RecordCall,
    SetFollowUps,
    SettleOverwrite,
)
from clienteling.wire.people import Boutique, Client, Edit
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED

replace = msgspec.structs.replace
LONGEST_RULE = 36_600


def call_recorded(command: RecordCall, rows: Rows, moment: Moment) -> Made:
    """The call; the client's last contact where somebody was reached."""
    client = rows.client(command.client)
    rows.new(Call, command.call)
    limited((command.text,), LONGEST_TEXT)
    sensible = command.minutes is None or 0 <= command.minutes <= 1_440
    require(sensible, "No call is that long.", "Type the minutes again.")
    call = Call(
        id=command.call,
        scope=client.scope,
        client=client.id,
        advisor=moment.by,
        direction=command.direction,
        reached=command.reached,
        minutes=command.minutes,
        text=command.text,
        ticket=command.ticket,
        at=moment.at,
    )
    return (call, replace(client, last_contact_at=moment.at)) if command.reached else (call,)


def overwrite_settled(command: SettleOverwrite, rows: Rows, moment: Moment) -> Made:
    """The choice, and the text that was lost where that was chosen."""
    overwrite = rows.need(Overwrite, command.overwrite)
    if overwrite.settled_at is not None:
        return ()
    over = replace(overwrite, settled_at=moment.at)
    same = (overwrite.about, overwrite.subject) == (command.about, command.subject)
    require(same, "This is about something else now.", "Look again.", code="conflict")
    if command.take == "kept":
        return (over,)
    now = rows.find(SYNCED[overwrite.about], overwrite.subject)
    if now is None:
        raise Gone("That is no longer here.", "Your text is kept here.")
    then = msgspec.convert(
        msgspec.to_builtins(now) | {overwrite.field: overwrite.lost}, type(now)
    )
    if isinstance(then, Client):
        rows.client(then.id)
        mine = Edit(moment.by, moment.at)
        then = replace(then, edits=then.edits | {overwrite.field: mine})
    return over, then


def segment_kept(command: KeepSegment, rows: Rows, moment: Moment) -> Made:
    """The filter under its name; one's own, or as a manager a shared one."""
    limited((command.name, command.filter.text), LONGEST_NAME)
    require(bool(command.name.strip()), "A list needs a name.", "Type one.")
    now = rows.find(Segment, command.segment)
    if now is not None:
        _mine(now, moment)
    fresh = Segment(id=command.segment, scope=command.scope, name="", owner=moment.by)
    then = replace(
        now or fresh,
        name=command.name.strip(),
        filter=command.filter,
        shared=command.shared,
    )
    return (then,)


def segment_dropped(command: DropSegment, rows: Rows, moment: Moment) -> Made:
    """The named filter taken away; its clients stay as they are."""
    now = rows.find(Segment, command.segment)
    if now is None:
        return ()
    _mine(now, moment)
    return (Removed(Segment, now.id),)


def access_logged(command: LogAccess, _rows: Rows, moment: Moment) -> Made:
    """Nothing that desks see: central keeps it; lists leave the house by managers only."""
    limited((command.reason,), 2_000)
    alone = command.client is not None or command.action != AccessKind.EXPORT
    allowed = alone or may_manage(moment.roles)
    require(allowed, "Only a manager exports lists.", "Ask your manager.", code="forbidden")
    return ()


def rules_set(command: SetFollowUps, rows: Rows, moment: Moment) -> Made:
    """The boutique with its own rules."""
    boutique = rows.need(Boutique, command.scope)
    allowed = may_manage(moment.roles)
    require(allowed, "Only a manager changes these.", "Ask your manager.", code="forbidden")
    sensible = all(abs(days) <= LONGEST_RULE for days in command.rules.values())
    require(sensible, "That is too many days.", "Type a smaller number.")
    return (replace(boutique, follow_ups=boutique.follow_ups | command.rules),)


def of_call(command: RecordCall) -> tuple[Key, ...]:
    """The client and the call."""
    return keys(Client, command.client) + keys(Call, command.call)


def of_overwrite(command: SettleOverwrite) -> tuple[Key, ...]:
    """The choice, and the row it is about."""
    part = PARTS.get(command.about)
    kind: type[Record] = part.kind if part else Client
    known = part is not None or command.about == "client"
    return keys(Overwrite, command.overwrite) + (keys(kind, command.subject) if known else ())


def of_segment(command: KeepSegment | DropSegment) -> tuple[Key, ...]:
    """The segment."""
    return keys(Segment, command.segment)


def of_rules(command: SetFollowUps) -> tuple[Key, ...]:
    """The boutique."""
    return keys(Boutique, command.scope)


def _mine(segment: Segment, moment: Moment) -> None:
    mine = segment.owner == moment.by or (segment.shared and may_manage(moment.roles))
    require(mine, "This list is a colleague's.", "Keep one of your own.", code="forbidden")
