"""Widgets alone in a window."""

import pytest
from pytestqt.qtbot import QtBot

from clienteling.ui.widgets.thread import Thread


@pytest.fixture
def thread(qtbot: QtBot) -> Thread:
    """A thread in which nothing is said yet."""
    made = Thread("Conversation")
    qtbot.addWidget(made)
    made.resize(460, 420)
    made.show()
    return made
