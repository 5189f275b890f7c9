"""Draws the map of the house from what its modules say of themselves.

`python -m tests.rules.map` writes it into ARCHITECTURE.md; with `--check` it only compares.
"""

import ast
import sys

from tests.rules.code import ROOT, Module, modules

_PAGE = ROOT / "ARCHITECTURE.md"
_BEGIN = "<!-- map: written by `python -m tests.rules.map` -->\n"
_END = "<!-- end of map -->\n"


def drawn() -> str:
    """The map: one room to a heading, one module to a line."""
    lines: list[str] = []
    room = ""
    for module in sorted(modules("clienteling"), key=lambda each: _place(each.path)):
        folder, name = module.path.rsplit("/", 1)
        if folder != room:
            room = folder
            lines += ["", f"**{folder}/**", ""]
        lines.append(f"- {'' if name == '__init__.py' else f'`{name}` '}{_sentence(module)}")
    return "\n".join(lines[1:]) + "\n"


def current() -> bool:
    """Whether ARCHITECTURE.md holds the map as it is now."""
    return _with_map(_PAGE.read_text(encoding="utf-8")) == _PAGE.read_text(encoding="utf-8")


def _place(path: str) -> tuple[str, bool, str]:
    """A room's own sentence first, then its modules."""
    folder, name = path.rsplit("/", 1)
    return folder, name != "__init__.py", name


def _sentence(module: Module) -> str:
    return (ast.get_docstring(module.tree) or "").split("\n")[0]


def _with_map(page: str) -> str:
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n{drawn()}\n{_END}{after}"


def main(words: list[str]) -> int:
    """Write the map, or with `--check` say whether it must be written."""
    if "--check" not in words:
        _PAGE.write_text(_with_map(_PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    elif not current():
        print("The map is out of date. Type: .venv/bin/python -m tests.rules.map")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
