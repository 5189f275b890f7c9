"""Who looked at what, over HTTP, for those who review it."""

import asyncio
from functools import partial

from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from clienteling.server import access
from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.wire import routes
from clienteling.wire.access import AccessAsk, AccessEntries


@post(routes.ACCESS, status_code=200)
async def asked(
    data: JSONBody[AccessAsk],
    identity: NamedDependency[Identity],
    central: NamedDependency[Central],
) -> AccessEntries:
    """The entries of the access log that are wanted, the latest first."""
    loop = asyncio.get_running_loop()
    look = partial(access.asked, central, identity, data)
    return AccessEntries(await loop.run_in_executor(central.readers, look))


ROUTES = Router("/", route_handlers=[asked], tags=["access"])
