from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.consent import ConsentState
from clienteling.domain.ids import new_id
from clienteling.domain.people import DISTINCT, ContactKind, Tier
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.duplicates_panel import DuplicatesPanel
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.present import Notice
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.line import KEY, LINE
from clienteling.ui.widgets.pick import Pick
from clienteling.wire.people import Client, ContactPoint, Edit, Relation
from clienteling.wire.record import Record
from tests.fixtures_desk import AIKO, CLAIRE, MARTIN, OMAR, SCOPE, WEI
from tests.ui.pages.clients.steps import stand_on

NUMBER = "+33600005678"


def put(desk: Desk, *records: Record) -> None:
    with desk.store.write() as tx:
        shown.put(tx, records)


def client(desk: Desk, identifier: str) -> Client:
    with desk.store.read() as db:
        found = shown.find(db, Client, identifier)
    assert found is not None
    return found


def reach(client: str, value: str = NUMBER, **more: object) -> ContactPoint:
    return ContactPoint(
        id=new_id(), scope=SCOPE, client=client, kind=ContactKind.MOBILE, value=value, **more,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def twin(desk: Desk) -> Client:
    """Claire's second file: her number, a newer tier, another language, a stricter consent."""
    made = Client(
        id="0197f000-0000-7000-8000-000000000199", scope=SCOPE, given="Claire Anne",
        family="Vasseur", language="fr", country="CH", tier=Tier.VIC, owner=MARTIN,
        consent={"marketing/wechat": ConsentState.WITHDRAWN}, do_not_contact=True,
        edits={"tier": Edit(MARTIN, desk.now() - timedelta(days=2))},
    )  # fmt: skip
    put(desk, made, reach(made.id))
    return made


@pytest.fixture
def page_(page: ClientsPage, bus: Bus) -> ClientsPage:
    """The page, led by the bus as in the window."""
    bus.go.connect(page.open)
    return page


def compare(qtbot: QtBot, page: ClientsPage, keep: str, other: str) -> MergePanel:
    page.open(Place("clients", keep, "merge", other))
    panel = page._right.currentWidget()
    assert isinstance(panel, MergePanel)
    qtbot.waitUntil(lambda: panel._both is not None)
    return panel


def button(root: QWidget, name: str) -> Button:
    found = root.findChildren(Button)
    return next(each for each in found if each.accessibleName() == name and each.isVisible())


def chosen(panel: MergePanel) -> dict[str, str]:
    picks = panel._rows._picks.items()
    return {field: next(p.value for p in two if p.isChecked()) for field, two in picks}


def test_what_differs_is_asked_and_what_seems_right_is_chosen(
    qtbot: QtBot, page_: ClientsPage, twin: Client
) -> None:
    panel = compare(qtbot, page_, CLAIRE, twin.id)

    assert chosen(panel) == {
        "given": "Claire Anne",
        "tier": "VIC",
        "owner": "Lin Yue 林月",
        "country": "FR",
    }
    notes = panel._rows._picks["tier"][1].accessibleName()
    assert notes.startswith("Tier, VIC, Newer · Martin Roche")
    assert "Language French" in panel._same.text()
    assert "not allowed” stays, the stricter of both" in panel._kept.text()
    assert "Do not contact" in panel._kept.text()


def test_arrow_keys_choose_and_one_button_makes_one_file(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = compare(qtbot, page_, CLAIRE, twin.id)
    left, right = panel._rows._picks["given"]
    qtbot.waitUntil(right.hasFocus)
    qtbot.keyClick(right, Qt.Key.Key_Left)
    assert left.isChecked()
    assert left.hasFocus()
    qtbot.keyClick(left, Qt.Key.Key_Down)
    tier = panel._rows._picks["tier"][1]
    assert tier.hasFocus()
    qtbot.mouseClick(panel._rows._picks["owner"][1], Qt.MouseButton.LeftButton)

    qtbot.mouseClick(button(panel, "Make one file"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into == CLAIRE)
    kept = client(desk, CLAIRE)
    assert (kept.given, kept.tier, kept.owner) == ("Claire", Tier.VIC, MARTIN)
    assert kept.do_not_contact
    qtbot.waitUntil(lambda: page_._right.currentWidget() is page_._subject)
    line = page_._subject.choices._merge
    qtbot.waitUntil(line.isVisible)
    assert "Claire Anne Vasseur’s file became part of this one" in line.said


def test_it_is_undone_from_the_card_and_from_the_menu(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    merging.merge(desk, CLAIRE, twin.id)
    stand_on(qtbot, page_, CLAIRE)
    qtbot.waitUntil(page_._subject.choices._merge.isVisible)
    qtbot.mouseClick(button(page_._subject, "Undo merge"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into is None)
    qtbot.waitUntil(lambda: not page_._subject.choices._merge.isVisible())

    merging.merge(desk, CLAIRE, twin.id)
    page_._do("merge")
    panel = page_._right.currentWidget()
    assert isinstance(panel, MergePanel)
    qtbot.waitUntil(panel._partner._lately.isVisible)
    qtbot.mouseClick(button(panel, "Undo merge"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into is None)


def test_a_merged_file_leads_to_the_one_that_stays(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    with desk.store.write() as tx:
        tx.execute("UPDATE client SET merged_into = ? WHERE id = ?", (CLAIRE, twin.id))

    page_.open(Place("clients", twin.id))

    qtbot.waitUntil(lambda: page_._client == CLAIRE)
    qtbot.waitUntil(page_._subject.choices._came.isVisible)
    assert "Claire Anne Vasseur" in page_._subject.choices._came.said


def test_swapping_keeps_the_other_file(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = compare(qtbot, page_, CLAIRE, twin.id)
    qtbot.mouseClick(button(panel, "Swap"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel._both is not None and panel._two == (twin.id, CLAIRE))

    qtbot.mouseClick(button(panel, "Make one file"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, CLAIRE).merged_into == twin.id)


def test_verified_numbers_that_differ_are_never_one_click(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    at = desk.now()
    put(
        desk,
        reach(CLAIRE, "+33611", verified_at=at),
        reach(twin.id, "+33622", verified_at=at),
    )
    panel = compare(qtbot, page_, CLAIRE, twin.id)
    merge = button(panel, "Make one file")
    assert "these may well be two people" in panel._warning.accessibleName()
    assert not merge.isEnabled()
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    assert client(desk, twin.id).merged_into is None

    qtbot.mouseClick(panel._sure, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: client(desk, twin.id).merged_into == CLAIRE)


def test_files_of_two_boutiques_stay_two(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    put(desk, Client(id=twin.id, scope="another", rev=9, given="Claire"))
    panel = compare(qtbot, page_, CLAIRE, twin.id)

    assert "Two boutiques" in panel._warning.accessibleName()
    assert not button(panel, "Make one file").isEnabled()


def test_a_file_that_was_merged_meanwhile_is_not_compared(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    stand_on(qtbot, page_, CLAIRE)
    merging.merge(desk, CLAIRE, twin.id)

    page_.open(Place("clients", CLAIRE, "merge", twin.id))

    qtbot.waitUntil(lambda: page_._right.currentWidget() is page_._subject)
    notice = page_._right.findChild(Notice)
    assert notice is not None
    assert "merged or erased" in notice.said


def test_who_looks_alike_is_offered_and_anybody_can_be_found(
    qtbot: QtBot, page_: ClientsPage, twin: Client
) -> None:
    page_.open(Place("clients", CLAIRE, "merge"))
    panel = page_._right.currentWidget()
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


def suspects(qtbot: QtBot, page: ClientsPage) -> DuplicatesPanel:
    page.open(Place("clients", action="duplicates"))
    panel = page._right.currentWidget()
    assert isinstance(panel, DuplicatesPanel)
    qtbot.waitUntil(lambda: panel._mark is None)
    return panel


def pairs(panel: DuplicatesPanel) -> list[object]:
    model = panel._list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount(QModelIndex()))]


def test_nobody_twice_says_so(qtbot: QtBot, page_: ClientsPage) -> None:
    panel = suspects(qtbot, page_)

    assert panel._empty.isVisible()
    assert not panel._compare.isVisible()


def test_suspects_say_why_and_lead_to_the_comparison(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    put(desk, reach(OMAR, "+81900001"), reach(AIKO, "+81900001"))
    panel = suspects(qtbot, page_)
    assert pairs(panel) == [(CLAIRE, twin.id), (AIKO, OMAR)]
    line = panel._list.model().index(0, 0).data(LINE)
    assert line.subtitle == f"same telephone number · {NUMBER} · your client"
    assert line.chip == "Possible"

    panel._list.choose(0)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)

    compared = page_._right.currentWidget()
    assert isinstance(compared, MergePanel)
    qtbot.waitUntil(lambda: compared._both is not None)
    assert compared._two == (CLAIRE, twin.id)


def test_two_people_leave_the_list_and_come_back_with_undo(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = suspects(qtbot, page_)
    qtbot.keyClick(panel._list, Qt.Key.Key_Delete)
    qtbot.waitUntil(panel._toast.isVisible)
    assert pairs(panel) == []
    with desk.store.read() as db:
        (relation,) = shown.records(db, Relation)
    assert (relation.kind, relation.client, relation.other) == (DISTINCT, CLAIRE, twin.id)

    qtbot.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: pairs(panel) == [(CLAIRE, twin.id)])


def test_what_a_colleague_settles_leaves_the_list(
    qtbot: QtBot, page_: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = suspects(qtbot, page_)
    assert pairs(panel) == [(CLAIRE, twin.id)]

    merging.merge(desk, CLAIRE, twin.id)

    qtbot.waitUntil(lambda: pairs(panel) == [])
    qtbot.waitUntil(panel._lately.isVisible)


def test_the_card_hints_at_a_second_file(
    qtbot: QtBot, page_: ClientsPage, twin: Client
) -> None:
    stand_on(qtbot, page_, CLAIRE)
    line = page_._subject.choices._twin
    qtbot.waitUntil(line.isVisible)
    assert line.said == ("Possibly the same as Claire Anne Vasseur: same telephone number.")

    stand_on(qtbot, page_, WEI)
    assert not line.isVisible()
    stand_on(qtbot, page_, CLAIRE)
    qtbot.waitUntil(line.isVisible)
    qtbot.mouseClick(button(page_._subject, "Compare"), Qt.MouseButton.LeftButton)

    compared = page_._right.currentWidget()
    assert isinstance(compared, MergePanel)
    assert compared._two == (CLAIRE, twin.id)


def test_the_palette_merges_whoever_is_shown(
    qtbot: QtBot, page_: ClientsPage, twin: Client
) -> None:
    del twin
    stand_on(qtbot, page_, CLAIRE)

    page_.open(Place("clients", action="merge"))

    panel = page_._right.currentWidget()
    assert isinstance(panel, MergePanel)
    assert panel._two == (CLAIRE, "")


def test_everything_in_the_comparison_has_a_name(
    qtbot: QtBot, page_: ClientsPage, twin: Client
) -> None:
    panel = compare(qtbot, page_, CLAIRE, twin.id)

    nameless = [
        each
        for kind in (Button, Pick)
        for each in panel.findChildren(kind)
        if each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []
