"""How soon clients were answered, in a real page: each number opens exactly its questions."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.messages import ConversationStatus
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.day import reply_lines as lines
from clienteling.ui.pages.day.page import DayPage
from clienteling.ui.pages.day.replies import RepliesView
from clienteling.ui.pages.day.reply_lines import Cut
from clienteling.ui.work import Work
from clienteling.wire.people import Boutique, OpeningHours
from tests.cache.reads.chats import conversation, message
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, people, put

MINUTE = timedelta(minutes=1)


@pytest.fixture
def day(live: Desk) -> Desk:
    """It is five in the afternoon; four clients asked today, one yesterday, one said thanks."""
    boutique = people()[0]
    assert isinstance(boutique, Boutique)
    hours = tuple(OpeningHours(each, "10:00", "20:00") for each in range(7))
    put(live, replace(boutique, opening_hours=hours, reply_within=30, returns_after=120))
    now = live.now()
    early, noon, lately = now - 360 * MINUTE, now - 300 * MINUTE, now - 10 * MINUTE
    before = now - timedelta(days=1)
    put(
        live,
        conversation("quick", early, client=AIKO),
        message("quick", early + 4 * MINUTE, waited_since=early),
        conversation("slow", noon, client=OMAR),
        message("slow", noon + 45 * MINUTE, waited_since=noon, author=MARTIN),
        conversation("left", noon, client=CLAIRE, waiting_since=noon, assignee=None),
        conversation("fresh", lately, waiting_since=lately),
        conversation("thanks", lately, status=ConversationStatus.CLOSED),
        conversation("before", before),
        message("before", before + 6 * MINUTE, waited_since=before),
    )
    return live


def opened(qtbot: QtBot, desk: Desk, work: Work, bus: Bus, role: str) -> DayPage:
    """The page as somebody with this role turns to the replies of today."""
    desk.person = replace(desk.person, roles=(role,))
    page = DayPage(desk, work, bus)
    page.resize(1150, 736)
    qtbot.addWidget(page)
    page.show()
    page.open(Place("day", filter="replies"))
    qtbot.waitUntil(lambda: page._replies._read is not None)
    return page


@pytest.fixture
def page(qtbot: QtBot, day: Desk, work: Work, bus: Bus) -> DayPage:
    """What a manager looks at."""
    return opened(qtbot, day, work, bus, "manager")


@pytest.fixture
def view(page: DayPage) -> RepliesView:
    """What a manager sees of it."""
    return page._replies


def listed(view: RepliesView) -> list[str]:
    """The conversations that the rows open."""
    return sorted(view._model.talks)


def test_each_number_opens_exactly_its_questions(qtbot: QtBot, view: RepliesView) -> None:
    numbers = {cut: (tile._number, tile._beside, tile._note) for tile, cut in view._tiles}
    assert numbers == {
        Cut.ASKED: ("4", "", "2 answered · 1 more closed unanswered"),
        Cut.IN_TIME: ("33%", "1 of 3", "goal 30 min · 2 late"),
        Cut.ANSWERED: ("24 min", "", "longest 45 min · while open"),
        Cut.WAITING: ("2", "", "1 came back unanswered"),
    }
    expected = {
        Cut.ASKED: ["fresh", "left", "quick", "slow"],
        Cut.IN_TIME: ["quick"],
        Cut.ANSWERED: ["quick", "slow"],
        Cut.WAITING: ["fresh", "left"],
    }
    for tile, cut in view._tiles:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert listed(view) == expected[cut]
    more = {Cut.LATE: ["left", "slow"], Cut.CAME_BACK: ["left"], Cut.LET_BE: ["thanks"]}
    for cut, rows in more.items():
        chip = view._chips[cut]
        assert chip.accessibleName() == f"{lines.names()[cut]} {len(rows)}"
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert listed(view) == rows


def test_a_bar_and_a_name_open_theirs(qtbot: QtBot, view: RepliesView) -> None:
    chart = view._chart
    assert "12: 2 asked, 0 answered in time" in chart.accessibleName()
    labels = [bar.label for bar in chart._bars]
    assert (labels[0], labels[-1]) == ("10", "19"), "the opening hours, whoever wrote first"
    wide = chart.width() / len(labels)
    at = QPoint(int((labels.index("12") + 0.5) * wide), chart.height() // 2)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert listed(view) == ["left", "slow"]
    assert view._counted.accessibleName() == "Asked · 12:00–13:00 · half within 45 min"
    qtbot.mouseClick(view._wider, Qt.MouseButton.LeftButton)
    assert len(listed(view)) == 4
    names = [view._staff_model._keys[row] for row in range(view._staff_model.rowCount())]
    assert names == [LIN, MARTIN, ""]
    for who, rows in ((LIN, ["fresh", "quick"]), (MARTIN, ["slow"]), ("", ["left"])):
        view._staff.choose(view._staff_model.row_of(who))
        qtbot.keyClick(view._staff, Qt.Key.Key_Return)
        assert listed(view) == rows


def test_the_chart_is_walked_with_keys(qtbot: QtBot, view: RepliesView) -> None:
    view.window().activateWindow()
    view._chart.setFocus()
    qtbot.waitUntil(view._chart.hasFocus)
    qtbot.keyClick(view._chart, Qt.Key.Key_Right)
    assert view._chart.accessibleName().endswith("11: 1 asked, 1 answered in time")
    qtbot.keyClick(view._chart, Qt.Key.Key_Return)
    assert listed(view) == ["quick"]


def test_seven_days(qtbot: QtBot, view: RepliesView) -> None:
    view.periods._each["7"].click()
    qtbot.waitUntil(lambda: len(listed(view)) == 5)
    assert view._tiles[0][0]._number == "5"


def test_a_row_leads_to_its_conversation(qtbot: QtBot, view: RepliesView, bus: Bus) -> None:
    qtbot.mouseClick(view._tiles[3][0], Qt.MouseButton.LeftButton)
    view._list.choose(0)
    with qtbot.waitSignal(bus.go) as went:
        qtbot.keyClick(view._list, Qt.Key.Key_Return)
    assert went.args == [Place("inbox", id="left")], "the longest wait stands first"


def test_it_asks_for_no_more_room_than_the_smallest_screen_has(
    qtbot: QtBot, day: Desk, work: Work, bus: Bus
) -> None:
    page = opened(qtbot, day, work, bus, "manager")
    assert (page.width(), page.height()) == (1150, 736)


def test_an_advisor_sees_their_own(qtbot: QtBot, day: Desk, work: Work, bus: Bus) -> None:
    page = opened(qtbot, day, work, bus, "advisor")
    mine = page._replies
    assert listed(mine) == ["fresh", "quick"]
    assert not mine._by_advisor.isVisible()


def test_it_lives(qtbot: QtBot, view: RepliesView, day: Desk, bus: Bus) -> None:
    now = day.now()
    put(day, conversation("new", now, waiting_since=now, client=AIKO))
    bus.changed.emit(Changes(frozenset({"conversation"})))
    qtbot.waitUntil(lambda: "new" in listed(view))
