"""Writes the golden files that are missing: `python -m tests.wire.golden`."""

from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from clienteling.wire.commands import COMMANDS
from clienteling.wire.records import CENTRAL_ONLY, SYNCED

FOLDER = Path(__file__).parent / "golden"
MOMENT = datetime(2026, 3, 4, 6, 20, 30, 123456, tzinfo=UTC)
KINDS: dict[str, type[msgspec.Struct]] = {
    **{f"record_{name}": kind for name, kind in (SYNCED | CENTRAL_ONLY).items()},
    **{f"command_{name}": kind for name, kind in COMMANDS.items()},
}


def example(kind: Any, name: str = "x") -> Any:  # noqa: ANN401, PLR0911 - any annotation
    """A value of `kind` in which nothing is left at its default."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return example(next(part for part in parts if part is not NoneType), name)
    if origin is tuple:
        endless = parts[-1] is Ellipsis
        return tuple(example(part, name) for part in (parts[:1] if endless else parts))
    if origin is Literal:
        return parts[0]
    if origin is dict:
        key = example(parts[0]) if issubclass(parts[0], Enum) else "service/web"
        return {key: example(parts[1], name)}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = msgspec.structs.fields(kind)
        return kind(**{field.name: example(field.type, field.name) for field in fields})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[-1]
    simple = {bool: True, int: 7, float: 1.5, datetime: MOMENT, date: MOMENT.date()}
    return simple.get(kind, f"{name} <b>é陈</b>")


def missing() -> list[str]:
    """The kinds that have no golden file yet."""
    return [name for name in KINDS if not (FOLDER / f"{name}.json").exists()]


if __name__ == "__main__":
    for each in missing():
        body = msgspec.json.format(msgspec.json.encode(example(KINDS[each])), indent=1)
        (FOLDER / f"{each}.json").write_bytes(body + b"\n")
