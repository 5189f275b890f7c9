"""Templates as a manager writes them: by occasion, in each language, with the way back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache.reads import templates
from clienteling.domain.consent import Purpose
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.template_form import TemplateForm
from clienteling.ui.pages.inbox.templates_panel import TemplatesPanel
from clienteling.ui.work import Work
from tests.fixtures_desk import SCOPE, put, template
from tests.ui.pages.inbox.steps import seed


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, work: Work, bus: Bus, ready: None) -> TemplatesPanel:
    """The ready words, open to a manager."""
    del ready
    desk.tell = bus.changed.emit
    desk.person = replace(desk.person, roles=("manager",))
    return _shown(qtbot, desk, work, bus)


def _shown(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> TemplatesPanel:
    made = TemplatesPanel(desk, work, bus)
    qtbot.addWidget(made)
    bus.changed.connect(made.look_again)
    made.resize(790, 700)
    made.show()
    made.show_for(Place("inbox", action="templates"))
    qtbot.waitUntil(lambda: made._list.rows() == 3 and bool(made._form._facts))
    return made


def bodies(desk: Desk) -> dict[str, str]:
    found = templates.kept(desk.store, SCOPE)
    return {f"{each.key}-{each.language}": each.body for each in found}


def turn(panel: TemplatesPanel, language: str) -> TemplateForm:
    panel._form.turned.emit(language)
    return panel._form


def test_a_missing_language_is_written_kept_and_taken_back(
    qtbot: QtBot, panel: TemplatesPanel, desk: Desk
) -> None:
    form = turn(panel, "fr")
    assert form._body.toPlainText() == ""
    qtbot.keyClicks(form._body, "Bonjour ")
    form._put_gap("client")
    assert form._body.toPlainText() == "Bonjour {client}"
    qtbot.waitUntil(lambda: form._preview.text() == "Bonjour Hélène Duval")

    form._keep.click()
    qtbot.waitUntil(lambda: bodies(desk).get("greeting-fr") == "Bonjour {client}")
    qtbot.waitUntil(panel._toast.isVisible)
    panel._toast.undone.emit()

    qtbot.waitUntil(lambda: "greeting-fr" not in bodies(desk))


def test_what_is_typed_in_one_language_waits_while_one_looks_at_another(
    panel: TemplatesPanel,
) -> None:
    form = turn(panel, "zh")
    form._body.setPlainText("您好！")
    turn(panel, "en")
    assert form._body.toPlainText().startswith("Good afternoon")
    turn(panel, "zh")

    assert form._body.toPlainText() == "您好！"


def test_a_gap_that_nobody_can_fill_is_refused_in_words(panel: TemplatesPanel) -> None:
    form = turn(panel, "en")
    form._body.setPlainText("Dear {friend}")

    assert "{friend}" in form._words._message.text()
    assert not form._keep.isEnabled()


def test_words_are_let_go_and_brought_back(
    qtbot: QtBot, panel: TemplatesPanel, desk: Desk
) -> None:
    before = bodies(desk)
    turn(panel, "zh")
    panel._form._drop.click()
    qtbot.waitUntil(lambda: "greeting-zh" not in bodies(desk))
    qtbot.waitUntil(panel._toast.isVisible)
    panel._toast.undone.emit()

    qtbot.waitUntil(lambda: bodies(desk) == before)


def test_a_new_occasion_is_named_written_and_offered(
    qtbot: QtBot, panel: TemplatesPanel, desk: Desk
) -> None:
    panel._new.click()
    form = turn(panel, "en")
    form._name.setText("Engraving")
    form._body.setPlainText("We engrave in a day.")
    form._purpose.setCurrentIndex(1)
    form._keep.click()

    qtbot.waitUntil(lambda: bodies(desk).get("Engraving-en") == "We engrave in a day.")
    found = {each.key: each.purpose for each in templates.kept(desk.store, SCOPE)}
    assert found["Engraving"] == Purpose.MARKETING
    qtbot.waitUntil(lambda: panel._list.current_key() == "Engraving")


def test_a_new_name_and_purpose_hold_for_every_language(
    qtbot: QtBot, panel: TemplatesPanel, desk: Desk
) -> None:
    panel._form._name.setText("Hello")
    panel._form._keep.click()

    qtbot.waitUntil(lambda: {"Hello-zh", "Hello-en"} <= set(bodies(desk)))
    assert "greeting-zh" not in bodies(desk)


def test_where_nothing_is_kept_yet_the_first_step_is_named(
    qtbot: QtBot, desk: Desk, work: Work, bus: Bus
) -> None:
    desk.person = replace(desk.person, roles=("manager",))
    made = TemplatesPanel(desk, work, bus)
    qtbot.addWidget(made)
    made.show()
    made.show_for(Place("inbox", action="templates"))
    qtbot.waitUntil(made._nothing.isVisible)

    made._nothing.step_taken.emit()

    assert made._form._name.isVisible()
    assert made._form._body.toPlainText() == ""


def test_others_may_only_read(
    qtbot: QtBot, desk: Desk, work: Work, bus: Bus, ready: None
) -> None:
    del ready
    made = _shown(qtbot, desk, work, bus)

    assert made._form._body.isReadOnly()
    assert not made._form._keep.isVisible()
    assert not made._new.isVisible()


def test_what_somebody_else_keeps_comes_in(
    qtbot: QtBot, panel: TemplatesPanel, desk: Desk
) -> None:
    house.keep_templates(desk, replace(template("More", "ja", "はい"), id=""))

    qtbot.waitUntil(lambda: panel._list.rows() == 4)


def test_escape_gives_the_place_back(qtbot: QtBot, panel: TemplatesPanel) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel._form._body, Qt.Key.Key_Escape)


def test_the_list_that_comes_in_later_does_not_take_its_place(
    qtbot: QtBot, desk: Desk, work: Work, bus: Bus, ready: None
) -> None:
    del ready
    put(desk, *seed(desk))
    page = InboxPage(desk, work, bus)
    qtbot.addWidget(page)
    page.show()
    page.open(Place("inbox", action="templates"))
    qtbot.waitUntil(lambda: page._reading.newest is not None)

    assert isinstance(page._stack.currentWidget(), TemplatesPanel)
