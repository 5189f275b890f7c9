"""What every test stands on: no screen, no real home, and silence unless it was announced."""

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from typing_extensions import override

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.fixtures_desk", "tests.fixtures_ui"]

# Machines are shared and noisy: a slow example is no failure.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


class _Ear(logging.Handler):
    """Keeps what was logged at warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def unexpected_log_lines_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning it did not announce with `@pytest.mark.logs(pattern)`."""
    ear = _Ear()
    logging.getLogger().addHandler(ear)
    yield
    logging.getLogger().removeHandler(ear)
    announced = [re.compile(mark.args[0]) for mark in request.node.iter_markers("logs")]
    surprises = [line for line in ear.heard if not any(each.search(line) for each in announced)]
    if surprises:
        pytest.fail("Logged without being announced:\n" + "\n".join(surprises))


@pytest.fixture(autouse=True)
def home_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep tests away from this person's real data, logs and keyring."""
    home: Path = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("CLIENTELING_HOME", str(home))
