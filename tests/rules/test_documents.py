"""What is written about the program is true of the program."""

import re
import shlex

from clienteling import __version__, cli
from tests.rules import map as house_map
from tests.rules.code import ROOT


def test_the_map_is_as_the_modules_say() -> None:
    assert house_map.current(), "type: .venv/bin/python -m tests.rules.map"


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_make_target_of_the_readme_exists() -> None:
    named = set(re.findall(r"`make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    there = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named <= there


def test_every_line_of_the_readme_and_of_the_help_can_be_typed() -> None:
    written = (ROOT / "README.md").read_text(encoding="utf-8") + cli.parser().format_help()
    lines = re.findall(r"^ *clienteling (?![A-Z[])(.+?)(?:  .*)?$", written, re.MULTILINE)
    assert len(lines) >= 8
    for line in lines:
        assert cli.parser().parse_args(shlex.split(line)).start


def test_every_picture_of_the_readme_is_there_and_small() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = [ROOT / found for found in re.findall(r"\]\((resources/[^)]+)\)", readme)]
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 400_000, picture.name
