from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.domain.people import Tier
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.present import Notice
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.line import KEY
from clienteling.ui.widgets.pick import Pick
from clienteling.wire.people import Client
from tests.fixtures_desk import AIKO, CLAIRE, MARTIN, client, put
from tests.ui.pages.clients.steps import stand_on
from tests.ui.pages.clients.twins import button, compare, reach


def chosen(panel: MergePanel) -> dict[str, str]:
    picks = panel._rows._picks.items()
    return {field: next(p.value for p in two if p.isChecked()) for field, two in picks}


def test_what_differs_is_asked_and_what_seems_right_is_chosen(
    qtbot: QtBot, led: ClientsPage, twin: Client
) -> None:
    panel = compare(qtbot, led, CLAIRE, twin.id)

    assert chosen(panel) == {
        "given": "Claire Anne",
        "tier": "VIC",
        "owner": "Lin Yue 林月",
        "country": "France",
    }
    notes = panel._rows._picks["tier"][1].accessibleName()
    assert notes.startswith("Tier, VIC, Newer · Martin Roche")
    assert "Language French" in panel._same.text()
    assert "not allowed” stays, the stricter of both" in panel._kept.text()
    assert "Do not contact" in panel._kept.text()


def test_arrow_keys_choose_and_one_button_makes_one_file(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = compare(qtbot, led, CLAIRE, twin.id)
    left, right = panel._rows._picks["given"]
    qtbot.waitUntil(right.hasFocus)
    qtbot.keyClick(right, Qt.Key.Key_Left)
    assert left.isChecked()
    qtbot.waitUntil(left.hasFocus)
    qtbot.keyClick(left, Qt.Key.Key_Down)
    tier = panel._rows._picks["tier"][1]
    qtbot.waitUntil(tier.hasFocus)
    qtbot.mouseClick(panel._rows._picks["owner"][1], Qt.MouseButton.LeftButton)

    qtbot.mouseClick(button(panel, "Make one file"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into == CLAIRE)
    kept = client(desk, CLAIRE)
    assert (kept.given, kept.tier, kept.owner) == ("Claire", Tier.VIC, MARTIN)
    assert kept.do_not_contact
    qtbot.waitUntil(lambda: led._right.currentWidget() is led._subject)
    line = led._subject.choices._merge
    qtbot.waitUntil(line.isVisible)
    assert "Claire Anne Vasseur’s file became part of this one" in line.said


def test_it_is_undone_from_the_card_and_from_the_menu(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    merging.merge(desk, CLAIRE, twin.id)
    stand_on(qtbot, led, CLAIRE)
    qtbot.waitUntil(led._subject.choices._merge.isVisible)
    qtbot.mouseClick(button(led._subject, "Undo merge"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into is None)
    qtbot.waitUntil(lambda: not led._subject.choices._merge.isVisible())

    merging.merge(desk, CLAIRE, twin.id)
    led._do("merge")
    panel = led._right.currentWidget()
    assert isinstance(panel, MergePanel)
    qtbot.waitUntil(panel._partner._lately.isVisible)
    qtbot.mouseClick(button(panel, "Undo merge"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into is None)


def test_it_is_undone_from_its_line_in_the_history(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    merging.merge(desk, CLAIRE, twin.id)
    stand_on(qtbot, led, CLAIRE)
    rows = led._subject.history.list
    qtbot.waitUntil(lambda: rows.model().rowCount() > 0)
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    panel = led._right.currentWidget()
    assert isinstance(panel, MergePanel)
    qtbot.waitUntil(panel._partner._lately.isVisible)

    qtbot.mouseClick(button(panel, "Undo merge"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into is None)


def test_a_merged_file_leads_to_the_one_that_stays(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    with desk.store.write() as tx:
        tx.execute("UPDATE client SET merged_into = ? WHERE id = ?", (CLAIRE, twin.id))

    led.open(Place("clients", twin.id))

    qtbot.waitUntil(lambda: led._client == CLAIRE)
    qtbot.waitUntil(led._subject.choices._came.isVisible)
    assert "Claire Anne Vasseur" in led._subject.choices._came.said


def test_swapping_keeps_the_other_file(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = compare(qtbot, led, CLAIRE, twin.id)
    qtbot.mouseClick(button(panel, "Swap"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel._both is not None and panel._two == (twin.id, CLAIRE))

    qtbot.mouseClick(button(panel, "Make one file"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, CLAIRE).merged_into == twin.id)


def test_verified_numbers_that_differ_are_never_one_click(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    at = desk.now()
    put(
        desk,
        reach(CLAIRE, "+33611", verified_at=at),
        reach(twin.id, "+33622", verified_at=at),
    )
    panel = compare(qtbot, led, CLAIRE, twin.id)
    merge = button(panel, "Make one file")
    assert "these may well be two people" in panel._warning.accessibleName()
    assert not merge.isEnabled()
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    assert client(desk, twin.id).merged_into is None

    qtbot.mouseClick(panel._sure, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into == CLAIRE)


def test_files_of_two_boutiques_stay_two(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    put(desk, Client(id=twin.id, scope="another", rev=9, given="Claire"))
    panel = compare(qtbot, led, CLAIRE, twin.id)

    assert "Two boutiques" in panel._warning.accessibleName()
    assert not button(panel, "Make one file").isEnabled()


def test_a_file_that_was_merged_meanwhile_is_not_compared(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    stand_on(qtbot, led, CLAIRE)
    merging.merge(desk, CLAIRE, twin.id)

    led.open(Place("clients", CLAIRE, "merge", twin.id))

    qtbot.waitUntil(lambda: led._right.currentWidget() is led._subject)
    notice = led._right.findChild(Notice)
    assert notice is not None
    assert "merged or erased" in notice.said


def test_who_looks_alike_is_offered_and_anybody_can_be_found(
    qtbot: QtBot, led: ClientsPage, twin: Client
) -> None:
    led.open(Place("clients", CLAIRE, "merge"))
    panel = led._right.currentWidget()
    assert isinstance(panel, MergePanel)
    rows = panel._partner._list
    qtbot.waitUntil(lambda: rows.rows() == 1)
    assert rows.model().index(0, 0).data(KEY) == twin.id

    panel._partner._field._field.setText("Aiko")
    found = panel._partner._field._list
    qtbot.waitUntil(lambda: found.isVisible() and found.rows() == 1)
    qtbot.keyClick(panel._partner._field._field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: panel._both is not None)
    assert panel._two == (CLAIRE, AIKO)


def test_the_palette_merges_whoever_is_shown(
    qtbot: QtBot, led: ClientsPage, twin: Client
) -> None:
    del twin
    stand_on(qtbot, led, CLAIRE)

    led.open(Place("clients", action="merge"))

    panel = led._right.currentWidget()
    assert isinstance(panel, MergePanel)
    assert panel._two == (CLAIRE, "")


def test_everything_in_the_comparison_has_a_name(
    qtbot: QtBot, led: ClientsPage, twin: Client
) -> None:
    panel = compare(qtbot, led, CLAIRE, twin.id)

    nameless = [
        each
        for kind in (Button, Pick)
        for each in panel.findChildren(kind)
        if each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []
