"""Records to bytes and to database rows, and back; the only place that knows either form."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec

from clienteling.wire.record import Record

R = TypeVar("R", bound=Record)
SqlValue = str | int | float | bytes | None
_encoder = msgspec.json.Encoder()


def encode(value: object) -> bytes:
    """JSON bytes of any wire value."""
    return _encoder.encode(value)


def instant(moment: datetime) -> str:
    """UTC text of fixed width, so that text order is time order."""
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.isoformat("T", "microseconds")[:-6] + "Z"


@cache
def columns(kind: type[Record]) -> tuple[str, ...]:
    """The column names of `kind` in the order of `to_row`; `id`, `scope`, `rev` come first."""
    return tuple(field.name for field in msgspec.structs.fields(kind))


@cache
def column_kind(kind: type[Record], name: str) -> str:
    """How a column is stored: text, int, bool, float, date, instant or json."""
    field = next(f for f in msgspec.structs.fields(kind) if f.name == name)
    return _stored_as(_bare(field.type))


def to_row(record: Record) -> tuple[SqlValue, ...]:
    """The values of `record` in the order of `columns`, as SQLite and PostgreSQL take them."""
    return tuple(
        write(getattr(record, name)) if write else getattr(record, name)
        for name, write in _writers(type(record))
    )


def from_row(kind: type[R], row: Sequence[Any]) -> R:
    """The record of `kind` that `to_row` made `row` from."""
    return kind(
        **{
            name: value if read is None or value is None else read(value)
            for (name, read), value in zip(_readers(kind), row, strict=True)
        }
    )


def row_sum(identifier: str, rev: int) -> int:
    """64 bits of (id, rev); summed modulo 2⁶⁴ over a table, two copies compare in any order."""
    digest = hashlib.blake2b(f"{identifier}:{rev}".encode(), digest_size=8).digest()
    return int.from_bytes(digest)


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    if get_origin(annotation) in {Union, UnionType}:
        return next(part for part in get_args(annotation) if part is not NoneType)
    return annotation


def _stored_as(kind: Any) -> str:  # noqa: ANN401 - annotations have no common type
    if isinstance(kind, type) and issubclass(kind, str):
        return "text"
    simple = {bool: "bool", int: "int", float: "float", datetime: "instant", date: "date"}
    return simple.get(kind, "json")


@cache
def _writers(kind: type[Record]) -> tuple[tuple[str, Callable[[Any], SqlValue] | None], ...]:
    ways: dict[str, Callable[[Any], SqlValue]] = {
        "instant": lambda value: None if value is None else instant(value),
        "date": lambda value: None if value is None else value.isoformat(),
        "bool": int,
        "json": lambda value: encode(value).decode(),
        "enum": lambda value: None if value is None else str(value.value),
    }
    made = []
    for field in msgspec.structs.fields(kind):
        bare = _bare(field.type)
        enum = isinstance(bare, type) and issubclass(bare, Enum)
        made.append((field.name, ways.get("enum" if enum else _stored_as(bare))))
    return tuple(made)


@cache
def _readers(kind: type[Record]) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    made: list[tuple[str, Callable[[Any], Any] | None]] = []
    for field in msgspec.structs.fields(kind):
        bare = _bare(field.type)
        stored = _stored_as(bare)
        if isinstance(bare, type) and issubclass(bare, Enum):
            made.append((field.name, bare))
        elif stored == "json":
            made.append((field.name, msgspec.json.Decoder(field.type).decode))
        else:
            simple: dict[str, Callable[[Any], Any]] = {
                "instant": datetime.fromisoformat,
                "date": date.fromisoformat,
                "bool": bool,
            }
            made.append((field.name, simple.get(stored)))
    return tuple(made)
