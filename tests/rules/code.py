"""The house's source as the rules read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Module:
    """One source file: where it is, its lines, its tree."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """The parsed source."""
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        """How long it is."""
        return len(self.text.splitlines())

    def nodes(self) -> Iterator[ast.AST]:
        """Everything in it, outermost first."""
        return ast.walk(self.tree)


def modules(*rooms: str) -> list[Module]:
    """Every module of these top-level folders, in a fixed order."""
    return [
        Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for room in rooms
        for path in sorted((ROOT / room).rglob("*.py"))
    ]
