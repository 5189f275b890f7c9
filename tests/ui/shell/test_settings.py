"""What a person may choose by the gear."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions import habits
from clienteling.actions.desk import Desk
from clienteling.ui.shell.choices import Called, Chosen
from clienteling.ui.shell.settings_panel import SettingsPanel
from clienteling.ui.widgets.check import Check


def test_whether_messages_wait_to_be_taken_back_is_ones_own_choice(
    qtbot: QtBot, desk: Desk
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = SettingsPanel(Chosen(), Called(), "", window)
    panel.offer_undo(desk)
    (undo,) = [
        each
        for each in panel.findChildren(Check)
        if each.accessibleName() == "Undo a message for 10 seconds"
    ]
    assert undo.isChecked()
    undo.click()
    assert habits.hold(desk) == 0
    assert not habits.may_undo(desk)
    undo.click()
    assert habits.hold(desk) == 12
