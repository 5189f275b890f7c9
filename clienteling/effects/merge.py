"""How an edit meets a row that somebody else changed meanwhile, field by field."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from clienteling.errors import Refused
from clienteling.wire.people import Edit
from clienteling.wire.record import Record

R = TypeVar("R", bound=Record)


def merged(
    now: R, change: Mapping[str, Any], was: Mapping[str, Any], last_wins: frozenset[str]
) -> tuple[R, dict[str, Any]]:
    """`now` with `change` applied, and the values of others that it overwrote.

    Unseen values are overwritten only in the fields `last_wins`; elsewhere `Refused` says
    `conflict` and brings both values, with who wrote the other one and when. Values are plain
    JSON, validated against the record.
    """
    plain: dict[str, Any] = travelled(now)
    defaults = {field.name: field.default for field in msgspec.structs.fields(now)}
    overwritten: dict[str, Any] = {}
    for field, new in change.items():
        current = plain.get(field, travelled(_default(defaults, field)))
        if current in (travelled(was.get(field)), travelled(new)):
            continue
        if field not in last_wins:
            raise Refused(
                "Somebody else changed this meanwhile.",
                "Compare both and decide.",
                code="conflict",
                detail={
                    "field": field,
                    "yours": spelled(new),
                    "theirs": spelled(current),
                    **_signed(now, field),
                },
            )
        overwritten[field] = current
    try:
        return msgspec.convert(plain | dict(change), type(now)), overwritten
    except msgspec.ValidationError as cause:
        raise Refused("A field holds something it cannot hold.", "Check the form.") from cause


def travelled(value: object) -> Any:  # noqa: ANN401 - any value
    """A value as it comes out of JSON: a tuple has become a list, a time its words."""
    return msgspec.json.decode(msgspec.json.encode(value))


def written_by(now: Record, field: str) -> Edit:
    """Who last wrote `field`, as far as the row knows."""
    known: Mapping[str, Edit] = getattr(now, "edits", {})
    return known.get(field) or Edit(now.updated_by, now.updated_at)


def spelled(value: object) -> str:
    """A value as it stands in plain JSON: words as they are, nothing as nothing."""
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _signed(now: Record, field: str) -> dict[str, str]:
    edit = written_by(now, field)
    return {"by": edit.by, "at": edit.at.isoformat()}


def _default(defaults: Mapping[str, Any], field: str) -> Any:  # noqa: ANN401 - any field
    value = defaults.get(field)
    return None if value is msgspec.NODEFAULT else value
