"""Every sentence the window can say, taken from the source, beside its translation.

Typed as `python -m tests.rules.translations [WORDS.json …]` it brings the catalogue up to date:
new sentences come in, old ones go, and translations are taken from the files named, each a map
of English, or of `context|English`, to the other language. What is still missing is said.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.rules.code import ROOT, Module, modules

Sentence = tuple[str, str]
"""A context and the English in it."""

CATALOGUE = ROOT / "resources/translations/clienteling_zh_CN.ts"
_TROUBLE = "trouble"
_WITH_WORDS = {"require": 1, "Problem": 1}
"""Calls that carry a title and an advice, and where the title stands among the arguments."""

_ROOMS = ("actions", "api", "app", "auth", "cache", "effects", "ui")
_AT_CENTRAL = (
    "access", "attempts", "bringing", "commands", "erasing", "guards", "identity",
    "imports/undoing", "imports/vcard", "permits", "problems", "reaching",
    "receiving", "signing_in", "slots", "tokens",
)  # fmt: skip
_HEARD_AT_A_DESK = (
    *(f"clienteling/{room}/" for room in _ROOMS),
    *(f"clienteling/server/{name}.py" for name in _AT_CENTRAL),
)
"""Where words come from that a window shows; the rest is only read on a terminal."""
_DELIVERIES = ("clienteling/server/channels/", "clienteling/server/delivering.py")
"""Where it is said why a message did not go, which stands under its bubble."""


def sentences() -> set[Sentence]:
    """All of them, as they stand in the source now."""
    every = modules("clienteling")
    troubles = _WITH_WORDS | dict.fromkeys(_kinds_of_trouble(every), 0)
    found: set[Sentence] = set()
    for module in every:
        if module.path.startswith("clienteling/ui/"):
            found.update(_said(module))
        if module.path.startswith(_HEARD_AT_A_DESK):
            found.update((_TROUBLE, text) for text in _troubles(module, troubles))
        if module.path.startswith(_DELIVERIES):
            found.update((_TROUBLE, text) for text in _troubles(module, {"Outcome": 1}))
    return found


def known() -> dict[Sentence, str]:
    """What the catalogue holds; an empty text where nobody has translated it yet."""
    found: dict[Sentence, str] = {}
    if not CATALOGUE.exists():
        return found
    for context in ET.parse(CATALOGUE).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            told = message.find("translation")
            text = "" if told is None or told.get("type") else (told.text or "")
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def write(texts: dict[Sentence, str]) -> None:
    """Write the catalogue, and what the window reads made from it."""
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en_GB")
    for name in sorted({context for context, _ in texts}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source in sorted(source for where, source in texts if where == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            told = ET.SubElement(message, "translation")
            told.text = texts[name, source] or None
            if not told.text:
                told.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    CATALOGUE.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    compiled = CATALOGUE.with_suffix(".qm")
    subprocess.run([lrelease, "-silent", CATALOGUE, "-qm", compiled], check=True)


def main(files: list[str]) -> int:
    """Bring the catalogue up to date; 1 while something is missing."""
    before = known()
    words = {source: text for (_, source), text in before.items() if text}
    for file in files:
        words |= json.loads(Path(file).read_text(encoding="utf-8"))
    texts = {
        (where, source): words.get(f"{where}|{source}")
        or before.get((where, source))
        or words.get(source, "")
        for where, source in sentences()
    }
    write(texts)
    missing = sorted({source for (_, source), text in texts.items() if not text})
    print(json.dumps(missing, ensure_ascii=False, indent=0) if missing else "All is said.")
    return 1 if missing else 0


def _said(module: Module) -> Iterator[Sentence]:
    """What `self.tr`, `translate` and a module's own `_tr` are asked for."""
    own = _own_context(module)
    for node, inside in _calls(module.tree, ""):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text)), *_]
            ):
                yield inside, text
            case ast.Call(
                func=ast.Attribute(attr="translate") | ast.Name(id="tr" | "translate"),
                args=[ast.Constant(value=str(context)), ast.Constant(value=str(text)), *_],
            ):
                yield context, text
            case ast.Call(func=ast.Name(id="_tr"), args=[ast.Constant(value=str(text))]):
                yield own, text
    yield from ((_TROUBLE, text) for text in _codes(module))


def _calls(node: ast.AST, inside: str) -> Iterator[tuple[ast.AST, str]]:
    """Everything below `node`, with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        yield child, inside
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _own_context(module: Module) -> str:
    for node in module.nodes():
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                match call:
                    case ast.Call(args=[ast.Constant(value=str(context)), ast.Name()]):
                        return context
    return ""


def _codes(module: Module) -> Iterator[str]:
    """The table of refusal codes in the window's own words."""
    for node in module.nodes():
        match node:
            case ast.AnnAssign(target=ast.Name(id="_CODES"), value=ast.Dict(values=pairs)):
                for pair in pairs:
                    yield from _texts(pair)


def _troubles(module: Module, kinds: dict[str, int]) -> Iterator[str]:
    """Titles and advices of Trouble, also where a line before gave them a name."""
    for scope in module.nodes():
        if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Module):
            continue
        names = _named(scope)
        for node in ast.walk(scope):
            if not isinstance(node, ast.Call) or _name(node.func) not in kinds:
                continue
            first = kinds[_name(node.func)]
            given = node.args[first : first + 2]
            given += [each.value for each in node.keywords if each.arg in {"title", "advice"}]
            for each in given:
                yield from _texts(
                    names.get(each.id, each) if isinstance(each, ast.Name) else each
                )


def _named(scope: ast.AST) -> dict[str, ast.expr]:
    found: dict[str, ast.expr] = {}
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str())):
                found[name] = node.value
    return found


def _texts(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        match each:
            case ast.JoinedStr():
                return  # made of parts: the window says it in its own words
            case ast.Constant(value=str(text)) if text[:1].isupper():
                yield text


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _kinds_of_trouble(every: list[Module]) -> set[str]:
    """The names of Trouble and of all that is made from it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for module in every
        for node in module.nodes()
        if isinstance(node, ast.ClassDef)
    }
    kinds = {"Trouble"}
    while more := {name for name, above in bases.items() if above & kinds} - kinds:
        kinds |= more
    return kinds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
