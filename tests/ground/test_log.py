"""What must never reach a log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from clienteling.log import PERSONAL, redacted, set_up


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """The file that a set-up log writes to; taken down again afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    set_up(tmp_path)
    yield tmp_path / "clienteling.log"
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize(
    "personal",
    [
        "yuxuan.chen@mail.example",
        "+86 138 0013 8000",
        "13800138000",
        "+41 (0)22 555-01-99",
    ],
)
def test_addresses_and_numbers_are_masked(personal: str) -> None:
    assert personal not in redacted(f"sent to {personal}, twice")
    assert redacted(f"sent to {personal}, twice").startswith("sent to [")


@pytest.mark.parametrize("field", sorted(PERSONAL))
def test_personal_fields_are_masked_however_they_are_written(field: str) -> None:
    for text in (
        f"{field}=Chen Yu rev=3",
        f"{field}='Chen Yuxuan'",
        f'{{"{field}": "Chen Yu"}}',
        f"{field}: Chen Yu",
    ):
        assert "Chen" not in redacted(text), text
        assert "Yu" not in redacted(text), text


def test_what_is_not_personal_stays() -> None:
    plain = "pulled 200 rows in 12 ms, rev 48213, 2026-11-23T06:20:07.000000Z"
    assert redacted(plain) == plain
    key = "record 0197f3a2-8c41-7e10-9f00-3a5b6c7d8e9f refused with 409"
    assert redacted(key) == key


@pytest.mark.logs("it broke")
def test_arguments_and_tracebacks_are_masked_too(written: Path) -> None:
    log = logging.getLogger("clienteling.test")
    log.info("saved %(name)s in %(room)s", {"name": "Chen", "room": "cache"})
    log.info("wrote to %s", "a.b@mail.example", extra={"phone": "13800138000"})
    try:
        int("body='see you at four'")
    except ValueError:
        log.exception("it broke")

    text = written.read_text("utf-8")
    assert "cache" in text
    assert "ValueError" in text
    assert not any(word in text for word in ("Chen", "a.b@", "138001", "see you"))


def test_setting_up_twice_writes_once(written: Path) -> None:
    set_up(written.parent)
    logging.getLogger("clienteling.test").info("once")
    assert written.read_text("utf-8").count("once") == 1


def test_a_line_without_end_is_cut() -> None:
    assert len(redacted("x" * 10_000_000)) < 5_000
