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
from clienteling.server.guards import address_of
from clienteling.server.polite import Say
from clienteling.server.visiting import Heard, Kept, Visiting, Welcome
from clienteling.wire import routes

Asked = Request[None, None, State]
T = TypeVar("T")
LARGEST = 8 * 1_048_576
_SMALL = 10_000
_say = msgspec.json.Decoder(Say)
_PRIVATE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Read(Struct, frozen=True):
    """The newest message that its visitor has seen."""

    message: str


_read = msgspec.json.Decoder(Read)


@get("/{boutique:str}")
async def page(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[bytes]:
    """The page with which a visitor chats; it may stand in a frame of any website."""
    there = await _threaded(central, partial(visiting.is_open, boutique))
    made = chat_page.for_reader(request.headers.get("accept-language", ""))
    status = 200 if there else 404
    return Response(made, status_code=status, media_type="text/html", headers=chat_page.HEAD)


@post("/{boutique:str}/start", status_code=200, request_max_body_size=_SMALL)
async def start(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> Response[Welcome]:
    """Let a visitor in: under the token they bring, or a new one."""
    address = address_of(request, central.settings.proxies)
    come = partial(visiting.start, boutique, _token(request), address)
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
    address = address_of(request, central.settings.proxies)
    file = partial(visiting.say, boutique, _token(request), address, said)
    loop = asyncio.get_running_loop()
    kept = await loop.run_in_executor(central.writers, file)
    return Response(kept, headers=_PRIVATE)


@get("/{boutique:str}/listen")
async def listen(
    boutique: FromPath[str],
    request: Asked,
    visiting: NamedDependency[Visiting],
    after: FromQuery[str] = "",
) -> Response[Heard]:
    """What is new since the cursor; waits while nothing is."""
    heard = await visiting.listen(boutique, _token(request), after)
    return Response(heard, headers=_PRIVATE)


@post("/{boutique:str}/seen", status_code=204, request_max_body_size=_SMALL)
async def seen(
    boutique: FromPath[str],
    request: Asked,
    central: NamedDependency[Central],
    visiting: NamedDependency[Visiting],
) -> None:
    """The visitor has read up to a message."""
    read = _read.decode(await request.body())
    mark = partial(visiting.seen, boutique, _token(request), read.message)
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
    fetch = partial(visiting.fetch, boutique, _token(request), name)
    kind, content = await _threaded(central, fetch)
    headers = {**_PRIVATE, "Content-Disposition": "attachment"}
    return Response(content, media_type=kind, headers=headers)


def _token(request: Asked) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


async def _threaded(central: Central, do: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(central.readers, do)


ROUTES = Router(
    routes.CHAT, route_handlers=[page, start, say, listen, seen, attachment], tags=["chat"]
)
