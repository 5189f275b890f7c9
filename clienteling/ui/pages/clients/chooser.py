"""What opens over the book to choose who stands in it: the filter's panel, and the lists."""

from datetime import timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.actions import segments as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads import segments
from clienteling.cache.reads.segments import Choices, Listed
from clienteling.domain.changes import Changes
from clienteling.ui.pages.clients import filter_words
from clienteling.ui.pages.clients.filter_bar import FilterBar
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter, Segment

if TYPE_CHECKING:
    from clienteling.ui.pages.clients.filter_form import FilterForm
    from clienteling.ui.pages.clients.segment_lists import SegmentLists

_UNDO = timedelta(seconds=20)


class Chooser(QObject):
    """Opens the two panels, keeps and forgets lists; `text_asked` when a list has words too."""

    text_asked = Signal(str)

    def __init__(self, desk: Desk, work: Work, bar: FilterBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bar = bar
        self._over = parent
        self._lists: tuple[Listed, ...] = ()
        self._choices = Choices((), {})
        self._text = ""
        self._gone: Segment | None = None
        self._known = False
        self.toast = Toast()
        self.toast.undone.connect(self._bring_back)
        bar.form_asked.connect(self.open_form)
        bar.lists_asked.connect(self.open_lists)

    @cached_property
    def form(self) -> "FilterForm":
        """The filter's panel; made when it is first asked for."""
        from clienteling.ui.pages.clients.filter_form import FilterForm  # noqa: PLC0415 - built when first opened

        made = FilterForm(self._over)
        made.changed.connect(self._bar.show_filter)
        made.keep_asked.connect(self._keep_from_form)
        return made

    @cached_property
    def lists(self) -> "SegmentLists":
        """The lists' panel; made when it is first asked for."""
        from clienteling.ui.pages.clients.segment_lists import SegmentLists  # noqa: PLC0415 - built when first opened

        made = SegmentLists(self._over)
        made.opened.connect(self._open)
        made.kept.connect(self._keep)
        made.changed.connect(self._change)
        made.forgotten.connect(self._forget)
        return made

    @property
    def wanted(self) -> ClientFilter:
        """Who is meant now, with the words that are typed."""
        return filter_words.replace(self._bar.wanted, text=self._text)

    def begin(self) -> None:
        """Know the lists, once the book itself is there."""
        if not self._known:
            self._known = True
            self._read()

    def look_again(self, changes: Changes) -> None:
        """Know the lists as they are now."""
        if self._known and changes.touch("segment", "outbox", "advisor"):
            self._read()

    def show_text(self, text: str) -> None:
        """Know what is typed, which a list may keep too."""
        self._text = text

    def say_count(self, said: str) -> None:
        """Say in the filter's panel how many it leaves."""
        if "form" in self.__dict__:
            self.form.say_count(said)

    @Slot()
    def open_form(self) -> None:
        """Choose what to filter by."""
        self.form.know(self._choices)
        self.form.show_filter(self._bar.wanted)
        self.form.open_under(self._bar.more)
        job = partial(segments.choices, self._desk.store)
        self._work.fetch(self, job, self._know, replaces=True)

    @Slot()
    def open_lists(self) -> None:
        """Choose a list, or keep the filter as one."""
        anchor = self._bar.lists if self._bar.lists.isVisible() else self._bar.more
        self.lists.show_lists(self._lists, self._choices.colleagues)
        self.lists.begin(self.wanted, self._bar.segment)
        self.lists.open_under(anchor)
        job = partial(_counts, self._desk, [each.segment for each in self._lists])
        self._work.fetch(self, job, self._show_counts, replaces=True)

    def open_segment(self, segment: str) -> bool:
        """Show the list with this id; whether there is one."""
        found = [each.segment for each in self._lists if each.segment.id == segment]
        for each in found:
            self._open(each)
        return bool(found)

    def _read(self) -> None:
        job = partial(_lists, self._desk)
        self._work.run(self, job, self._show_lists, replaces=True)

    def _show_lists(self, answer: tuple[tuple[Listed, ...], dict[str, str]]) -> None:
        self._lists, colleagues = answer
        self._choices = Choices(self._choices.languages, colleagues)
        self._bar.know(colleagues, lists=bool(self._lists))
        now = self._bar.segment
        if now is not None:
            then = next(
                (each.segment for each in self._lists if each.segment.id == now.id), None
            )
            if then is None:
                self._bar.leave_segment()
            elif then != now:
                self._bar.show_segment(then)
        if "lists" in self.__dict__ and self.lists.isVisible():
            self.lists.show_lists(self._lists, colleagues)

    def _show_counts(self, counts: dict[str, int]) -> None:
        self.lists.show_counts(counts)

    def _know(self, choices: Choices) -> None:
        self._choices = choices
        self.form.know(choices)

    @Slot(object)
    def _open(self, segment: Segment) -> None:
        self._bar.show_segment(segment)
        if segment.filter.text != self._text:
            self.text_asked.emit(segment.filter.text)

    @Slot()
    def _keep_from_form(self) -> None:
        self.form.hide()
        self.open_lists()

    @Slot(str, bool)
    def _keep(self, name: str, shared: bool) -> None:  # noqa: FBT001 - a signal's
        job = partial(deeds.keep, self._desk, name, self.wanted, shared=shared)
        self._work.run(self, job, self._show_kept, self.lists.say_why)

    def _show_kept(self, segment: Segment) -> None:
        self.lists.hide()
        self._bar.show_segment(segment)

    @Slot(object, str, bool)
    def _change(self, was: Segment, name: str, shared: bool) -> None:  # noqa: FBT001 - as above
        job = partial(
            deeds.change, self._desk, was, name=name, wanted=self.wanted, shared=shared
        )
        self._work.run(self, job, self._show_kept, self.lists.say_why)

    @Slot(object)
    def _forget(self, was: Segment) -> None:
        self._gone = was
        self._bar.show_segment(None)
        self._work.run(self, partial(deeds.forget, self._desk, was.id), self._say_forgotten)

    def _say_forgotten(self, _answer: object) -> None:
        if self._gone is not None:
            said = self.tr("The list “{name}” is forgotten.").format(name=self._gone.name)
            self.toast.say(said, _UNDO)

    @Slot()
    def _bring_back(self) -> None:
        if self._gone is not None:
            self._work.run(self, partial(deeds.keep_again, self._desk, self._gone), self._open)


def _lists(desk: Desk) -> tuple[tuple[Listed, ...], dict[str, str]]:
    """The lists, and what colleagues are called."""
    found = segments.segments(desk.store, desk.person.advisor)
    return found, segments.colleagues(desk.store)


def _counts(desk: Desk, asked: list[Segment]) -> dict[str, int]:
    return segments.counts(desk.store, asked, deeds.seeker(desk))
