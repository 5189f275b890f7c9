"""The piles at the left of Inbox, alone in a window."""

from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import outbox
from clienteling.cache.reads.talks import PAGE, Pile
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.piles import PileList
from clienteling.ui.theme import language
from clienteling.ui.theme.language import Language
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.line import KEY, LINE, Line
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, put
from tests.ui.pages.inbox.steps import ANSWERED, VISITOR, WAITS, refuse, seed


@pytest.fixture
def piles(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> PileList:
    """A visitor who has waited for half an hour, Wei for twelve minutes, one answered."""
    put(live, *seed(live))
    made = PileList(live, work)
    bus.changed.connect(lambda _: made.look_again())
    qtbot.addWidget(made)
    made.resize(308, 700)
    made.show()
    qtbot.waitUntil(lambda: keys(made) == [VISITOR, WAITS])
    return made


def keys(piles: PileList) -> list[str]:
    model = piles.list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount())]


def holds(piles: PileList, count: int) -> bool:
    return len(keys(piles)) == count


def line(piles: PileList, key: str) -> Line:
    model = piles.list.model()
    found = model.index(keys(piles).index(key), 0).data(LINE)
    assert isinstance(found, Line)
    return found


def tabs(piles: PileList) -> list[str]:
    return [each.accessibleName() for each in piles._tabs if each.isVisible()]


def talks(desk: Desk) -> dict[str, Conversation]:
    return {each.id: each for each in seed(desk) if isinstance(each, Conversation)}


def test_each_row_says_what_began_it_how_long_it_waits_and_whether_that_is_late(
    piles: PileList,
) -> None:
    visitor, wei = line(piles, VISITOR), line(piles, WAITS)
    assert visitor.above == ("D397.8480", "“Window, spring”", "Maison Aurel")
    assert visitor.title == "Website visitor · visitor-7"
    assert (visitor.trailing, visitor.note, visitor.pressing) == ("30 min", "late", Tone.BAD)
    assert visitor.chip == "unclaimed"
    assert "late" in visitor.spoken()
    assert (wei.trailing, wei.note, wei.chip) == ("12 min", "", "waiting")
    assert tabs(piles) == ["Waiting 2", "Mine 1", "Unclaimed 1", "Snoozed", "All 3"]


@pytest.mark.parametrize("tongue", list(Language))
def test_all_piles_with_their_counts_stand_on_one_row_for_a_manager_too(
    qtbot: QtBot, qapp: QApplication, live: Desk, work: Work, tongue: Language
) -> None:
    language.speak(qapp, tongue)
    work.stop()  # these counts are of no rows here
    made = PileList(live, work)
    qtbot.addWidget(made)
    made.resize(308, 700)
    for each in made._tabs:
        each.count(1_234)
        each.show()
    made.show()
    every = list(made._tabs)
    qtbot.waitUntil(lambda: every[-1].geometry().right() > 290)
    assert len(every) == len(Pile)
    assert made.width() == 308
    assert made._tabs.minimumSizeHint().width() <= 308
    for tab in every:
        assert tab.height() >= 40
        assert tab.width() >= tab.sizeHint().width()
        assert tab.y() == every[0].y()


def test_waits_move_on_by_the_minute(qtbot: QtBot, piles: PileList, clock: Clock) -> None:
    clock.go_on(timedelta(minutes=9))
    piles._minute.timeout.emit()

    qtbot.waitUntil(lambda: line(piles, WAITS).trailing == "21 min")
    assert line(piles, WAITS).pressing is Tone.WARN


def test_one_put_off_comes_back_by_itself_at_its_moment(
    qtbot: QtBot, piles: PileList, live: Desk, clock: Clock
) -> None:
    conversations.snooze(live, WAITS, live.now() + timedelta(seconds=2))
    qtbot.waitUntil(lambda: keys(piles) == [VISITOR])
    assert "Snoozed 1" in tabs(piles)
    piles.choose(Pile.SNOOZED)
    qtbot.waitUntil(lambda: keys(piles) == [WAITS])
    assert line(piles, WAITS).chip.startswith("snoozed · 17:00")
    piles.choose(Pile.WAITING)

    qtbot.waitUntil(piles._wake.isActive)
    clock.go_on(timedelta(seconds=2))
    qtbot.waitUntil(lambda: keys(piles) == [VISITOR, WAITS])
    assert line(piles, WAITS).chip == "back"


