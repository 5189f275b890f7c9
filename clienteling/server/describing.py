"""The OpenAPI description of central: routes as they are, shapes as the wire has them."""

from typing import Any

import msgspec
from litestar import Litestar, Request
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from typing_extensions import override

from clienteling import __version__
from clienteling.wire import auth, routes, sync
from clienteling.wire.commands import AnyCommand
from clienteling.wire.problems import Problem

_REF = "#/components/schemas/{name}"
_SHAPES = (
    *(sync.PullRequest, sync.PullPage, sync.PushRequest, sync.PushReply, sync.CheckReply),
    Problem,
    *(auth.SignIn, auth.SignedIn, auth.Refresh, auth.Refreshed, auth.SignOut),
    *AnyCommand.__args__,
)
Description = dict[str, Any]


class _Wire(JsonRenderPlugin):
    """The description as JSON, every shape of the wire with its tag."""

    @override
    def render(self, request: Request[Any, Any, Any], openapi_schema: Description) -> bytes:
        return msgspec.json.encode(completed(openapi_schema))


def config() -> OpenAPIConfig:
    """What Litestar is told about the description."""
    return OpenAPIConfig(
        title="Clienteling central",
        version=__version__,
        path=routes.SCHEMA,
        render_plugins=[_Wire(path="/")],
    )


def described(app: Litestar) -> bytes:
    """The description of `app`, as `/schema` answers."""
    return msgspec.json.format(msgspec.json.encode(completed(app.openapi_schema.to_schema())))


def completed(description: Description) -> Description:
    """The description with wire shapes as msgspec tells them: tags, and what a push holds."""
    _, shapes = msgspec.json.schema_components(_SHAPES, ref_template=_REF)
    kinds = [{"$ref": _REF.format(name=kind.__name__)} for kind in AnyCommand.__args__]
    schemas: Description = description["components"]["schemas"]
    schemas |= shapes
    commands = {"type": "array", "items": {"oneOf": kinds, "discriminator": _by_kind()}}
    schemas["PushRequest"]["properties"]["commands"] = commands
    asked = {"application/json": {"schema": {"$ref": _REF.format(name="PushRequest")}}}
    description["paths"][routes.PUSH]["post"]["requestBody"] = {"content": asked}
    return description


def _by_kind() -> Description:
    names = {
        str(kind.__struct_config__.tag): _REF.format(name=kind.__name__)
        for kind in AnyCommand.__args__
    }
    return {"propertyName": "kind", "mapping": names}
