"""What a person can do about segments: filters kept under a name, and who looks at them."""

from zoneinfo import ZoneInfo

from clienteling.actions.clients import dial_code
from clienteling.actions.desk import Desk
from clienteling.cache.reads.filters import Viewer
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.wire.book import ClientFilter, Segment
from clienteling.wire.book_commands import DropSegment, KeepSegment


def viewer(desk: Desk) -> Viewer:
    """Who looks from this desk: the person, the time at the boutique, how numbers begin."""
    person = desk.person
    now = desk.now().astimezone(ZoneInfo(person.tz))
    return Viewer(person.advisor, now, dial_code(person.country))


def keep(desk: Desk, name: str, wanted: ClientFilter, *, shared: bool = False) -> str:
    """Keep a filter under a name; returns the segment's id."""
    segment = new_id()
    desk.ask(_kept(desk, segment, (name, wanted), shared=shared))
    return segment


def change(
    desk: Desk,
    was: Segment,
    *,
    name: str = "",
    wanted: ClientFilter | None = None,
    shared: bool | None = None,
) -> Changes:
    """Call a segment something else, show it to colleagues or not, or mean others by it."""
    named = (name or was.name, was.filter if wanted is None else wanted)
    told = was.shared if shared is None else shared
    return desk.ask(_kept(desk, was.id, named, shared=told))


def forget(desk: Desk, segment: str) -> Changes:
    """Forget a segment; its clients stay as they are."""
    return desk.ask(DropSegment(**desk.stamp(), segment=segment))


def keep_again(desk: Desk, was: Segment) -> Changes:
    """Take back that a segment was forgotten."""
    return change(desk, was)


def _kept(
    desk: Desk, segment: str, named: tuple[str, ClientFilter], *, shared: bool
) -> KeepSegment:
    name, wanted = named
    return KeepSegment(**desk.stamp(), segment=segment, name=name, filter=wanted, shared=shared)
