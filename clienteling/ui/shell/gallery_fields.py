"""The gallery's sheets of what is filled in and chosen, in every state it can be in."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from clienteling.cache.reads.names import Who
from clienteling.ui.shell.gallery_pieces import row, sheet
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.attached import Enclosed, Tray
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.day_field import DayField
from clienteling.ui.widgets.emoji import EmojiPopover
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, paper
from clienteling.ui.widgets.in_place import ChoiceInPlace, LineInPlace, LinesInPlace
from clienteling.ui.widgets.moment_edit import MomentEdit
from clienteling.ui.widgets.pick import Pick
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.widgets.signature import SignaturePad
from clienteling.ui.widgets.stepper import DayStepper, Stepper
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.two_sides import OneSide, TwoSides

translate = QCoreApplication.translate
_WEI = Who("wei", "Chen Yuxuan 陈宇轩", "陈", "zh")
_QUIET = Who("min", "Wang Min 王敏", "王", "zh", silent=True)


def fields() -> QWidget:
    """What is filled in: plain, wrong, changed where it stands, and how far that has come."""
    page, grid = sheet()
    grid.addWidget(_plain(), 0, 0)
    grid.addWidget(_in_place(), 0, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def writing() -> QWidget:
    """Where words are written: a reply, a form, a note in its place, a signature."""
    page, grid = sheet()
    grid.addWidget(_written(), 0, 0)
    grid.addWidget(_forms(), 0, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def replies() -> QWidget:
    """What stands with a reply: files that go along, a ribbon over it, signs to choose."""
    page, grid = sheet()
    card = Card(translate("gallery", "Replies"))
    for part in (_later(), _enclosed(), _noted()):
        card.put(part)
    card.body.addStretch(1)
    grid.addWidget(card, 0, 0)
    grid.addWidget(_signs(page), 0, 1)
    grid.setRowStretch(1, 1)
    return page


def choices() -> QWidget:
    """What is chosen: a view, a client, one of two values, a day, a number."""
    page, grid = sheet()
    grid.addWidget(_views(), 0, 0)
    grid.addWidget(_clients(), 0, 1)
    grid.addWidget(_sides(), 1, 0)
    grid.addWidget(_popover(page), 1, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(2, 1)
    return page


def _plain() -> Card:
    card = Card(translate("gallery", "Fields"))
    card.put(SearchField(translate("gallery", "Name, pinyin, phone or serial")))
    name = translate("gallery", "Name")
    bad = Field(translate("gallery", "Telephone"), QLineEdit("138"))
    bad.say(translate("gallery", "This number is too short for China."), Tone.BAD)
    warn = Field(translate("gallery", "WeChat"), QLineEdit("yuxuan"))
    warn.say(translate("gallery", "Another client has the same id."), Tone.WARN)
    off = Field(name, QLineEdit("Chen Yuxuan 陈宇轩"))
    off.setEnabled(False)
    plain = Field(name, QLineEdit("Chen Yuxuan 陈宇轩"))
    day = Field(translate("gallery", "Day"), DayField(date(2026, 9, 21)))
    no_day = Field(translate("gallery", "Day"), DayField(None))
    then = MomentEdit(UTC)
    then.stand_at(datetime(2026, 9, 21, 18, 30, tzinfo=UTC))
    hour = Field(translate("gallery", "Day"), then)
    for field in (plain, off, bad, warn, day, no_day, hour):
        card.put(field)
    checks = []
    for checked, enabled in ((True, True), (False, True), (True, False)):
        check = Check(translate("gallery", "Papers seen"))
        check.setChecked(checked)
        check.setEnabled(enabled)
        checks.append(check)
    card.put(row(*checks))
    card.body.addStretch(1)
    return card


def _in_place() -> Card:
    card = Card(translate("gallery", "Changed in place"))
    name = translate("gallery", "Name")
    for state in ("sent", "saved", "sending", "needs_you"):
        line = LineInPlace(name)
        line.show_value("Chen Yuxuan 陈宇轩", state)
        card.put(line)
    draft = LineInPlace(name)
    draft.begin_with("Chen Yu")
    refused = LineInPlace(name)
    refused.say_why(translate("gallery", "A client needs a name."))
    for field in (draft, refused):
        card.put(field)
    card.body.addStretch(1)
    return card


def _written() -> QWidget:
    card = Card(translate("gallery", "Writing"))
    empty = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    ready = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    ready.write(translate("gallery", "Could I see the Boréal in blue as well?"))
    ready.add_tool(translate("gallery", "Photo"), "plus")
    ready.add_tool(translate("gallery", "Template"), "file-text")
    ready.add_last(Button(translate("gallery", "Private note"), Kind.QUIET, "eye-off"))
    stopped = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    stopped.write("Bonjour")
    stopped.say_why(translate("gallery", "This client asked not to be contacted."))
    for part in (empty, ready, stopped):
        card.put(part)
    card.body.addStretch(1)
    return card


def _later() -> Ribbon:
    ribbon = Ribbon("hourglass", Tone.BUSY)
    ribbon.offer("change", translate("gallery", "Change"))
    ribbon.say(translate("gallery", "Leaves today 18:30: “Good evening”"), "change")
    return ribbon


def _enclosed() -> Composer:
    ready = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    paper = translate("gallery", "Guarantee certificate.pdf")
    tray = Tray(translate("gallery", "Goes along"))
    tray.show_enclosed([Enclosed("a", paper), Enclosed("b", paper, ready=False)])
    ready.above.addWidget(tray)
    ready.carry(something=True)
    return ready


def _noted() -> Composer:
    note = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    note.be_private(private=True)
    note.write(translate("gallery", "Collects travel watches. Tea, no sugar."))
    return note


def _signs(page: QWidget) -> EmojiPopover:
    """One that stays where it is, for it is looked at."""
    made = EmojiPopover(page)
    made.setWindowFlags(Qt.WindowType.Widget)
    return made


def _forms() -> Card:
    card = Card(translate("gallery", "Forms"))
    form = Form()
    form.name(translate("gallery", "New note"), translate("gallery", "Keep"))
    form.put(Field(translate("gallery", "Note"), paper("")))
    form.say_why(translate("gallery", "This note is empty."))
    lines = LinesInPlace(translate("gallery", "Note"))
    lines.show_value(translate("gallery", "Collects travel watches. Tea, no sugar."))
    kind = ChoiceInPlace(translate("gallery", "Kind"), [("a", _kinds()[0]), ("b", _kinds()[1])])
    kind.show_value("b", "saved")
    for part in (form, lines, kind, SignaturePad()):
        card.put(part)
    card.body.addStretch(1)
    return card


def _views() -> Card:
    card = Card(translate("gallery", "Views, days, numbers"))
    views = Segments(translate("gallery", "Views, days, numbers"))
    for key in ("card", "watches", "person"):
        views.add(key, {"card": _kinds()[0], "watches": _kinds()[1]}.get(key, "…"), "Ctrl 1")
    card.put(row(views))
    card.put(row(DayStepper(), Stepper(translate("gallery", "Links"), 0, 40)))
    for enabled in (True, False):
        choice = Choice()
        choice.addItems(list(_kinds()))
        choice.setEnabled(enabled)
        card.put(Field(translate("gallery", "Kind"), choice))
    card.body.addStretch(1)
    return card


def _clients() -> Card:
    card = Card(translate("gallery", "Choosing a client"))
    nobody, searching, chosen = ClientField(), ClientField(), ClientField()
    searching.show_found([_WEI, _QUIET])
    chosen.begin(_WEI)
    for field in (nobody, searching, chosen):
        card.put(field)
    card.body.addStretch(1)
    return card


def _sides() -> Card:
    card = Card(translate("gallery", "One of two"))
    take = translate("gallery", "Take this")
    one = OneSide("Lin Wei · 14:02", "+86 138 0013 8000", take)
    two = OneSide("Xu Jing · 14:05", "+86 138 0013 8001", take)
    card.put(TwoSides(translate("gallery", "Telephone"), (one, two)))
    for checked, enabled in ((True, True), (False, True), (False, False)):
        pick = Pick()
        pick.say("+86 138 0013 8000", "Lin Wei · 21 Sep", translate("gallery", "Telephone"))
        pick.setChecked(checked)
        pick.setEnabled(enabled)
        card.put(pick)
    card.body.addStretch(1)
    return card


def _popover(page: QWidget) -> Popover:
    """One that stays where it is, for it is looked at."""
    made = Popover(translate("gallery", "A question in passing"), page)
    made.setWindowFlags(Qt.WindowType.Widget)
    made.body.addWidget(
        Text(
            translate("gallery", "Collects travel watches. Tea, no sugar."),
            Role.BODY,
            wraps=True,
        )
    )
    made.body.addWidget(SearchField(translate("gallery", "Name, pinyin, phone or serial")))
    made.body.addStretch(1)
    return made


def _kinds() -> tuple[str, str]:
    return translate("gallery", "Presentation"), translate("gallery", "Collection")
