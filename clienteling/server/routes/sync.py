"""The sync calls over HTTP: pull, push, check."""

import asyncio

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import JSONBody

from clienteling.server import checking, commands
from clienteling.server.central import Central
from clienteling.server.parking import Parking
from clienteling.server.tokens import Bearer
from clienteling.wire import routes
from clienteling.wire.sync import CheckReply, PullPage, PullRequest, PushReply, PushRequest

_push = msgspec.json.Decoder(PushRequest)


@post(routes.PULL, status_code=200)
async def pull(
    data: JSONBody[PullRequest],
    bearer: NamedDependency[Bearer],
    parking: NamedDependency[Parking],
) -> Response[PullPage]:
    """What is new since the cursor; parks while nothing is."""
    return _json(await parking.pull(bearer, data))


@post(routes.PUSH, status_code=200)
async def push(
    request: Request[None, None, State],
    bearer: NamedDependency[Bearer],
    central: NamedDependency[Central],
) -> PushReply:
    """Carry out commands in order; the same seq and id always get the same receipt."""
    data = _push.decode(await request.body())  # each command stays as it came: Raw
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(central.writers, commands.push, central, bearer, data)


@get(routes.CHECK)
async def check(
    bearer: NamedDependency[Bearer], central: NamedDependency[Central]
) -> CheckReply:
    """How many rows of each table this person may see, and their sum, at one revision."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(central.readers, checking.check, central, bearer)


def _json(body: bytes) -> Response[PullPage]:
    return Response(body, media_type="application/json")  # type: ignore[arg-type]


ROUTES = Router("/", route_handlers=[pull, push, check], tags=["sync"])
