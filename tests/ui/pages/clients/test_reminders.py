"""What a rule reminds of, and complaints, on a client's card."""

from datetime import timedelta

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import tasks
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.demo.hands import is_seen, seen
from clienteling.domain.ids import new_id
from clienteling.domain.people import DateKind
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.ui.pages.clients.forms import ComplaintForm
from clienteling.ui.pages.clients.glance import Glance, GlanceRow
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import ImportantDate, Visit
from clienteling.wire.service import Task
from tests.fixtures_desk import LIN, SCOPE, WEI
from tests.ui.pages.clients.steps import stand_on

DAY = timedelta(days=1)


def ahead(page: ClientsPage) -> list[Glance]:
    """What the card names as next."""
    section = page._subject.aside._next
    return [row._said for row in section.findChildren(GlanceRow) if not row.isHidden()]


def visited(desk: Desk, days: int) -> None:
    with desk.store.write() as tx:
        at = desk.now() - days * DAY
        made = Visit(id=new_id(), scope=SCOPE, client=WEI, advisor=LIN, arrived_at=at)
        shown.put(tx, [made])


def kept(desk: Desk) -> list[Task]:
    with desk.store.read() as db:
        return shown.records(db, Task)


def test_the_card_names_what_a_rule_reminds_of_and_done_settles_it(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    visited(desk, 2)
    stand_on(qtbot, page, WEI)
    assert [each.title for each in ahead(page)] == ["Thank for the visit · 21 Nov"]
    assert ahead(page)[0].told == "by rule · Lin Yue 林月"
    row = next(r for r in page._subject.aside.findChildren(GlanceRow) if r._said.deed)
    seen(row, Button).click()
    qtbot.waitUntil(lambda: [each.state for each in kept(desk)] == [TaskState.DONE])
    qtbot.waitUntil(lambda: [each.title for each in ahead(page)] == [""])
    assert kept(desk)[0].text == "Thank for the visit · 21 Nov"


def test_what_comes_soon_is_said_where_nothing_is_promised(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    visited(desk, 1)
    stand_on(qtbot, page, WEI)
    (soon,) = ahead(page)
    assert (soon.told, soon.deed) == ("from tomorrow · Lin Yue 林月", "")
    tasks.promise(desk, "Send photos", desk.now(), WEI)
    qtbot.waitUntil(lambda: [each.title for each in ahead(page)] == ["Send photos"])


def test_a_promise_that_was_put_off_says_until_when(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    tasks.promise(desk, "Send photos", desk.now(), WEI)
    tasks.put_off(desk, kept(desk)[0], desk.now() + DAY, "")
    stand_on(qtbot, page, WEI)
    assert ahead(page)[0].told == "put off until tomorrow · Lin Yue 林月"


def test_a_complaint_takes_one_step_stands_first_and_makes_it_quiet(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    visited(desk, 2)
    with desk.store.write() as tx:
        made = ImportantDate(
            id=new_id(), scope=SCOPE, client=WEI, kind=DateKind.BIRTHDAY, month=11, day=24
        )
        shown.put(tx, [made])
    tasks.promise(desk, "Send photos", desk.now() - DAY, WEI)
    stand_on(qtbot, page, WEI)
    page._do("complain")
    qtbot.waitUntil(lambda: is_seen(page, ComplaintForm))
    form = seen(page, ComplaintForm)
    seen(form, QLineEdit).setText("The strap came late.")
    form.saved.emit()
    qtbot.waitUntil(lambda: ahead(page)[0].title == "The strap came late.")
    assert ahead(page)[0].chip == "Complaint"
    assert not any("Thank" in each.title for each in ahead(page))
    complaint = next(each for each in kept(desk) if each.kind is TaskKind.COMPLAINT)
    tasks.complete(desk, complaint.id)
    qtbot.waitUntil(lambda: any("Thank" in each.title for each in ahead(page)))
