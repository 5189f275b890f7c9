"""The chat page over HTTP: the page itself, and what it asks of central."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from msgspec import Struct

from clienteling.server import chat_page
from clienteling.server.central import Central
from clienteling.server.guards import address_of, token_of
from clienteling.server.polite import Say
from clienteling.server.visible import Past
from clienteling.server.visiting import Caller, Heard, Kept, Visiting, Welcome
from clienteling.wire import routes

Asked = Request[None, None, State]
T = TypeVar("T")
LARGEST = 8 * 1_048_576
_SMALL = 10_000
_say = msgspec.json.Decoder(Say)
_PRIVATE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Come(Struct, frozen=True):
    """What somebody who comes in has on their mind: the reference of a watch, or nothing."""

    reference: str = ""


class Read(Struct, frozen=True):
    """The newest message that its visitor has seen."""

    message: str


_read, _come = msgspec.json.Decoder(Read), msgspec.json.Decoder(Come)


@get("/{boutique:str}")
async def page(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[bytes]:
    """The page with which a visitor chats; it may stand in a frame of the boutique's sites."""
    address = address_of(request, central.settings.proxies)
    sites = await _threaded(central, partial(visiting.sites, boutique, address))
    made = chat_page.for_reader(request.headers.get("accept-language", ""))
    status, head = 404 if sites is None else 200, chat_page.head(sites or ())
    return Response(made, status_code=status, media_type="text/html", headers=head)


@post("/{boutique:str}/start", status_code=200, request_max_body_size=_SMALL)
async def start(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[Welcome]:
    """Let a visitor in: under the token they bring, or a new one."""
    mind = _come.decode(await request.body() or b"{}")
    come = partial(visiting.start, boutique, _caller(request, central), mind.reference)
    return Response(await _threaded(central, come), headers=_PRIVATE)


@post("/{boutique:str}/say", status_code=200, request_max_body_size=LARGEST)
async def say(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[Kept]:
    """Keep what a visitor says; the body is `server.polite.Say`, pictures in base64."""
    said = _say.decode(await request.body())
    file = partial(visiting.say, boutique, _caller(request, central), said)
    loop = asyncio.get_running_loop()
    kept = await loop.run_in_executor(central.writers, file)
    return Response(kept, headers=_PRIVATE)


@get("/{boutique:str}/listen")
async def listen(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
    after: FromQuery[str] = "",
) -> Response[Heard]:
    """What is new since the cursor; waits while nothing is."""
    heard = await visiting.listen(boutique, _caller(request, central), after)
    return Response(heard, headers=_PRIVATE)


@get("/{boutique:str}/earlier")
async def earlier(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
    before: FromQuery[str],
) -> Response[Past]:
    """What was said before a message."""
    look = partial(visiting.earlier, boutique, _caller(request, central), before)
    return Response(await _threaded(central, look), headers=_PRIVATE)


@post("/{boutique:str}/seen", status_code=204, request_max_body_size=_SMALL)
async def seen(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> None:
    """The visitor has read up to a message."""
    read = _read.decode(await request.body())
    mark = partial(visiting.seen, boutique, _caller(request, central), read.message)
    await _threaded(central, mark)


@get("/{boutique:str}/attachments/{name:str}")
async def attachment(
    boutique: FromPath[str],
    name: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[bytes]:
    """A picture or paper of the visitor's own conversation."""
    fetch = partial(visiting.fetch, boutique, _caller(request, central), name)
    kind, content = await _threaded(central, fetch)
    headers = {**_PRIVATE, "Content-Disposition": "attachment"}
    return Response(content, media_type=kind, headers=headers)


def _caller(request: Asked, central: Central) -> Caller:
    return Caller(token_of(request), address_of(request, central.settings.proxies))


async def _threaded(central: Central, do: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(central.readers, do)


ROUTES = Router(
    routes.CHAT,
    route_handlers=[page, start, say, listen, earlier, seen, attachment],
    tags=["chat"],
)
