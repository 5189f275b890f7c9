"""Waiting for news: desks park here until something they may see has changed."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Self

from clienteling.server.store.clock import Topics


class Place:
    """One parked desk's place: woken by any of its topics."""

    def __init__(self) -> None:
        self._woken = asyncio.Event()

    def rouse(self) -> None:
        """Let the desk go on; on the loop's thread."""
        self._woken.set()

    async def news(self, patience: float) -> bool:
        """Whether news came within `patience` seconds; afterwards it waits for the next."""
        try:
            async with asyncio.timeout(patience):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True


class Wake:
    """Who waits for which topics: boutiques and devices, by id."""

    def __init__(self) -> None:
        self._places: dict[str, set[Place]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self.closing = False

    def start(self) -> Self:
        """Take the running loop as the one on which desks wait."""
        self._loop = asyncio.get_running_loop()
        return self

    @property
    def parked(self) -> int:
        """How many wait."""
        return len(set().union(*self._places.values()))

    @contextmanager
    def place(self, topics: Iterable[str]) -> Iterator[Place]:
        """A place that hears of `topics`; take it before looking, so that nothing is missed."""
        place, wanted = Place(), tuple(topics)
        for topic in wanted:
            self._places.setdefault(topic, set()).add(place)
        try:
            yield place
        finally:
            for topic in wanted:
                self._leave(topic, place)

    def tell(self, topics: Topics) -> None:
        """Wake whoever waits for one of `topics` (none named: everybody); from any thread."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._rouse, topics)

    def close(self) -> None:
        """Let everybody go now and park nobody any more; from any thread."""
        self.closing = True
        self.tell(frozenset())

    def _rouse(self, topics: Topics) -> None:
        for topic in topics or tuple(self._places):
            for place in self._places.get(topic, ()):
                place.rouse()

    def _leave(self, topic: str, place: Place) -> None:
        places = self._places[topic]
        places.discard(place)
        if not places:
            del self._places[topic]
