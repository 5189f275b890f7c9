"""What can be made of a conversation, and the form that is open over its composer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from clienteling.actions import conversations, tasks, watches
from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context, Thread
from clienteling.domain.messages import Direction
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox import words
from clienteling.ui.pages.inbox.forms import HandOverForm, TaskForm, WishForm
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.pages.inbox.templating import Templating
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work

_LONGEST = 200


class Deeds(QObject):
    """Carries out what the buttons of a conversation name; `read` is what is shown now."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, pane: TalkPane) -> None:
        super().__init__(pane)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._pane = pane
        self._templating = Templating(desk, work, bus, pane.reply.composer)
        self.form: Form | None = None
        self.read: Thread | None = None
        pane.reply.composer.slashed.connect(partial(self.do, "template"))
        self._templating.chosen.connect(pane.reply.choose_purpose)

    @Slot(str)
    def do(self, name: str) -> None:
        """Carry out a deed, or open what it needs in place."""
        if self.read is None:
            return
        context, talk = self.read.context, self.read.context.conversation.id
        client = context.client.id if context.client else ""
        deeds: dict[str, Callable[[], None]] = {
            "hand": lambda: self._hand_over(context),
            "task": lambda: self._task(client or None),
            "wish": lambda: self._wish(context, client),
            "book": lambda: self._bus.go.emit(Place("appointments", client, "book")),
            "repair": lambda: self._bus.go.emit(Place("repairs", client, "new")),
            "client": lambda: self._bus.go.emit(
                Place("clients", client, "" if client else "new")
            ),
            "status": lambda: self._pane.reply.write(words.repair(context, self._desk.now())),
            "template": lambda: self._templating.begin(talk),
        }
        deeds[name]()

    @Slot()
    def leave(self) -> None:
        """Put the open form away."""
        if self.form is not None:
            self._pane.slot.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _hand_over(self, context: Context) -> None:
        me = self._desk.person.advisor
        form = HandOverForm([pair for pair in context.colleagues if pair[0] != me])
        deed = partial(conversations.hand_over, self._desk, context.conversation.id)
        self._open(form, lambda: partial(deed, *form.values()))

    def _task(self, client: str | None) -> None:
        form = TaskForm(self._last_words(), self._desk.person.tz, self._desk.now())
        deed = partial(tasks.promise, self._desk)
        self._open(form, lambda: partial(deed, *form.values(), client))

    def _wish(self, context: Context, client: str) -> None:
        origin = context.conversation.origin.reference
        form = WishForm(origin, "" if origin else self._last_words())
        deed = partial(watches.wish, self._desk, client)
        self._open(form, lambda: partial(deed, *form.values()))

    def _last_words(self) -> str:
        """What the client said last, to begin a task or a wish with."""
        said = self.read.utterances if self.read else ()
        theirs = [each.message.body for each in said if each.message.direction is Direction.IN]
        return " ".join(theirs[-1].split())[:_LONGEST] if theirs else ""

    def _open(self, form: Form, deed: Callable[[], Callable[[], object]]) -> None:
        self.leave()
        self.form = form
        form.left.connect(self.leave)
        form.saved.connect(lambda: self._keep(form, deed))
        self._pane.slot.addWidget(form)
        form.begin()

    def _keep(self, form: Form, deed: Callable[[], Callable[[], object]]) -> None:
        if form.begin_saving():
            self._work.run(self, deed(), self._kept, self._refused)

    def _kept(self, _answer: object) -> None:
        self.leave()

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self.form is not None:
            self.form.say_why(f"{said.title} {said.advice}".strip())

    def _run(self, job: Callable[[], object]) -> None:
        self._work.run(self, job, _done, self._say)

    def _say(self, trouble: Trouble) -> None:
        present.say(self._pane, trouble)


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
