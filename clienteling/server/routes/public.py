"""What is called without signing in: webhooks of channels, each proven by its signature."""

import asyncio
from functools import partial

from litestar import Request, Router, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from msgspec import Struct

from clienteling.server import receiving
from clienteling.server.central import Central
from clienteling.server.channels import web
from clienteling.server.pictures import Pictures
from clienteling.server.receiving import Call
from clienteling.wire import routes

LARGEST = 8 * 1_048_576


class Taken(Struct, frozen=True):
    """What came in was kept; `message` is central's number for it."""

    message: str


@post(routes.WEB_INBOUND, status_code=200, request_max_body_size=LARGEST)
async def web_inbound(
    request: Request[None, None, State],
    central: NamedDependency[Central],
    pictures: NamedDependency[Pictures],
) -> Taken:
    """What a boutique's website sends: a message, an appointment request, a receipt.

    The body is `channels.web.Call`, signed as standardwebhooks.com says; the same
    `message_id` twice is one message.
    """
    body = await request.body()
    call = Call(web.boutique_in(body), "web", dict(request.headers), body)
    loop = asyncio.get_running_loop()
    take = partial(receiving.take, central.engine, pictures, call, central.now())
    return Taken(await loop.run_in_executor(central.writers, take))


ROUTES = Router("/", route_handlers=[web_inbound], tags=["channels"])
