"""What a person can do about segments: filters kept under a name, and who looks at them."""

from zoneinfo import ZoneInfo

import msgspec

from clienteling.actions.clients import dial_code
from clienteling.actions.desk import Desk
from clienteling.cache.reads.filters import Viewer
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.wire.book import ClientFilter, Segment
from clienteling.wire.book_commands import DropSegment, KeepSegment


def viewer(desk: Desk) -> Viewer:
    """Who looks from this desk: the person, and the time at the boutique."""
    person = desk.person
    return Viewer(person.advisor, desk.now().astimezone(ZoneInfo(person.tz)))


def seeker(desk: Desk) -> Viewer:
    """The same for somebody who types, perhaps a number: knows how those begin here."""
    return msgspec.structs.replace(viewer(desk), dial=dial_code(desk.person.country))


def keep(desk: Desk, name: str, wanted: ClientFilter, *, shared: bool = False) -> Segment:
    """Keep a filter under a name; it holds whoever it means on any later day."""
    fresh = Segment(id=new_id(), scope=desk.person.scope, name="", owner=desk.person.advisor)
    return change(desk, fresh, name=name, wanted=wanted, shared=shared)


def change(
    desk: Desk, was: Segment, *, name: str, wanted: ClientFilter, shared: bool
) -> Segment:
    """Call a segment something else, share it or not, or mean others by it."""
    desk.ask(
        KeepSegment(**desk.stamp(), segment=was.id, name=name, filter=wanted, shared=shared)
    )
    return msgspec.structs.replace(was, name=name, filter=wanted, shared=shared)


def forget(desk: Desk, segment: str) -> Changes:
    """Forget a segment; its clients stay as they are."""
    return desk.ask(DropSegment(**desk.stamp(), segment=segment))


def keep_again(desk: Desk, was: Segment) -> Segment:
    """Take back that a segment was forgotten."""
    return change(desk, was, name=was.name, wanted=was.filter, shared=was.shared)
