"""Inbox, open in a window."""

import pytest
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.work import Work
from tests.fixtures_desk import put, template
from tests.ui.pages.inbox.hands import Hands
from tests.ui.pages.inbox.steps import WAITS, seed, stand_on


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> InboxPage:
    """Inbox with two who wait and one who was answered, Wei's conversation chosen."""
    desk.tell = bus.changed.emit
    with desk.store.write() as tx:
        shown.put(tx, seed(desk))
    made = InboxPage(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(1150, 736)
    made.show()
    stand_on(qtbot, made, WAITS)
    return made


@pytest.fixture
def ready(desk: Desk) -> None:
    """Three occasions, one in two languages, one for marketing."""
    put(
        desk,
        template("greeting", "zh", "{client}您好，我是{advisor}。"),
        template("greeting", "en", "Good afternoon {client}, this is {advisor}."),
        template("thank_you", "zh", "谢谢，{date}见。"),
        template("invitation", "zh", "诚邀您莅临。", "marketing"),
    )


@pytest.fixture
def hands(qtbot: QtBot, page: InboxPage) -> Hands:
    return Hands(qtbot, page)


@pytest.fixture
def reply(page: InboxPage) -> Reply:
    """Where one writes to Wei."""
    return page._talk.reply
