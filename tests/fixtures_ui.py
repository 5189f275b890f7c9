"""What every test of a window needs: a bus, and the one door to other threads."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from clienteling.ui.bus import Bus
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.work import Work


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
