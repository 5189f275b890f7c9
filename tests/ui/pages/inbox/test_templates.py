"""Ready words: a stroke opens them, one is put in, and nobody sends a gap."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache import outbox
from clienteling.cache.reads import templates
from clienteling.domain.consent import Purpose
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.template_form import TemplateForm
from clienteling.ui.pages.inbox.templates_panel import TemplatesPanel
from clienteling.ui.pages.inbox.templates_popup import TemplatesPopup
from clienteling.ui.work import Work
from clienteling.wire.chat import Template
from clienteling.wire.chat_commands import SendMessage
from tests.fixtures_desk import SCOPE, client, put
from tests.ui.pages.inbox.steps import VISITOR, stand_on


def kept(key: str, language: str, body: str, purpose: str = "service") -> Template:
    return Template(
        id=f"{key}-{language}",
        scope=SCOPE,
        key=key,
        language=language,
        body=body,
        purpose=purpose,
    )


@pytest.fixture
def ready(desk: Desk) -> None:
    """Three occasions, one in two languages, one for marketing."""
    put(
        desk,
        kept("greeting", "zh", "{client}您好，我是{advisor}。"),
        kept("greeting", "en", "Good afternoon {client}, this is {advisor}."),
        kept("thank_you", "zh", "谢谢，{date}见。"),
        kept("invitation", "zh", "诚邀您莅临。", "marketing"),
    )


def editor(page: InboxPage) -> QPlainTextEdit:
    return page._talk.reply.composer._editor


def opened(qtbot: QtBot, page: InboxPage, keys: str = "/") -> TemplatesPopup:
    editor(page).setFocus()
    qtbot.keyClicks(editor(page), keys)
    templating = page._deeds._templating
    qtbot.waitUntil(lambda: templating.popup is not None and templating.popup.isVisible())
    assert templating.popup is not None
    return templating.popup


def press(
    qtbot: QtBot,
    popup: TemplatesPopup,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(popup._search, key, held)


def words(page: InboxPage) -> str:
    return page._talk.reply.composer.text()


@pytest.mark.usefixtures("ready")
def test_a_stroke_opens_them_and_enter_puts_the_clients_language_in(
    qtbot: QtBot, page: InboxPage
) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("您好")
    press(qtbot, popup, Qt.Key.Key_Return)

    assert words(page) == "张世民您好，我是林月。"
    assert not popup.isVisible()


@pytest.mark.usefixtures("ready")
def test_both_of_a_pair_go_one_under_the_other(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    press(qtbot, popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert words(page) == (
        "张世民您好，我是林月。\n\nGood afternoon Shimin Zhang, this is Lin Yue."
    )


@pytest.mark.usefixtures("ready")
def test_escape_leaves_what_was_typed(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    qtbot.keyClicks(popup._search, "5 pm")
    press(qtbot, popup, Qt.Key.Key_Escape)

    assert words(page) == "/5 pm"


@pytest.mark.usefixtures("ready")
def test_a_stroke_among_words_is_only_a_stroke(qtbot: QtBot, page: InboxPage) -> None:
    qtbot.keyClicks(editor(page), "10/12")

    assert words(page) == "10/12"
    assert page._deeds._templating.popup is None


@pytest.mark.usefixtures("ready")
def test_a_gap_is_shown_jumped_to_and_never_sent(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("谢谢")
    assert "day of the appointment" in popup._first._missing.text()
    press(qtbot, popup, Qt.Key.Key_Return)

    assert editor(page).textCursor().selectedText() == "{date}"
    assert len(editor(page).extraSelections()) == 1
    qtbot.keyClick(editor(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: words(page) == "谢谢，{date}见。")
    with desk.store.read() as db:
        assert outbox.waiting(db) == []
    qtbot.keyClicks(editor(page), "friday")
    assert words(page) == "谢谢，friday见。"
    assert editor(page).extraSelections() == []


@pytest.mark.usefixtures("ready")
def test_tab_goes_from_gap_to_gap_and_then_on(qtbot: QtBot, page: InboxPage) -> None:
    box = editor(page)
    box.setPlainText("😀 {date} {time}")
    box.setFocus()
    seen = []
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        seen.append(box.textCursor().selectedText())
    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert seen == ["{date}", "{time}"]
    assert not box.hasFocus()


@pytest.mark.usefixtures("ready")
def test_marketing_words_make_the_reply_a_marketing_one(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("诚邀")
    assert "Marketing" in popup._why.text()
    press(qtbot, popup, Qt.Key.Key_Return)

    reply = page._talk.reply
    assert "Marketing" in reply._for.text()
    assert not reply.composer._send.isEnabled()
    editor(page).clear()
    assert reply._for.isHidden()
    qtbot.keyClicks(editor(page), "Yes")
    assert reply.composer._send.isEnabled()


@pytest.mark.usefixtures("ready")
def test_where_marketing_is_allowed_its_purpose_travels(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    put(desk, replace(client(desk), consent={"marketing/wechat": "granted"}))
    page._reading.again()
    popup = opened(qtbot, page)
    popup._search.insert("诚邀")
    press(qtbot, popup, Qt.Key.Key_Return)
    qtbot.keyClick(editor(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def purposes() -> list[Purpose]:
        with desk.store.read() as db:
            asked = [each.command for each in outbox.waiting(db)]
        return [each.purpose for each in asked if isinstance(each, SendMessage)]

    qtbot.waitUntil(lambda: purposes() == [Purpose.MARKETING])


@pytest.mark.usefixtures("ready")
def test_a_visitor_without_a_name_leaves_a_gap(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)
    popup = opened(qtbot, page)
    qtbot.keyClicks(popup._search, "afternoon")

    assert "client’s name" in popup._first._missing.text()


def test_where_there_are_none_it_says_so(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)

    assert "no templates yet" in popup._nothing._sentence.text()
    assert not popup._insert.isVisible()


# ---------------------------------------------------------------------------------- editing


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
    house.keep_templates(desk, replace(kept("More", "ja", "はい"), id=""))

    qtbot.waitUntil(lambda: panel._list.rows() == 4)
