"""A day is read as people write it, and left out where nobody knows it."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from clienteling.errors import Refused
from clienteling.ui.widgets.day_field import DayField


@pytest.mark.parametrize(
    "typed",
    [
        "2034-06-01",
        "2034/6/1",
        "2034.06.01",
        "2034 6 1",
        "2034年6月1日",
        "1 Jun 2034",
        "01.06.2034",
        "1/6/2034",
    ],
)
def test_a_day_in_any_usual_order(qtbot: QtBot, typed: str) -> None:
    field = DayField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.day == field.needed == date(2034, 6, 1)


@pytest.mark.parametrize("typed", ["2034-02-30", "soon", "2034-13-01", "6", "1 Jun 34"])
def test_what_is_no_day_is_refused(qtbot: QtBot, typed: str) -> None:
    field = DayField()
    qtbot.addWidget(field)
    field.setText(typed)
    with pytest.raises(Refused):
        _ = field.day


def test_an_empty_field_is_no_day_unless_one_is_needed(qtbot: QtBot) -> None:
    field = DayField(date(2026, 11, 23))
    qtbot.addWidget(field)
    assert field.text() == "2026-11-23"
    field.show_day(None)
    assert field.day is None
    with pytest.raises(Refused):
        _ = field.needed
