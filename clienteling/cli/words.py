"""What single words must be: a count, a port, a pair."""

from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from datetime import UTC, date, datetime, time
from typing import TypeAlias

Subcommands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def count(word: str) -> int:
    """A whole number of at least one."""
    if not word.isdecimal() or int(word) < 1:
        raise ArgumentTypeError(f"'{word}' is not a number of at least 1")
    return int(word)


def port(word: str) -> int:
    """A port of this machine."""
    if not word.isdecimal() or int(word) > 65535:
        raise ArgumentTypeError(f"'{word}' is not a port between 0 and 65535")
    return int(word)


def day(word: str) -> datetime:
    """The beginning of a day in UTC."""
    try:
        found = date.fromisoformat(word)
    except ValueError as cause:
        raise ArgumentTypeError(f"'{word}' is no day such as 2026-11-01") from cause
    return datetime.combine(found, time(), UTC)


def pair(word: str) -> tuple[str, str]:
    """Our field's name and the file's column."""
    name, _, column = (part.strip() for part in word.partition("="))
    if not (name and column):
        raise ArgumentTypeError(f"'{word}' is not NAME=COLUMN")
    return name, column
