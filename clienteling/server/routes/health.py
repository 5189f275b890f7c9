"""Whether central lives, and whether it can work."""

import asyncio

from litestar import Router, get
from litestar.di import NamedDependency

from clienteling.server.central import Central
from clienteling.server.store.clock import read_clock
from clienteling.server.store.engine import reading
from clienteling.wire import routes


@get(routes.HEALTH, sync_to_thread=False)
def health() -> dict[str, str]:
    """Central runs."""
    return {"status": "ok"}


@get(routes.READY)
async def ready(central: NamedDependency[Central]) -> dict[str, str]:
    """Central runs and its database answers."""
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(central.readers, _look, central)
    return {"status": "ready"}


def _look(central: Central) -> None:
    with reading(central.engine) as connection:
        read_clock(connection)


ROUTES = Router("/", route_handlers=[health, ready], tags=["health"])
