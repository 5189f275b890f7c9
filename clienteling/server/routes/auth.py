"""The front door over HTTP: sign in, refresh, sign out, and who is asking."""

from litestar import Request, Router, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.params import JSONBody

from clienteling.server import tokens
from clienteling.server.central import Central
from clienteling.server.guards import address_of, token_of
from clienteling.server.identity import Identity
from clienteling.server.signing_in import Door
from clienteling.wire import routes
from clienteling.wire.auth import Refresh, Refreshed, SignedIn, SignIn, SignOut

Asked = Request[None, None, State]


@post(routes.SIGN_IN, status_code=200, sync_to_thread=True)
def sign_in(
    data: JSONBody[SignIn],
    request: Asked,
    door: NamedDependency[Door],
    central: NamedDependency[Central],
) -> SignedIn:
    """Sign a person in at a desk; a desk without an id is enrolled."""
    return door.sign_in(data, address_of(request, central.settings.proxies))


@post(routes.REFRESH, status_code=200, sync_to_thread=True)
def refresh(data: JSONBody[Refresh], door: NamedDependency[Door]) -> Refreshed:
    """Trade a refresh token for a new pair."""
    return door.refresh(data)


@post(routes.SIGN_OUT, status_code=204, sync_to_thread=True)
def sign_out(data: JSONBody[SignOut], door: NamedDependency[Door]) -> None:
    """End a desk's tokens."""
    door.sign_out(data)


def bearer(request: Asked) -> str:
    """The access token of a request; raises SignedOut when it brings none."""
    token = token_of(request)
    if not token:
        raise tokens.over()
    return token


def identity(request: Asked, door: NamedDependency[Door]) -> Identity:
    """Who asks; a dependency of every route behind the door. Raises SignedOut."""
    return door.identity(bearer(request))


def door(state: State) -> Door:
    """The door that `app` put into the state."""
    found: Door = state.door
    return found


DEPENDENCIES = {
    "door": Provide(door, sync_to_thread=False),
    "identity": Provide(identity, sync_to_thread=True),
}
ROUTES = Router("/", route_handlers=[sign_in, refresh, sign_out], tags=["auth"])
