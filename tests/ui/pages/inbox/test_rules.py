"""Opening hours, holidays and the goal, typed by a manager and seen by everybody."""

from datetime import date
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.errors import Refused
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox import rules_words as words
from clienteling.ui.pages.inbox.rules_panel import RulesPanel
from clienteling.ui.work import Work
from clienteling.wire.people import Boutique, OpeningHours
from tests.fixtures_desk import SCOPE


def hours(*spans: tuple[str, str], day: int = 0) -> tuple[OpeningHours, ...]:
    return tuple(OpeningHours(day, *span) for span in spans)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ()),
        ("10:00–19:00", (("10:00", "19:00"),)),
        ("9-18", (("09:00", "18:00"),)),
        ("9.30 to 18", (("09:30", "18:00"),)),
        ("10:00 - 13:00, 14:00 - 24:00", (("10:00", "13:00"), ("14:00", "24:00"))),
        ("14—18；9—12", (("09:00", "12:00"), ("14:00", "18:00"))),
        ("10：00至21：30", (("10:00", "21:30"),)),
    ],
)
def test_hours_are_read_as_people_write_them(
    typed: str, kept: tuple[tuple[str, str], ...]
) -> None:
    assert words.hours_in(0, typed) == hours(*kept)
    assert words.hours_in(0, words.day(hours(*kept), 0)) == hours(*kept)


@pytest.mark.parametrize(
    "typed", ["ten", "19-10", "10-10", "10:75-19", "10-25", "9-12, 11-18", "10:00"]
)
def test_what_are_no_hours_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        words.hours_in(0, typed)
    assert refused.value.advice.startswith("Type them like 10:00")


def test_holidays_are_days_and_stretches_of_days() -> None:
    days = words.holidays_in("2027-02-06 – 2027-02-08\n\n2026-12-25\n2027-02-07")
    assert days == (
        date(2026, 12, 25), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8)
    )  # fmt: skip
    assert words.holidays(days) == "2026-12-25\n2027-02-06 – 2027-02-08"
    assert words.holidays_in(words.holidays(days)) == days
    assert words.holidays_in("2026-12-24 - 2026-12-26")[-1] == date(2026, 12, 26)


@pytest.mark.parametrize(
    "typed", ["soon", "2027-02-08 – 2027-02-06", "2026-01-01 – 2027-01-01"]
)
def test_what_is_no_holiday_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        words.holidays_in(typed)


def panel(qtbot: QtBot, desk: Desk, work: Work, bus: Bus, role: str) -> RulesPanel:
    desk.person = replace(desk.person, roles=(role,))
    made = RulesPanel(desk, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.resize(790, 700)
    made.show()
    made.show_for(Place("inbox", action="rules"))
    qtbot.waitUntil(lambda: made._line(made._within).text() == "30")
    return made


def kept(desk: Desk) -> Boutique:
    with desk.store.read() as db:
        found = shown.find(db, Boutique, SCOPE)
    assert found is not None
    return found


def test_a_manager_sets_them_and_takes_it_back(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    rules = panel(qtbot, live, work, bus, "manager")
    rules._line(rules._within).setText("15")
    rules._line(rules._returns).setText("60")
    rules._line(rules._hours[0]).setText("10-19")
    rules._same.click()
    rules._line(rules._hours[6]).setText("")
    rules._paper.setPlainText("2026-12-25")
    rules._line(rules._address).setText(" 18 Quiet Lane,  Shanghai ")
    qtbot.mouseClick(rules._save, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: kept(live).reply_within == 15)
    now = kept(live)
    assert (now.returns_after, now.holidays) == (60, (date(2026, 12, 25),))
    assert now.address == "18 Quiet Lane, Shanghai"
    assert now.opening_hours == tuple(OpeningHours(day, "10:00", "19:00") for day in range(6))
    qtbot.waitUntil(rules._toast.isVisible)
    rules._toast._undo.click()
    qtbot.waitUntil(lambda: kept(live).reply_within == 30)
    assert (kept(live).opening_hours, kept(live).address) == ((), "")


def test_what_is_wrong_is_said_below_each_and_nothing_is_kept(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    rules = panel(qtbot, live, work, bus, "manager")
    rules._line(rules._within).setText("soon")
    rules._line(rules._hours[2]).setText("19-10")
    rules._save.click()

    assert "such as 30" in rules._within._message.text()
    assert "end before they begin" in rules._hours[2]._message.text()
    assert not rules._hours[1]._message.isVisible()
    assert kept(live).opening_hours == ()


def test_the_goal_comes_before_the_return(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    rules = panel(qtbot, live, work, bus, "manager")
    rules._line(rules._returns).setText("10")
    rules._save.click()

    assert "not before it" in rules._returns._message.text()
    assert kept(live).returns_after == 120


def test_what_a_colleague_changes_is_shown_unless_something_is_half_typed(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    rules = panel(qtbot, live, work, bus, "manager")
    set_goal = partial(
        house.set_reply_rules, live, returns_after=120, opening_hours=(), holidays=()
    )
    set_goal(reply_within=20)
    qtbot.waitUntil(lambda: rules._line(rules._within).text() == "20")

    rules._line(rules._within).setText("45")
    set_goal(reply_within=25)
    assert rules._line(rules._within).text() == "45"


def test_others_read_them(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> None:
    rules = panel(qtbot, live, work, bus, "advisor")
    assert rules._line(rules._within).isReadOnly()
    assert rules._paper.isReadOnly()
    assert rules._line(rules._address).isReadOnly()
    assert not rules._save.isVisible()
