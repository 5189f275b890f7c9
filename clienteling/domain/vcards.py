"""A person as a vCard 4.0 (RFC 6350): escaped, and folded where a line grows too long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LONGEST = 75


@dataclass(frozen=True)
class Property:
    """One line of a card: its name, its parameters as written, and its value, escaped."""

    name: str
    value: str
    parameters: tuple[str, ...] = ()


def card(properties: Iterable[Property]) -> str:
    """The whole card, with the line ends that the standard asks for."""
    lines = ["BEGIN:VCARD", "VERSION:4.0"]
    for each in properties:
        head = ";".join((each.name, *each.parameters))
        lines.append(f"{head}:{each.value}")
    lines.append("END:VCARD")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def text(value: str) -> str:
    """A text as a value: commas, semicolons, backslashes and line ends escaped."""
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\\", ",", ";"):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def parts(*values: str) -> str:
    """A structured value, such as a name of several parts."""
    return ";".join(map(text, values))


def day(month: int, day_: int | None = None, year: int | None = None) -> str:
    """A day of which the year or the day may be unknown: 19900304, --0304, 1990-03, --03."""
    if day_ is None:
        return f"--{month:02}" if year is None else f"{year:04}-{month:02}"
    return f"{'--' if year is None else f'{year:04}'}{month:02}{day_:02}"


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 bytes, no sign torn apart; the following ones begin with a space."""
    part, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LONGEST:
            yield part
            part, size = " ", 1
        part += sign
        size += width
    yield part
