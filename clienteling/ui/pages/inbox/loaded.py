"""What of a conversation has been read so far, as its thread shows it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby, pairwise

from msgspec import Struct

from clienteling.cache.reads.deeds import Deed
from clienteling.cache.reads.inbox import Thread
from clienteling.cache.reads.said import Edge, Passage, Utterance
from clienteling.ui.formats import Clockface, day_title, relative_day
from clienteling.ui.pages.inbox import bubble_words, words
from clienteling.ui.widgets.bubble import Said, Side


class Line(Struct, frozen=True):
    """Something in the thread, when it happened, and on which day that was."""

    at: datetime
    day: date
    said: Said


class Shown(Line, frozen=True):
    """An utterance with its bubble, made once."""

    utterance: Utterance


def prepared(said: Iterable[Utterance], face: Clockface, now: datetime) -> tuple[Shown, ...]:
    """These as they are shown; made where the window does not wait for it."""
    return tuple(_prepared(each, face, now) for each in said)


def _prepared(each: Utterance, face: Clockface, now: datetime) -> Shown:
    at = each.message.at
    return Shown(at, face.local_day(at), bubble_words.bubble(each, face, now), each)


class Loaded:
    """The newest page, which is read anew, and what went before it, page by page."""

    def __init__(self, face: Clockface) -> None:
        self._face = face
        self._early: list[Shown] = []
        self._late: tuple[Shown, ...] = ()
        self._early_deeds: dict[str, Deed] = {}
        self._late_deeds: dict[str, Deed] = {}
        self._known: dict[str, Shown] = {}
        self._read: Thread | None = None
        self.older = False

    @property
    def tail(self) -> Edge | None:
        """Where the newest page begins."""
        return self._late[0].utterance.edge if self._late else None

    @property
    def edge(self) -> Edge | None:
        """The oldest that was read."""
        return self._early[0].utterance.edge if self._early else self.tail

    @property
    def early(self) -> frozenset[str]:
        """The messages that were read before the newest page."""
        return frozenset(each.utterance.message.id for each in self._early)

    def renew(self, read: Thread, now: datetime, *, whole: bool = False) -> None:
        """The newest page is this; with `whole` it is all that is read."""
        self._read = read
        if whole or not self._early:
            self._early, self._early_deeds, self.older = [], {}, read.older
        known = {each.utterance.message.id: each for each in self._late}
        self._late = tuple(self._shown(each, known, now) for each in read.utterances)
        self._late_deeds = {each.id: each for each in read.deeds}

    def put_before(self, passage: Passage, shown: Sequence[Shown]) -> None:
        """What went before all that was read."""
        self._early[:0] = shown
        self._early_deeds |= {each.id: each for each in passage.deeds}
        self.older = passage.older

    def put(self, asked: frozenset[str], shown: Iterable[Shown]) -> None:
        """Some of what went before, as it is now; what was asked for and is gone goes."""
        found = {each.utterance.message.id: each for each in shown}
        kept: list[Shown] = []
        for each in self._early:
            name = each.utterance.message.id
            if name not in asked:
                kept.append(each)
            elif name in found:
                kept.append(found[name])
        self._early = kept

    def find(self, key: object) -> Utterance | None:
        """The utterance under a key of the thread."""
        both = (*self._early, *self._late)
        return next((s.utterance for s in both if s.utterance.message.id == key), None)

    def deed(self, key: object) -> Deed | None:
        """The deed under a key of the thread."""
        both = self._early_deeds | self._late_deeds
        return next((each for each in both.values() if ("deed", each.id) == key), None)

    def is_held(self, now: datetime) -> bool:
        """Whether anything leaves in a moment."""
        return any(bubble_words.is_held(each.utterance, now) for each in self._late)

    def said(self, now: datetime) -> list[Said]:
        """All of it in its order: a line before each new day, and where a channel begins."""
        today = self._face.local_day(now)
        shown: list[Said] = []
        for day, group in groupby(self._lines(now), lambda each: each.day):
            near = abs((day - today).days) < 2
            title = relative_day(day, today) if near else day_title(day, today)
            shown.append(Said(("day", day), Side.BETWEEN, title))
            shown += [each.said for each in group]
        began = words.began(self._read.context.talk) if self._read else ""
        if began and not self.older:
            shown.insert(1 if shown else 0, Said(("began",), Side.BETWEEN, began))
        return shown

    def _lines(self, now: datetime) -> list[Line]:
        """All of it in its order; what came of words that are as old stands below them."""
        said = [*self._channels(), *self._early, *self._late]
        return sorted([*said, *self._made(now)], key=lambda each: each.at)

    def _channels(self) -> Iterator[Line]:
        """A quiet line where another channel's words begin."""
        for before, each in pairwise((*self._early, *self._late)):
            if before.utterance.channel != each.utterance.channel:
                yield Line(each.at, each.day, bubble_words.goes_on(each.utterance))

    def _made(self, now: datetime) -> Iterator[Line]:
        for each in (self._early_deeds | self._late_deeds).values():
            day = self._face.local_day(each.at)
            yield Line(each.at, day, bubble_words.deed(each, self._face, now))

    def _shown(self, each: Utterance, known: dict[str, Shown], now: datetime) -> Shown:
        was = known.get(each.message.id)
        if was and was.utterance == each and each.message.not_before is None:
            return was
        return _prepared(each, self._face, now)
