"""A desk whose asks are heard by the window."""

import pytest

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus


@pytest.fixture
def live(desk: Desk, bus: Bus) -> Desk:
    """The desk of the tests, telling the bus what changed."""
    desk.tell = bus.changed.emit
    return desk
