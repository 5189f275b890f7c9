"""What central does by itself now and then: forget old tombs, old imports, loose files."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from clienteling.server import erasing
from clienteling.server.central import Central
from clienteling.server.store import blobs, imported
from clienteling.server.store.engine import writing
from clienteling.server.store.pruning import prune

EVERY = 6 * 3600.0
_TOPIC = "tidying"
_log = logging.getLogger(__name__)


async def keep_tidy(central: Central) -> None:
    """Tidy at the start and every few hours until central stops."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    with central.wake.place([_TOPIC]) as place:
        while not central.wake.closing:
            if loop.time() >= due:
                await loop.run_in_executor(central.writers, _tidy, central)
                due = loop.time() + EVERY
            await place.news(due - loop.time())


def _tidy(central: Central) -> None:
    try:
        gone = prune(central.engine, central.now())
        with writing(central.engine) as connection:
            imported.forget_old(connection, central.now())
        erasing.let_go(central, blobs.loosened(central.engine))
    except (SQLAlchemyError, OSError):
        _log.warning("old tombs could not be forgotten; trying again later")
        return
    if gone:
        _log.info("forgot %d old tombs", gone)
