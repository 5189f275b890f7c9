"""The forms about somebody who came in: a newcomer, a walk-in, and who a walk-in was."""

import json

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from clienteling.actions.clients import Newcomer
from clienteling.actions.reach import kind_of
from clienteling.cache.reads.duplicates import Alike
from clienteling.domain.people import ContactKind, Tier
from clienteling.domain.reach import DIALLED
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import likeness, words
from clienteling.ui.pages.clients.person_fields import LANGUAGES
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text


class _Names:
    """The fields that name somebody."""

    def __init__(self, form: Form) -> None:
        self.family, self.given, self.native = _line(), _line(), _line()
        self.language = choice([(each, states.language(each)) for each in LANGUAGES])
        self.tier = choice([(each.value, words.tier(each)) for each in Tier])
        self.first = Check(_tr("Family name is spoken first"))
        self.fields = {
            "family": Field(_tr("Family name"), self.family),
            "given": Field(_tr("Given name"), self.given),
            "name_native": Field(_tr("As written (汉字, كتابة)"), self.native),
        }
        form.put(*self.fields.values())


class NewcomerForm(Form):
    """Somebody who is not in the book; `compared` gives what is typed, to look for it.

    `typed` gives the names and the number for their draft.
    """

    compared = Signal(object)
    opened = Signal(str)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("New client"), self.tr("Save client"))
        self._names = _Names(self)
        self._reach = _line()
        self._field = Field(self.tr("Telephone or e-mail"), self._reach)
        self._as_note = Check(self.tr("Keep this number as a note"))
        self._as_note.hide()
        self._visit = choice([("", self.tr("No walk-in of the last days"))])
        self._came = Field(self.tr("Came in as"), self._visit)
        self._came.hide()
        self._lines = {
            "family": self._names.family,
            "given": self._names.given,
            "name_native": self._names.native,
            "reach": self._reach,
        }
        self._known = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=150)
        self.put(
            self._field,
            Field(self.tr("Language"), self._names.language),
            Field(self.tr("Tier"), self._names.tier),
        )
        self.rows.addWidget(self._as_note)
        self.rows.addWidget(self._names.first)
        self.rows.addWidget(self._came)
        self.rows.addLayout(self._known)
        for line in self._lines.values():
            line.textEdited.connect(self._compare_soon)
            line.textEdited.connect(self._tell_typed)
        self._soon.timeout.connect(self._compare)

    def values(self) -> Newcomer:
        """Who it is."""
        names = self._names
        return Newcomer(
            given=names.given.text().strip(),
            family=names.family.text().strip(),
            name_native=names.native.text().strip(),
            family_first=names.first.isChecked(),
            language=chosen(names.language),
            tier=Tier(chosen(names.tier)),
            reach=self._reach.text(),
            as_note=self._as_note.isChecked() and not self._as_note.isHidden(),
            visit=chosen(self._visit),
        )

    def offer(self, shown: list[tuple[str, str]], visit: str = "") -> None:
        """Offer the nameless walk-ins of the last days; `visit` is the one it was."""
        for each, said in shown:
            self._visit.addItem(said, each)
        self._visit.setCurrentIndex(max(0, self._visit.findData(visit)))
        self._came.setVisible(bool(shown))

    def fill(self, draft: str) -> None:
        """Put in what was half typed earlier, unless something else was typed already."""
        if not spelled(self._lines):
            fill(self._lines, draft)
            self._compare_soon()

    @override
    def say_why(self, reason: str) -> None:
        super().say_why(reason)
        typed = self._reach.text().strip()
        doubtful = {*DIALLED, ContactKind.EMAIL}
        self._as_note.setVisible(bool(reason and typed) and kind_of(typed) in doubtful)

    def prefill(self, typed: str, language: str) -> None:
        """Begin with what was typed into the search, in the field it looks like."""
        names = self._names
        names.language.setCurrentIndex(max(0, names.language.findData(language)))
        if "@" in typed or any(mark.isdigit() for mark in typed):
            self._reach.setText(typed)
        elif any(mark > "\u2e80" for mark in typed):
            names.native.setText(typed)
            names.first.setChecked(True)
        else:
            family, _, given = typed.partition(" ")
            names.family.setText(family)
            names.given.setText(given)
        self._compare_soon()

    def show_alike(self, found: tuple[Alike, ...]) -> None:
        """Warn that these may be the same person, say why, and offer to open them."""
        while (item := self._known.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if found:
            self._known.addWidget(Text(self.tr("Already in the book?"), Role.WARN))
        for each in found:
            said = sentence(each.name, likeness.why(each.reasons))
            known = Button(said, Kind.LINK, "user")
            known.clicked.connect(lambda _=False, id_=each.id: self.opened.emit(id_))
            self._known.addWidget(known)

    @override
    def begin(self) -> None:
        empty = not self._names.family.text()
        (self._names.family if empty else self._reach).setFocus()

    @Slot()
    def _compare_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _compare(self) -> None:
        self.compared.emit(self.values())

    @Slot()
    def _tell_typed(self) -> None:
        self.typed.emit(spelled(self._lines))


class WalkInForm(Form):
    """Somebody came in: what for, and how it ended; no personal data is asked.

    `typed` gives all of it for its draft.
    """

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Walk-in"), self.tr("Save visit"))
        self._lines = {"intent": _line(), "watch": _line(), "outcome": _line()}
        self.put(
            Field(self.tr("Interest"), self._lines["intent"]),
            Field(self.tr("Watch"), self._lines["watch"]),
            Field(self.tr("How it ended"), self._lines["outcome"]),
        )
        for line in self._lines.values():
            line.textEdited.connect(self._tell)

    def values(self) -> tuple[str, str, None, tuple[str, ...]]:
        """What for, how it ended, nobody, and the watches that were shown."""
        said = {name: line.text().strip() for name, line in self._lines.items()}
        shown = tuple(said["watch"].replace(",", " ").split())
        return said["intent"], said["outcome"], None, shown

    def fill(self, draft: str) -> None:
        """Put in what was half typed earlier."""
        fill(self._lines, draft)

    @override
    def begin(self) -> None:
        self._lines["intent"].setFocus()

    @Slot()
    def _tell(self) -> None:
        self.typed.emit(spelled(self._lines))


class WasForm(Form):
    """Which of the walk-ins of the last days this client was; `taken` tells it."""

    taken = Signal(str)

    def __init__(self, shown: list[tuple[str, str]]) -> None:
        super().__init__()
        self.name(self.tr("Which walk-in was this?"), "")
        self._save.hide()
        self._first: Button | None = None
        for visit, said in shown:
            button = Button(said, Kind.LINK, "footprints")
            button.clicked.connect(lambda _=False, visit=visit: self.taken.emit(visit))
            self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._first = self._first or button
        if not shown:
            nobody = self.tr("Nobody came in without a name in the last two weeks.")
            self.rows.addWidget(Text(nobody, Role.SECONDARY))

    @override
    def begin(self) -> None:
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def spelled(lines: dict[str, QLineEdit]) -> str:
    """What stands in some lines, for a draft; nothing when they are empty."""
    said = {name: line.text() for name, line in lines.items() if line.text()}
    return json.dumps(said, ensure_ascii=False) if said else ""


def fill(lines: dict[str, QLineEdit], draft: str) -> None:
    """Put a draft back into its lines, where nothing else has been typed."""
    kept = json.loads(draft) if draft else {}
    for name, line in lines.items():
        if not line.text():
            line.setText(str(kept.get(name, "")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("newcomer", text)


def _line() -> QLineEdit:
    return QLineEdit()
