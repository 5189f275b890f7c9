"""Ready words as a manager writes them: the occasion, one language at a time, how they read."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.templates import PLACEHOLDERS, filled, unknown
from clienteling.domain.wording import LANGUAGES
from clienteling.ui.pages.inbox import template_words as words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.text import Role, Text, set_plain_tooltip
from clienteling.wire.chat import Template

_PURPOSES = (Purpose.SERVICE, Purpose.MARKETING, Purpose.EVENTS)
_HIGH = 132


class TemplateForm(QWidget):
    """One occasion in all its languages; what is typed stays until it is kept or let go.

    `kept` wants what `changed` gives to be kept, `dropped` this language to be let go,
    `turned` tells another language is looked at.
    """

    kept = Signal()
    dropped = Signal()
    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, may: bool) -> None:
        super().__init__(parent)
        self._may = may
        self._key = ""
        self._own: dict[str, Template] = {}
        self._typed: dict[tuple[str, str], str] = {}
        self._facts: Mapping[str, str] = {}
        self.language = LANGUAGES[0]
        self._name = QLineEdit()
        self._purpose, self._channel = Choice(), Choice()
        self._named = Field(self.tr("Occasion"), self._name)
        self._languages = Flow(gap=4)
        self._body = QPlainTextEdit()
        self._words = Field(self.tr("Words"), self._body)
        self._gaps = Flow(*self._offered_gaps(), gap=4, leading=0)
        self._preview = Text("", Role.BODY, wraps=True)
        self._keep = Button(self.tr("Keep"), Kind.PRIMARY)
        self._drop = Button("", Kind.QUIET, "trash-2")
        self._lay_out()
        self._name.textChanged.connect(self._look)
        self._body.textChanged.connect(self._type)
        self._keep.clicked.connect(self.kept)
        self._drop.clicked.connect(self.dropped)

    def show_words(self, key: str, own: Iterable[Template], language: str) -> None:
        """Show an occasion in a language, with what was typed there and not kept yet."""
        fresh = key != self._key or not self._own
        self._key = key
        self._own = {each.language: each for each in own}
        self.language = language
        first = next(iter(self._own.values()), None)
        if fresh:
            self._name.setText(words.occasion(key))
            purpose = Purpose(first.purpose) if first else Purpose.SERVICE
            self._purpose.setCurrentIndex(max(0, self._purpose.findData(purpose)))
            self._channel.setCurrentIndex(
                max(0, self._channel.findData(first.channel if first else ""))
            )
        kept = self._own.get(language)
        typed = self._typed.get((key, language), kept.body if kept else "")
        if typed != self._body.toPlainText():
            self._body.blockSignals(True)
            self._body.setPlainText(typed)
            self._body.moveCursor(QTextCursor.MoveOperation.End)
            self._body.blockSignals(False)
        named = self.tr("Let go of {language}").format(language=states.language(language))
        self._drop.say(named)
        self._drop.setVisible(self._may and kept is not None)
        self._show_languages()
        self._look()

    def show_example(self, facts: Mapping[str, str]) -> None:
        """Fill the gaps of the preview with what an invented client would read."""
        self._facts = facts
        self._look()

    def begin(self) -> None:
        """Take the keyboard: to the name of a new occasion, else to the words."""
        (self._body if self._key else self._name).setFocus()

    def changed(self, scope: str) -> tuple[Template, ...]:
        """The words as they are to be kept: this language, and the others where they moved."""
        key = self._key_now()
        moved = {
            "key": key,
            "purpose": self._purpose.currentData(),
            "channel": self._channel.currentData(),
        }
        own = dict(self._own)
        fresh = Template(id="", scope=scope, key=key, language=self.language, body="")
        this = own.get(self.language, fresh)
        own[self.language] = replace(this, body=self._body.toPlainText())
        then = [replace(each, **moved) for each in own.values()]
        return tuple(each for each in then if each != self._own.get(each.language))

    def settle(self) -> str:
        """Forget what was typed here, for it is kept or let go; gives the occasion's name."""
        self._typed.pop((self._key, self.language), None)
        self._key = self._key_now()
        return self._key

    def say_why(self, reason: str) -> None:
        """Say why the words were not kept."""
        self._words.say(reason, Tone.BAD)

    # ------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        for purpose in _PURPOSES:
            self._purpose.addItem(words.purpose(purpose), purpose)
        self._channel.addItem(self.tr("every channel"), "")
        for channel in (each for each in Channel if each is not Channel.ANY):
            self._channel.addItem(states.channel(channel), channel)
        self._name.setMaxLength(80)
        self._body.setFixedHeight(_HIGH)
        self._body.setTabChangesFocus(True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._named, 2)
        top.addWidget(Field(self.tr("Purpose"), self._purpose), 1)
        top.addWidget(Field(self.tr("Channel"), self._channel), 1)
        foot = QHBoxLayout()
        foot.addWidget(self._drop)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._languages)
        column.addWidget(self._words)
        column.addWidget(self._gaps)
        column.addWidget(Text(self.tr("As an invented client would read it"), Role.LABEL))
        column.addWidget(self._preview)
        column.addStretch(1)
        column.addLayout(foot)
        if not self._may:
            self._only_read()

    def _only_read(self) -> None:
        self._name.setReadOnly(True)
        self._body.setReadOnly(True)
        for each in (self._purpose, self._channel):
            each.setEnabled(False)
        self._gaps.hide()
        self._keep.hide()
        self._drop.hide()

    def _offered_gaps(self) -> list[FilterChip]:
        chips = []
        for name in PLACEHOLDERS:
            chip = FilterChip(words.gap(name))
            chip.setCheckable(False)
            set_plain_tooltip(chip, f"{{{name}}}")
            chip.clicked.connect(partial(self._put_gap, name))
            chips.append(chip)
        return chips

    def _show_languages(self) -> None:
        codes = list(dict.fromkeys((*LANGUAGES, *self._own)))
        chips = []
        for code in codes:
            there = code in self._own
            name = states.language(code)
            chip = FilterChip(
                name if there else self.tr("{language} missing").format(language=name)
            )
            chip.setChecked(code == self.language)
            chip.clicked.connect(partial(self._turn, code))
            chips.append(chip)
        self._languages.show_widgets(*chips)

    # ------------------------------------------------------------------------- writing

    def _turn(self, language: str, _checked: object = None) -> None:
        self.turned.emit(language)

    def _put_gap(self, name: str, _checked: object = None) -> None:
        """Put a gap where the cursor stands."""
        self._body.insertPlainText(f"{{{name}}}")
        self._body.setFocus()

    @Slot()
    def _type(self) -> None:
        self._typed[self._key, self.language] = self._body.toPlainText()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Show how it reads, and what nobody could fill in."""
        said = self._body.toPlainText()
        self._preview.say(filled(said, self._facts) or self.tr("Nothing is written yet."))
        strange = unknown(said)
        named = ", ".join(f"{{{each}}}" for each in strange)
        why = self.tr("Nobody can fill in {gaps}. Choose one of the gaps below.")
        self._words.say(why.format(gaps=named) if strange else "", Tone.BAD)
        self._keep.setEnabled(
            self._may and bool(said.strip() and self._name.text().strip()) and not strange
        )

    def _key_now(self) -> str:
        """The name as it is kept: our own word where its translation was left as it was."""
        name = self._name.text().strip()
        return self._key if self._key and name == words.occasion(self._key) else name


def sides(own: Sequence[Template]) -> str:
    """In which languages an occasion is not kept yet, for its row in the list."""
    there = {each.language for each in own}
    missing = [states.language(each) for each in LANGUAGES if each not in there]
    if not missing:
        return words.translate("templates", "in every language")
    named = " · ".join(missing)
    return words.translate("templates", "without {languages}").format(languages=named)
