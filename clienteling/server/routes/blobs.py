"""Pictures and attachments over HTTP: sent once, in parts if need be, fetched by hash."""

import asyncio
import re
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from litestar import Request, Response, Router, get, put
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath

from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.server.pictures import Pictures, gathered, part_of
from clienteling.server.store.blobs import arrived
from clienteling.wire import routes

Asked = Request[None, None, State]
T = TypeVar("T")
_FROM = re.compile(r"bytes=(\d+)-")


@put(f"{routes.BLOBS}/{{name:str}}", status_code=204, request_max_body_size=None)
async def keep(
    request: Asked,
    name: FromPath[str],
    identity: NamedDependency[Identity],
    central: NamedDependency[Central],
    pictures: NamedDependency[Pictures],
) -> Response[None]:
    """Keep a picture, or with `Content-Range` a part of one; 202 until it is whole."""
    content = await gathered(request.stream(), central.settings.largest_blob)
    part = part_of(request.headers.get("content-range", ""), len(content))
    size = await _threaded(central, partial(pictures.keep, name, content, part))
    if not size:
        return Response(None, status_code=202, headers={"Upload-Offset": str(part.end)})
    by = identity.advisor
    await _threaded(central, partial(arrived, central.engine, name, size, by, central.now()))
    return Response(None, status_code=204)


@get(f"{routes.BLOBS}/{{name:str}}")
async def fetch(
    request: Asked,
    name: FromPath[str],
    identity: NamedDependency[Identity],
    central: NamedDependency[Central],
    pictures: NamedDependency[Pictures],
) -> Response[bytes]:
    """The picture, or with `Range: bytes=N-` the rest of it."""
    assert identity.advisor  # noqa: S101 - whoever is signed in and knows the hash may see it
    wanted = _FROM.fullmatch(request.headers.get("range", ""))
    start = int(wanted[1]) if wanted else 0
    content = await _threaded(central, partial(pictures.read, name, start))
    return Response(
        content,
        status_code=206 if wanted else 200,
        media_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Disposition": "attachment"},
    )


async def _threaded(central: Central, do: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(central.readers, do)


ROUTES = Router("/", route_handlers=[keep, fetch], tags=["blobs"])
