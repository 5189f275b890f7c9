"""What a notice says: a name and first words, or no more than that somebody waits."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.news import Handed, Returned, Waiting
from clienteling.cache.reads.replies import Caller
from clienteling.domain.messages import ENCLOSED
from clienteling.ui import formats, present
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface
from clienteling.ui.shell.choices import Called
from clienteling.ui.shell.notices import Kind, Piece
from clienteling.ui.widgets import states

translate = QCoreApplication.translate
_MOST_NAMES = 3


class Notice(Struct, frozen=True):
    """A title, a line below it, and where a click leads."""

    title: str
    words: str
    place: Place


def notice(pieces: Sequence[Piece], *, discreet: bool) -> Notice:
    """One notice for all of these; a `discreet` one names nobody and quotes nothing."""
    talks = list(dict.fromkeys(each.talk for each in pieces))
    place = Place("inbox", id=talks[0]) if len(talks) == 1 else Place("inbox", filter="waiting")
    if len(talks) == 1:
        last = pieces[-1]
        if discreet:
            return Notice(_counted(last.kind, 1), "", place)
        return Notice(_title(last), _words(last), place)
    kinds = {kind: {each.talk for each in pieces if each.kind is kind} for kind in Kind}
    title = formats.sentence(
        *(_counted(kind, len(found)) for kind, found in kinds.items() if found)
    )
    return Notice(title, "" if discreet else _names(pieces), place)


def quiet(called: Called, clock: Clockface, now: datetime) -> str:
    """Do not disturb until 15:20; nothing where somebody may be called."""
    if not called.is_quiet(now):
        return ""
    if called.until is None:
        return translate("notices", "Do not disturb")
    until = clock.time(called.until)
    if clock.local_day(called.until) != clock.local_day(now):
        until = formats.within(clock.precise(called.until, now))
    return translate("notices", "Do not disturb until {time}").format(time=until)


def waiting(count: int) -> str:
    """3 clients are waiting."""
    return _counted(Kind.WAITS, count)


def _counted(kind: Kind, count: int) -> str:
    one = {
        Kind.WAITS: translate("notices", "A client is waiting"),
        Kind.HANDED: translate("notices", "A conversation was handed to you"),
        Kind.RETURNED: translate("notices", "A reply was not sent"),
        Kind.BACK: translate("notices", "A client is still without an answer"),
    }
    many = {
        Kind.WAITS: translate("notices", "{n} clients are waiting"),
        Kind.HANDED: translate("notices", "{n} conversations were handed to you"),
        Kind.RETURNED: translate("notices", "{n} replies were not sent"),
        Kind.BACK: translate("notices", "{n} clients are still without an answer"),
    }
    return one[kind] if count == 1 else many[kind].format(n=count)


def _title(piece: Piece) -> str:
    name = _name(piece.about.who)
    match piece.about:
        case Handed(by=by) if by:
            return translate("notices", "{name} hands {client} to you").format(
                name=by, client=name
            )
        case Returned():
            return translate("notices", "Not sent to {client}").format(client=name)
        case Waiting() if piece.kind is Kind.BACK:
            return translate("notices", "{client} is still without an answer").format(
                client=name
            )
    return name


def _words(piece: Piece) -> str:
    match piece.about:
        case Handed(note=note):
            return note
        case Returned(code=code, reason=reason):
            return present.words(code).title if code else present.translated(reason)
        case Waiting(words=words):
            if words == ENCLOSED:
                return translate("inbox", "Picture or file")
            return words or _counted(Kind.WAITS, 1)


def _names(pieces: Sequence[Piece]) -> str:
    names = list(dict.fromkeys(_name(each.about.who) for each in pieces))
    more = len(names) - _MOST_NAMES
    told = translate("notices", "and {n} more").format(n=more) if more > 0 else ""
    return ", ".join(filter(None, (*names[:_MOST_NAMES], told)))


def _name(who: Caller) -> str:
    visitor = translate("inbox", "{channel} visitor")
    return who.name or visitor.format(channel=states.channel(who.channel))
