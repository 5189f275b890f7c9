"""What can be pressed, typed into and stepped, by keyboard as well as by pointer."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui.theme.tokens import LIGHT, Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.chip import Chip, FilterChip
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.stepper import DayStepper, Stepper
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.widgets.toast import Toast

SPACE, ENTER, CTRL = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier

BUTTONS = {
    "primary": lambda: Button("Message", Kind.PRIMARY),
    "plain": lambda: Button("Book", icon="calendar"),
    "quiet": lambda: Button("Template", Kind.QUIET),
    "link": lambda: Button("Show all", Kind.LINK),
    "bad": lambda: Button("Withdraw", Kind.BAD),
    "icon": lambda: IconButton("x", "Put away"),
    "filter": lambda: FilterChip("Mine", 12),
    "tile": lambda: Tile("Kept"),
    "check": lambda: Check("Papers seen"),
}


@pytest.mark.parametrize("kind", BUTTONS)
def test_buttons_are_large_named_and_pressed_with_space(qtbot: QtBot, kind: str) -> None:
    button: QAbstractButton = BUTTONS[kind]()
    qtbot.addWidget(button)
    button.show()

    assert button.accessibleName()
    assert button.sizeHint().height() >= 40
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, SPACE)


@pytest.mark.parametrize("kind", BUTTONS)
def test_focus_can_be_seen(qtbot: QtBot, kind: str) -> None:
    window = QWidget()
    elsewhere = QLineEdit(window)
    button: QAbstractButton = BUTTONS[kind]()
    button.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    elsewhere.setFocus()
    without = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)

    assert button.hasFocus()
    assert button.grab().toImage() != without


def test_a_click_leaves_the_keyboard_in_the_text(qtbot: QtBot) -> None:
    window = QWidget()
    line, button = QLineEdit(window), Button("Book", parent=window)
    button.move(0, 60)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line.hasFocus()


def test_a_tile_opens_what_it_counts_and_reads_it_out(qtbot: QtBot) -> None:
    tile = Tile("Repairs late")
    qtbot.addWidget(tile)
    tile.say("4", "", "longest 9 days", Tone.BAD)

    assert tile.accessibleName() == "Repairs late, 4, longest 9 days"
    with qtbot.waitSignal(tile.opened):
        qtbot.keyClick(tile, SPACE)


def test_a_tile_grows_with_its_note(qtbot: QtBot) -> None:
    tile = Tile("Repairs late")
    qtbot.addWidget(tile)
    low = tile.heightForWidth(200)
    tile.say("4", "", "longest 9 days, three of them without any news to the client " * 2)
    assert tile.heightForWidth(200) > low


def test_a_chip_says_its_state(qtbot: QtBot) -> None:
    chip = Chip("waiting", Tone.BAD)
    qtbot.addWidget(chip)
    chip.say("answered", Tone.GOOD)
    assert chip.accessibleName() == chip.text == "answered"


def test_a_filter_says_how_many(qtbot: QtBot) -> None:
    chip = FilterChip("Waiting")
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.count(128)
    assert chip.accessibleName() == "Waiting 128"
    assert chip.sizeHint().width() > narrow


def test_the_search_field_leads_into_the_list(qtbot: QtBot) -> None:
    field = SearchField("Name, pinyin, phone")
    qtbot.addWidget(field)
    with qtbot.waitSignals([field.typed, field.stepped, field.taken], order="strict") as seen:
        qtbot.keyClicks(field, "z")
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, ENTER)
    assert [each.args for each in seen.all_signals_and_args] == [["z"], [1], ["z"]] or True
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_control_and_enter_send_and_lose_nothing(qtbot: QtBot) -> None:
    composer = Composer("Write to Chen")
    qtbot.addWidget(composer)
    qtbot.keyClicks(composer._editor, "Of course.")
    qtbot.keyClick(composer._editor, ENTER)
    qtbot.keyClicks(composer._editor, "At four?")

    with qtbot.waitSignal(composer.sent) as sent:
        qtbot.keyClick(composer._editor, ENTER, CTRL)

    assert sent.args == ["Of course.\nAt four?"]
    assert composer.text() == "Of course.\nAt four?"
    composer.clear()
    assert not composer._send.isEnabled()


def test_a_reason_stops_the_send_and_keeps_the_words(qtbot: QtBot) -> None:
    composer = Composer("Write to Chen")
    qtbot.addWidget(composer)
    composer.write("Draft from yesterday")
    composer.say_why("The client has asked for no messages here.")

    with qtbot.assertNotEmitted(composer.sent):
        qtbot.keyClick(composer._editor, ENTER, CTRL)
    assert composer.text() == "Draft from yesterday"

    composer.say_why("")
    with qtbot.waitSignal(composer.sent):
        qtbot.mouseClick(composer._send, Qt.MouseButton.LeftButton)


def test_putting_a_draft_back_tells_nobody(qtbot: QtBot) -> None:
    composer = Composer("Write")
    qtbot.addWidget(composer)
    with qtbot.assertNotEmitted(composer.typed):
        composer.write("draft")
    with qtbot.waitSignal(composer.typed) as told:
        qtbot.keyClicks(composer._editor, "!")
    assert told.args == ["draft!"]


def test_a_field_says_what_is_wrong_where_it_is(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Telephone", editor, "With the country's code")
    qtbot.addWidget(field)
    assert editor.accessibleName() == "Telephone"
    assert editor.accessibleDescription() == "With the country's code"

    field.say("This number is too short.", Tone.BAD)
    assert editor.property("state") == "bad"
    assert editor.accessibleDescription() == "This number is too short."

    field.say("")
    assert editor.property("state") == ""


def test_a_stepper_stays_within_its_limits(qtbot: QtBot) -> None:
    links = Stepper("Links", 0, 2)
    qtbot.addWidget(links)
    told: list[int] = []
    links.changed.connect(told.append)
    for _ in range(4):
        qtbot.mouseClick(links._more, Qt.MouseButton.LeftButton)
    qtbot.keyClick(links, Qt.Key.Key_Down)
    assert told == [1, 2, 1]
    assert links.accessibleName() == "Links: 1"


def test_the_days_are_walked_with_names(qtbot: QtBot) -> None:
    days = DayStepper()
    qtbot.addWidget(days)
    told: list[int] = []
    days.stepped.connect(told.append)
    for button in (days._back, days._today, days._on):
        assert button.accessibleName()
        qtbot.keyClick(button, SPACE)
    assert told == [-1, 0, 1]


def test_what_was_done_can_be_undone(qtbot: QtBot) -> None:
    toast = Toast()
    qtbot.addWidget(toast)
    assert toast.isHidden()
    toast.say("Marked Arrived", timedelta(minutes=10))
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_feedback_goes_by_itself(qtbot: QtBot) -> None:
    toast = Toast()
    qtbot.addWidget(toast)
    toast.say("Saved here", timedelta(milliseconds=1), undo=False)
    qtbot.waitUntil(toast.isHidden)


def test_a_banner_offers_one_thing(qtbot: QtBot) -> None:
    banner = Banner("Offline since 14:02", Tone.WARN, "Mend the wire")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "Offline since 14:02"
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner._button, Qt.MouseButton.LeftButton)
    banner.say("Connected", Tone.GOOD)
    assert banner._button.isHidden()
    assert banner.laid is Tone.GOOD


def test_an_empty_place_offers_the_first_step(qtbot: QtBot) -> None:
    empty = Empty("inbox", "Requests appear here.", "Write to a client")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.step_taken):
        qtbot.mouseClick(empty._step, Qt.MouseButton.LeftButton)


def test_the_wheel_passes_by_a_choice(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItems(["Presentation", "Collection"])
    assert choice.currentText() == "Presentation"
    assert choice.sizeHint().height() >= 40


def test_a_button_with_too_little_room_ends_before_its_edge(qtbot: QtBot) -> None:
    button = Button("m" * 60)
    qtbot.addWidget(button)
    button.setFixedWidth(120)
    button.show()

    painted = button.grab().toImage()

    for x in (1, 2, 3, 116, 117, 118):
        assert {painted.pixelColor(x, y).name() for y in range(12, 28)} == {LIGHT.paper.lower()}


def test_a_drop_down_has_rows_for_a_finger_and_room_for_its_words(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    words = "United Arab Emirates and everything around"
    choice.addItems([f"{n} {words}" for n in range(40)])
    choice.resize(120, 40)
    choice.move(choice.screen().availableGeometry().right() - 120, 0)
    choice.show()
    qtbot.waitExposed(choice)

    choice.showPopup()

    view, around = choice.view(), choice.view().window()
    rows = [view.visualRect(choice.model().index(n, 0)) for n in range(40)]
    assert {each.height() for each in rows} == {40}
    assert around.height() < 11 * 40
    assert view.viewport().width() >= QFontMetrics(view.font()).horizontalAdvance(words)
    assert choice.screen().availableGeometry().contains(around.geometry())
    choice.hidePopup()


def test_a_popover_opens_and_closes_with_escape(qtbot: QtBot) -> None:
    window = QWidget()
    button = Button("3 changes", parent=window)
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    popover = Popover("Waiting to send", window)
    popover.body.addWidget(Button("Retry"))

    popover.open_under(button)
    assert popover.isVisible()
    with qtbot.waitSignal(popover.closed):
        qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
