"""Bringing files in over HTTP: looked at, imported, undone, and the list of what was."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import msgspec
from litestar import Request, Router, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath

from clienteling.server import bringing
from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.wire import routes
from clienteling.wire.importing import ImportAsk, ImportPreview, ImportRun, ImportRuns

Asked = Request[None, None, State]
T = TypeVar("T")
_ask = msgspec.json.Decoder(ImportAsk)


@post(routes.IMPORT_PREVIEW, status_code=200)
async def preview(
    request: Asked, identity: NamedDependency[Identity], central: NamedDependency[Central]
) -> ImportPreview:
    """What would become of a file; nothing is written."""
    ask = _ask.decode(await request.body())
    return await _threaded(central, partial(bringing.preview, central, identity, ask))


@post(routes.IMPORTS, status_code=200)
async def bring(
    request: Asked, identity: NamedDependency[Identity], central: NamedDependency[Central]
) -> ImportRun:
    """Import a file; the same id twice imports once."""
    ask = _ask.decode(await request.body())
    return await _threaded(central, partial(bringing.bring, central, identity, ask))


@get(routes.IMPORTS)
async def latest(
    identity: NamedDependency[Identity], central: NamedDependency[Central]
) -> ImportRuns:
    """The imports into this person's boutiques, the latest first."""
    found = await _threaded(central, partial(bringing.latest, central, identity))
    return ImportRuns(found)


@get(f"{routes.IMPORTS}/{{import_id:str}}")
async def one(
    import_id: FromPath[str],
    identity: NamedDependency[Identity],
    central: NamedDependency[Central],
) -> ImportRun:
    """How far an import is, or what it did."""
    return await _threaded(central, partial(bringing.one, central, identity, import_id))


@post(f"{routes.IMPORTS}/{{import_id:str}}/undo", status_code=200)
async def undo(
    import_id: FromPath[str],
    identity: NamedDependency[Identity],
    central: NamedDependency[Central],
) -> ImportRun:
    """Take an import back; what stays is told with the reason."""
    return await _threaded(central, partial(bringing.undo, central, identity, import_id))


async def _threaded(central: Central, do: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(central.writers, do)


ROUTES = Router("/", route_handlers=[preview, bring, latest, one, undo], tags=["imports"])
