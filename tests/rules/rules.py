"""What the house expects of its own code, one function to a rule.

What ruff, mypy and import-linter already say (docstrings on everything public, six parameters,
rooms) is not said again here.
"""

import ast
import re
from collections.abc import Callable, Iterator

from tests.rules.code import Module

Rule = Callable[[Module], Iterator[str]]

_BANNED_NAMES = {
    "util",
    "utils",
    "common",
    "helper",
    "helpers",
    "manager",
    "base",
    "misc",
    "handler",
}
_WAITS = {"sleep", "msleep", "usleep", "qWait", "qSleep", "processEvents"}
_MAY_CATCH_ALL = {
    "clienteling/sync/engine.py": "the outermost loop goes on, and logs",
}
_COLOUR = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|hsv)a?\(", re.I
)
_WHERE_COLOURS_STAND = "clienteling/ui/theme/tokens.py"


def module_under_300_lines(module: Module) -> Iterator[str]:
    """A module fits in a head."""
    if module.lines >= 300:
        yield f"{module.path} has {module.lines} lines"


def function_under_40_lines(module: Module) -> Iterator[str]:
    """A function fits on a screen."""
    for node in module.nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines >= 40:
                yield f"{module.path}:{node.lineno} {node.name} has {lines} lines"


def module_says_what_it_is_in_one_sentence(module: Module) -> Iterator[str]:
    """A module begins with one sentence, which is its line in the map."""
    if not module.text.strip():
        return
    first = (ast.get_docstring(module.tree) or "").split("\n\n")[0]
    if not first.endswith(".") or "\n" in first or re.search(r"\.\s+[A-Z]", first):
        yield f"{module.path} says {first!r}"


def module_has_a_name_that_says_something(module: Module) -> Iterator[str]:
    """No drawer for what had no better place."""
    words = set(re.split(r"[/._]", module.path.removesuffix(".py")))
    if words & _BANNED_NAMES:
        yield module.path


def colour_only_in_tokens(module: Module) -> Iterator[str]:
    """A colour is written in one place, where its contrast is tested."""
    if module.path == _WHERE_COLOURS_STAND:
        return
    for node in module.nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _COLOUR.search(node.value):
                yield f"{module.path}:{node.lineno} {node.value[:40]!r}"
        elif isinstance(node, ast.expr) and _is_qt_colour(node):
            yield f"{module.path}:{node.lineno} {ast.unparse(node)}"


def _is_qt_colour(node: ast.expr) -> bool:
    """Whether this makes a colour from numbers or takes one of Qt's own."""
    match node:
        case ast.Call(func=ast.Name(id="QColor"), args=[ast.Constant(), *_]):
            return True
        case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name):
            return name != "transparent"
    return False


def words_on_screen_are_plain(module: Module) -> Iterator[str]:
    """Qt reads HTML out of labels, tooltips and boxes unless it is told not to."""
    told = "TextFormat.PlainText" in module.text
    for node in module.nodes():
        match node:
            case ast.Call(func=ast.Name(id="QLabel")) if not told:
                yield f"{module.path}:{node.lineno} QLabel"
            case ast.ClassDef(bases=[ast.Name(id="QLabel"), *_]) if not told:
                yield f"{module.path}:{node.lineno} QLabel"
            case ast.Name(id="QMessageBox" | "QTextBrowser" as name):
                yield f"{module.path}:{node.lineno} {name}"
            case ast.Call(func=ast.Attribute(attr="setToolTip" | "setHtml" as name)):
                if "plain_tooltip(" not in ast.unparse(node):
                    yield f"{module.path}:{node.lineno} {name}"


def nothing_waits_a_fixed_time(module: Module) -> Iterator[str]:
    """Wait for what is to happen, never for the clock; and never turn Qt's loop by hand."""
    for node in module.nodes():
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in _WAITS:
                yield f"{module.path}:{node.lineno} {name}"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
                yield f"{module.path}:{node.lineno} qtbot.wait"


def only_named_errors_are_caught(module: Module) -> Iterator[str]:
    """What nobody can name is a bug, and must be heard."""
    if module.path in _MAY_CATCH_ALL:
        return
    for node in module.nodes():
        if not isinstance(node, ast.ExceptHandler) or not _catches_all(node.type):
            continue
        match node.body[-1]:
            case ast.Raise(exc=None):  # tidied up, then passed on
                pass
            case _:
                yield f"{module.path}:{node.lineno}"


def _catches_all(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(_catches_all(each) for each in kind.elts)
    return kind is None or (
        isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"}
    )
