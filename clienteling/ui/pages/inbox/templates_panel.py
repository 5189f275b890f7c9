"""The boutique's ready words: every occasion at the left, one of them at the right."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache.reads import templates
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.wording import LANGUAGES
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import template_words as words
from clienteling.ui.pages.inbox.instead import InsteadOfTalk
from clienteling.ui.pages.inbox.template_form import TemplateForm, sides
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Hairline
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work
from clienteling.wire.chat import Template

_LIST = 240
_UNDO = timedelta(minutes=10)


class Undo(Struct, frozen=True):
    """What brings back how the words stood: these kept as they were, these let go."""

    keep: tuple[Template, ...] = ()
    drop: tuple[str, ...] = ()


class TemplatesPanel(InsteadOfTalk):
    """Ready words by occasion, each in its languages; only a manager can change them."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, parent)
        del bus  # The page tells what changed, through `look_again`.
        self._kept: tuple[Template, ...] = ()
        self._key = ""
        self._writes_new = False
        self._undo = Undo()
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._new = Button(self.tr("New template"), icon="plus")
        self._toast = Toast()
        self._model = LineModel(self)
        self._list = LineList(self.tr("Occasions"))
        self._list.setModel(self._model)
        self._form = TemplateForm(may=self._may)
        self._body = QWidget()
        step = self.tr("New template") if self._may else ""
        none = self.tr("Words for every occasion will stand here, in your clients’ languages.")
        self._nothing = Empty("file-text", none, step)
        self._lay_out()
        self._connect()

    def show_for(self, place: Place) -> None:
        """Begin anew, at the occasion that the place names if it does."""
        self._key = place.filter or self._key
        self._toast.hide()
        self._read()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if changes.touch("template", "outbox"):
            self._read()

    # ------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        told = self.tr("For each occasion, in the languages of your clients. “/” opens them.")
        only = self.tr("For each occasion. A manager can change them.")
        self._head.say(self.tr("Templates"), told if self._may else only)
        self._new.setVisible(self._may)
        self._head.add_deed(self._new)
        self._list.setFixedWidth(_LIST)
        side = Scroll(self.tr("Templates"))
        side.column.addWidget(self._form)
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(16)
        body.addWidget(self._list)
        body.addWidget(Hairline(upright=True))
        body.addWidget(side, 1)
        self._column.addWidget(self._toast)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self._nothing, 1)
        self._body.hide()
        self._nothing.hide()

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._new.clicked.connect(self._begin_new)
        self._nothing.step_taken.connect(self._begin_new)
        self._form.turned.connect(self._turn)
        self._form.kept.connect(self._keep)
        self._form.dropped.connect(self._drop)
        self._toast.undone.connect(self._take_back)

    # ------------------------------------------------------------------------- showing

    def _read(self) -> None:
        job = partial(templates.kept, self._desk.store, self._desk.person.scope)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, kept: tuple[Template, ...]) -> None:
        """Show what is kept; a new occasion that is being written stays."""
        self._kept = kept
        keys = tuple(dict.fromkeys(each.key for each in kept))
        if self._key not in keys and not self._writes_new:
            self._key = keys[0] if keys else ""
        self._model.show((key, self._line(key)) for key in keys)
        if self._key in keys and self._list.current_key() != self._key:
            self._list.choose(keys.index(self._key))
        self._show_form()

    def _line(self, key: str) -> Line:
        own = self._own(key)
        aside = own[0].purpose if own[0].purpose != Purpose.SERVICE else ""
        chip = words.purpose(aside) if aside else ""
        return Line(title=words.occasion(key), subtitle=sides(own), chip=chip, tone=Tone.METAL)

    def _own(self, key: str) -> list[Template]:
        order = {language: at for at, language in enumerate(LANGUAGES)}
        own = [each for each in self._kept if each.key == key]
        return sorted(own, key=lambda each: (order.get(each.language, len(order)), each.id))

    def _show_form(self, language: str = "") -> None:
        something = bool(self._kept) or self._writes_new
        self._body.setVisible(something)
        self._nothing.setVisible(not something)
        self._new.setVisible(self._may and something)
        language = language or self._form.language
        self._form.show_words(self._key, self._own(self._key), language)
        person, today = self._desk.person, self._clock.local_day(self._desk.now())
        job = partial(
            templates.example, self._desk.store, person.scope, person.advisor, language, today
        )
        self._work.run(self, job, self._form.show_example, replaces=True)

    @Slot(object)
    def _choose(self, key: object) -> None:
        if str(key) != self._key:
            self._key, self._writes_new = str(key), False
            own = [each.language for each in self._own(self._key)]
            language = self._form.language
            self._show_form(language if language in own else own[0])

    @Slot(str)
    def _turn(self, language: str) -> None:
        self._show_form(language)
        self._form.begin()

    @Slot()
    def _begin_new(self) -> None:
        """An occasion that nobody has written for yet."""
        self._key, self._writes_new = "", True
        self._list.clearSelection()
        self._list.setCurrentIndex(QModelIndex())
        self._show_form()
        self._form.begin()

    # ------------------------------------------------------------------------- keeping

    @Slot()
    def _keep(self) -> None:
        changed = self._form.changed(self._desk.person.scope)
        given = tuple(each if each.id else replace(each, id=new_id()) for each in changed)
        before = {each.id: each for each in self._kept}
        back = tuple(before[each.id] for each in given if each.id in before)
        new = tuple(each.id for each in given if each.id not in before)
        job = partial(house.keep_templates, self._desk, *given)
        self._run(job, Undo(back, new), self.tr("Kept."))

    @Slot()
    def _drop(self) -> None:
        language = self._form.language
        own = [each for each in self._own(self._key) if each.language == language]
        job = partial(house.drop_templates, self._desk, *(each.id for each in own))
        self._run(job, Undo(tuple(own)), self.tr("Let go."))

    def _run(self, job: Callable[[], object], undo: Undo, said: str) -> None:
        self._work.run(self, job, partial(self._done, undo, said), self._refused)

    def _done(self, undo: Undo, said: str, _answer: object) -> None:
        self._undo = undo
        self._key = self._form.settle()
        self._writes_new = False
        self._toast.say(said, _UNDO)
        self._read()

    def _refused(self, trouble: Trouble) -> None:
        self._form.say_why(" ".join(present.spoken(trouble)))

    @Slot()
    def _take_back(self) -> None:
        job = partial(_undone, self._desk, self._undo)
        self._work.run(self, job, self._read_anew, self._refused)

    def _read_anew(self, _answer: object) -> None:
        self._read()


def _undone(desk: Desk, undo: Undo) -> None:
    if undo.keep:
        house.keep_templates(desk, *undo.keep)
    if undo.drop:
        house.drop_templates(desk, *undo.drop)
