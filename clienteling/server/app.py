"""Puts central together: database, key, routes, limits, words for what fails."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from litestar import Litestar, Request
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.types import ASGIApp
from sqlalchemy import Engine

from clienteling.server import describing, tokens
from clienteling.server.central import Central, central_of
from clienteling.server.delivering import keep_delivering
from clienteling.server.guards import guarded
from clienteling.server.hearing import Ear
from clienteling.server.logs import requests_logged
from clienteling.server.parking import Parking
from clienteling.server.pictures import Pictures
from clienteling.server.problems import HANDLERS
from clienteling.server.routes import access, auth, blobs, chat, health, imports, public, sync
from clienteling.server.settings import Settings
from clienteling.server.signing_in import Door
from clienteling.server.store.clock import listen
from clienteling.server.store.engine import open_database
from clienteling.server.store.keys import shared_key
from clienteling.server.store.migrations import prepare
from clienteling.server.tidying import keep_tidy
from clienteling.server.tokens import Bearer
from clienteling.server.visiting import Visiting
from clienteling.server.wake import Wake

Asked = Request[None, None, State]


def _now() -> datetime:
    return datetime.now(UTC)


def open_central(
    settings: Settings, now: Callable[[], datetime] = _now, engine: Engine | None = None
) -> Central:
    """Central with its database up to date; raises Trouble when it cannot be used."""
    engine = engine or open_database(settings.database)
    prepare(engine)
    Pictures(settings.blobs, settings.largest_blob).make_ready()
    return Central(settings, engine, shared_key(engine, "central"), Wake(), now)


def make_app(central: Central) -> Litestar:
    """Central's HTTP application."""
    pictures = Pictures(central.settings.blobs, central.settings.largest_blob)
    state = State(
        {
            "central": central,
            "door": Door(central.engine, central.key, central.now),
            "pictures": pictures,
            "parking": Parking(central),
            "visiting": Visiting(central, pictures),
        }
    )
    return Litestar(
        route_handlers=[
            *(auth.ROUTES, sync.ROUTES, blobs.ROUTES, imports.ROUTES),
            *(access.ROUTES, health.ROUTES, public.ROUTES, chat.ROUTES),
        ],
        dependencies=_DEPENDENCIES | auth.DEPENDENCIES,
        state=state,
        lifespan=[_running],
        exception_handlers=HANDLERS,
        request_max_body_size=central.settings.largest_body,
        middleware=[requests_logged],
        openapi_config=describing.config(),
        logging_config=None,
        debug=False,
    )


def served(central: Central) -> ASGIApp:
    """The application behind its guard, as it is served."""
    return guarded(make_app(central), central)


def bearer(request: Asked, central: NamedDependency[Central]) -> Bearer:
    """Who the request's token says is asking; the database is asked later, in one view."""
    return tokens.bearer_of(central.key, auth.bearer(request), central.now())


def _parking(state: State) -> Parking:
    found: Parking = state.parking
    return found


def _pictures(state: State) -> Pictures:
    found: Pictures = state.pictures
    return found


def _visiting(state: State) -> Visiting:
    found: Visiting = state.visiting
    return found


_DEPENDENCIES = {
    "central": Provide(central_of, sync_to_thread=False),
    "bearer": Provide(bearer, sync_to_thread=False),
    "parking": Provide(_parking, sync_to_thread=False),
    "pictures": Provide(_pictures, sync_to_thread=False),
    "visiting": Provide(_visiting, sync_to_thread=False),
}


@asynccontextmanager
async def _running(app: Litestar) -> AsyncIterator[None]:
    """While central runs: commits wake whoever waits, and messages leave."""
    central = central_of(app.state)
    central.wake.start()
    listen(central.engine, central.wake.tell)
    with Ear(central.engine, central.wake):
        works = (keep_delivering(central, app.state.pictures), keep_tidy(central))
        tasks = [asyncio.create_task(work) for work in works]
        yield
        central.wake.close()
        await asyncio.gather(*tasks)
    listen(central.engine, None)
    central.readers.shutdown()
    central.writers.shutdown()
    central.engine.dispose()