def test_who_came_back_is_said_with_who_had_it_and_rises_to_a_manager(
    qtbot: QtBot, piles: PileList, live: Desk, clock: Clock
) -> None:
    put(live, replace(talks(live)[ANSWERED], waiting_since=live.now(), claimed_at=live.now()))
    clock.go_on(timedelta(hours=2))
    piles.choose(Pile.UNCLAIMED)
    qtbot.waitUntil(lambda: ANSWERED in keys(piles))
    assert line(piles, ANSWERED).chip == "came back"
    assert line(piles, ANSWERED).subtitle.startswith("Martin Roche had it")
    assert not any(each.startswith("Ignored") for each in tabs(piles))

    live.person = replace(live.person, roles=("manager",))
    piles.look_again()
    qtbot.waitUntil(lambda: "Ignored 3" in tabs(piles))
    piles._tabs[Pile.IGNORED].click()
    qtbot.waitUntil(lambda: set(keys(piles)) == {VISITOR, WAITS, ANSWERED})


def test_more_than_a_page_is_read_on_while_one_scrolls(
    qtbot: QtBot, piles: PileList, live: Desk
) -> None:
    one = talks(live)[WAITS]
    many = [
        replace(one, id=f"c{n:03d}", waiting_since=live.now() + timedelta(seconds=n))
        for n in range(2 * PAGE)
    ]
    put(live, *many)
    piles.look_again()
    qtbot.waitUntil(lambda: len(keys(piles)) == PAGE)
    piles.list.choose(3)
    here = piles.list.current_key()
    bar = piles.list.verticalScrollBar()
    for read in (2 * PAGE, 2 * PAGE + 2):
        bar.setValue(bar.maximum())
        stood = bar.value()
        qtbot.waitUntil(partial(holds, piles, read))
        assert bar.value() == stood
    assert piles.list.current_key() == here


def test_what_is_typed_searches_the_whole_pile(
    qtbot: QtBot, piles: PileList, live: Desk
) -> None:
    one = talks(live)[WAITS]
    many = [
        replace(one, id=f"c{n:03d}", client=None, visitor=f"Guest {n}") for n in range(2 * PAGE)
    ]
    put(live, *many, replace(one, id="claire", client=CLAIRE, last_at=live.now()))
    piles.choose(Pile.ALL)
    qtbot.keyClicks(piles.search, "guest 177")
    qtbot.waitUntil(lambda: "c177" in keys(piles) and "c176" not in keys(piles))
    piles.search.setText("vasseur")
    qtbot.waitUntil(lambda: {"claire", ANSWERED} <= set(keys(piles)))
    piles.search.setText("nobody at all")
    qtbot.waitUntil(piles._empty.isVisible)


@pytest.mark.parametrize(
    ("key", "deed"),
    [
        (Qt.Key.Key_C, "claim"),
        (Qt.Key.Key_S, "snooze"),
        (Qt.Key.Key_H, "hand"),
        (Qt.Key.Key_D, "close"),
        (Qt.Key.Key_U, "undo"),
    ],
)
def test_one_key_does_one_thing_while_the_rows_have_the_keyboard(
    qtbot: QtBot, piles: PileList, key: Qt.Key, deed: str
) -> None:
    piles.activateWindow()
    piles.list.setFocus()
    piles.list.choose(0)
    qtbot.waitUntil(piles.list.hasFocus)
    with qtbot.waitSignal(piles.asked) as heard:
        qtbot.keyClick(piles.list, key)
    assert heard.args == [deed]


def test_enter_wants_to_write(qtbot: QtBot, piles: PileList) -> None:
    piles.list.choose(1)
    with qtbot.waitSignal(piles.entered) as heard:
        qtbot.keyClick(piles.list, Qt.Key.Key_Return)
    assert heard.args == [WAITS]


def test_the_menu_leads_to_the_rules(qtbot: QtBot, piles: PileList) -> None:
    with qtbot.waitSignal(piles.went) as heard:
        piles._menu.actions()[0].trigger()
    assert heard.args[0].action == "rules"


def test_a_colleagues_is_not_marked_as_waiting_for_oneself(
    qtbot: QtBot, piles: PileList, live: Desk
) -> None:
    put(live, replace(talks(live)[WAITS], assignee=MARTIN))
    piles.look_again()
    qtbot.waitUntil(lambda: line(piles, WAITS).chip == "Martin Roche")
    assert not line(piles, WAITS).unread
    put(live, replace(talks(live)[WAITS], assignee=LIN, not_sent="m1"))
    piles.look_again()
    qtbot.waitUntil(lambda: line(piles, WAITS).chip == "not sent")


def test_a_lost_claim_is_let_go_once_the_client_has_an_answer(
    qtbot: QtBot, piles: PileList, live: Desk, bus: Bus
) -> None:
    conversations.claim(live, VISITOR)
    refuse(live, bus, "assignment")
    put(live, replace(talks(live)[VISITOR], assignee=MARTIN))
    piles._minute.timeout.emit()
    assert cards(live) == 1

    put(live, replace(talks(live)[VISITOR], assignee=MARTIN, waiting_since=None))
    piles._minute.timeout.emit()
    qtbot.waitUntil(lambda: cards(live) == 0)


def cards(desk: Desk) -> int:
    with desk.store.read() as db:
        return outbox.counts(db).refused
