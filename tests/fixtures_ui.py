"""What every test of a window needs: a bus, and the one door to other threads."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.ui.bus import Bus
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.work import Work

PATIENCE_MS = 20_000


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """Let every wait for the window last as long as a busy machine may need."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed, QtBot.waitActive):
        usual = wait.__kwdefaults__
        assert usual is not None
        usual["timeout"] = PATIENCE_MS


@pytest.fixture(scope="session")
def dress(qapp: QApplication) -> Dress:
    """The look, put on once for all tests of what is seen."""
    return Dress(qapp, Mode.LIGHT)


@pytest.fixture
def bus(qapp: QApplication) -> Bus:  # noqa: ARG001 - signals need one
    return Bus()


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:  # noqa: ARG001 - signals need one
    """Stopped at the end, so that no answer reaches the next test."""
    made = Work()
    yield made
    made.stop()
