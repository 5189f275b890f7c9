"""Pulling over time: desks that ask the same are read together, and wait together for news."""

import asyncio
from dataclasses import dataclass, field

from msgspec.structs import replace

from clienteling.errors import Refused, Trouble
from clienteling.server import feed
from clienteling.server.central import Central
from clienteling.server.cursors import Cursor, opened, resync
from clienteling.server.feed import Answer, Heard
from clienteling.server.readers import Asker
from clienteling.server.tokens import Bearer
from clienteling.wire.sync import PAGE_ROWS, PullRequest

OLDEST_SCHEMA = 1
MOST_ROWS = 5 * PAGE_ROWS
_Key = tuple[Cursor | None, int, int]


@dataclass
class _Round:
    """Desks that ask the same at the same moment, and the reading they share."""

    askers: list[Asker] = field(default_factory=list)
    task: "asyncio.Task[Heard] | None" = None


class Parking:
    """Where pulls are answered, at once or when there is news."""

    def __init__(self, central: Central) -> None:
        self._central = central
        self._rounds: dict[_Key, _Round] = {}

    async def pull(self, bearer: Bearer, ask: PullRequest) -> bytes:
        """The next page, as late as `ask.wait` allows when nothing is new.

        Raises Refused `upgrade` or `resync`, and SignedOut.
        """
        if ask.schema < OLDEST_SCHEMA:
            raise Refused("This desk is too old.", "Install the new version.", code="upgrade")
        cursor = None if ask.cursor is None else opened(self._central.key, ask.cursor)
        if cursor is not None and cursor.schema != ask.schema:
            raise resync("schema")
        asker = Asker(bearer, cursor.ack if cursor else 0)
        key = (
            replace(cursor, ack=0) if cursor else None,
            ask.schema,
            max(1, min(ask.limit, MOST_ROWS)),
        )
        patience = max(0.0, min(ask.wait, self._central.settings.longest_wait))
        return await self._patiently(key, asker, patience)

    async def _patiently(self, key: _Key, asker: Asker, patience: float) -> bytes:
        wake = self._central.wake
        clock = asyncio.get_running_loop().time
        until = clock() + patience
        scopes = key[0].scopes if key[0] else ()
        with wake.place((*scopes, asker.bearer.device)) as place:
            while True:
                answer = await self._read(key, asker)
                if answer.news or wake.closing or not await place.news(until - clock()):
                    return answer.body

    async def _read(self, key: _Key, asker: Asker) -> Answer:
        found = self._rounds.get(key)
        if found is None or found.task is None:
            found = self._rounds[key] = _Round()
            found.task = asyncio.create_task(self._run(key, found))
        found.askers.append(asker)
        heard = (await asyncio.shield(found.task))[asker.bearer.device]
        if isinstance(heard, Trouble):
            raise heard
        return heard

    async def _run(self, key: _Key, started: _Round) -> Heard:
        """Read for everybody who has joined by now; whoever comes later starts a new round."""
        self._rounds.pop(key, None)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._central.readers, feed.answers, self._central, *key, tuple(started.askers)
        )
