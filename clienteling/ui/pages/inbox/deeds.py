"""What can be made of a conversation and its messages, and the form that is open over it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot

from clienteling.actions import conversations, tasks, watches
from clienteling.actions.desk import Desk
from clienteling.actions.sources import Source
from clienteling.cache.reads import free_times, people
from clienteling.cache.reads.beside import Beside
from clienteling.cache.reads.booking import About
from clienteling.cache.reads.inbox import Context, Thread
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.suggested import Also
from clienteling.domain import mentions
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Direction
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import deed_words, words
from clienteling.ui.pages.inbox.aside import Aside
from clienteling.ui.pages.inbox.bookings import Bookings
from clienteling.ui.pages.inbox.form_slot import FormSlot
from clienteling.ui.pages.inbox.forms import HandOverForm, TaskForm, WishForm
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.pages.inbox.templating import Templating
from clienteling.ui.pages.inbox.who_forms import JoinForm, WhoForm
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.form import Form
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.work import Work
from clienteling.wire.chat import Message

_LONGEST = 200
DEEDS = frozenset(
    {"times", "book", "repair", "task", "wish", "status", "link", "unlink", "template"}
)
"""What a `Place` of Inbox may ask for with the conversation that is open."""
_WRITTEN = frozenset({"status", "template"})
"""What goes into the reply, which an open form would hide."""


class Deeds(QObject):
    """Carries out what the buttons of a conversation name, for the one that is shown now."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, pane: TalkPane, aside: Aside) -> None:
        super().__init__(pane)
        self._desk, self._work, self._bus = desk, work, bus
        self._pane, self._aside = pane, aside
        self.read: Thread | None = None
        self._slot = FormSlot(work, pane.slot, pane.reply)
        self._bookings = Bookings(desk, work, self._slot, pane.reply)
        self._templating = Templating(desk, work, bus, pane.reply.composer)
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._asked = Ribbon("clock", Tone.WARN)
        self._asked.offer("times", self.tr("Propose another"))
        self._asked.offer("confirm", self.tr("Confirm"))
        times = pane.reply.add_tool(self.tr("Offer times"), "clock")
        times.clicked.connect(partial(self.do, "times"))
        pane.slot.addWidget(self._asked)
        pane.reply.composer.slashed.connect(partial(self.do, "template"))
        self._templating.chosen.connect(pane.reply.choose_purpose)
        self._asked.asked.connect(self.do)
        pane.said.acted.connect(self._do_about)
        aside.asked.connect(self.do)
        aside.quoted.connect(self._slot.leave)
        aside.join_asked.connect(self._join)
        aside.opened.connect(self._open_other)
        aside.looked.connect(self._show_asked)
        aside.linking.went_on.connect(self._open_other)

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        return self._slot.form

    @Slot(str)
    def do(self, name: str, message: str = "") -> None:
        """Carry out a deed, or open what it needs in place; about one message if it is named.

        Nothing happens where no conversation is shown, or the deed is not one of these.
        """
        if self.read is None:
            return
        context = self.read.context
        deed = self._of_times(context, message).get(name) or self._others(context, message).get(
            name
        )
        if name in _WRITTEN:
            self._slot.leave()
        if deed is not None:
            deed()

    @Slot(object, str, str)
    def _do_about(self, key: object, name: str, _about: str) -> None:
        """What was chosen from the menu of a message."""
        if name in DEEDS:
            self.do(name, str(key))

    @Slot()
    def leave(self) -> None:
        """Put the open form away."""
        self._slot.leave()
        self._asked.say("")

    def _of_times(self, context: Context, message: str) -> dict[str, Callable[[], None]]:
        about = About(context.conversation.id, message)
        return {
            "times": partial(self._bookings.offer, about),
            "book": partial(self._bookings.book, about),
            "confirm": partial(self._bookings.confirm, about),
        }

    def _others(self, context: Context, message: str) -> dict[str, Callable[[], None]]:
        talk = context.conversation.id
        client = context.client.id if context.client else ""
        said = self._meant(message)
        return {
            "hand": partial(self._hand_over, context),
            "task": partial(self._look_when, said),
            "wish": partial(self._wish, context, said),
            "repair": partial(self._take_in, client, said),
            "client": partial(self._go, Place("clients", client, "" if client else "new")),
            "status": lambda: self._pane.reply.write(words.repair(context, self._desk.now())),
            "template": partial(self._templating.begin, talk),
            "link": partial(self._find_who, context),
            "unlink": partial(self._aside.linking.unlink, talk, client),
        }

    def _hand_over(self, context: Context) -> None:
        me = self._desk.person.advisor
        form = HandOverForm([pair for pair in context.colleagues if pair[0] != me])
        deed = partial(conversations.hand_over, self._desk, context.conversation.id)
        handed = partial(self._pane.head.say_handed, context.talk)
        self._slot.open(form, lambda: partial(deed, *form.values()), handed)

    def _look_when(self, said: Message | None) -> None:
        """A task is due when the boutique opens next; that is looked for first."""
        scope, now = self._desk.person.scope, self._desk.now()
        job = partial(free_times.opens_next, self._desk.store, scope, now)
        self._work.run(self, job, partial(self._task, said), self._say)

    def _task(self, said: Message | None, due: datetime) -> None:
        if self.read is None:
            return
        client = self.read.context.conversation.client
        form = TaskForm(_brief(said), due)
        deed, source = partial(tasks.take_on, self._desk), self._source(said)
        self._slot.open(form, lambda: partial(deed, *form.values(), client, source))

    def _wish(self, context: Context, said: Message | None) -> None:
        if context.client is None:
            self._find_who(context)
            return
        named = mentions.references(said.body) if said else ()
        reference = named[0] if named else context.conversation.origin.reference
        form = WishForm(reference, _brief(said))
        deed = partial(watches.wish, self._desk, context.client.id)
        source = self._source(said)
        self._slot.open(form, lambda: partial(deed, *form.values(), source=source))

    def _take_in(self, client: str, said: Message | None) -> None:
        self._go(Place("repairs", client, "take_in", said.id if said else ""))

    def _find_who(self, context: Context) -> None:
        """Finding a visitor stands in the aside; another client is found in place."""
        if context.client is None and self._aside.isVisible():
            self._aside.find_who()
            return
        form = WhoForm()
        form.typed.connect(self._find)
        form.saved.connect(partial(self._link, form, context))
        self._slot.show(form)

    def _link(self, form: WhoForm, context: Context) -> None:
        who, talk = form.who(), context.conversation
        if who is not None:
            self._slot.leave()
            self._aside.linking.link(talk.id, who, talk.client)

    @Slot(str)
    def _find(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._show_found, replaces=True)

    def _show_found(self, found: tuple[Who, ...]) -> None:
        if isinstance(self.form, WhoForm):
            self.form.finder.show_found(found)

    @Slot(object)
    def _join(self, other: Also) -> None:
        if self.read is None:
            return
        talk = self.read.context.conversation
        form = JoinForm(talk.id, talk.channel, other, self._desk.now())
        self._slot.show(form)
        form.saved.connect(lambda: self._join_both(form))

    def _join_both(self, form: JoinForm) -> None:
        keep, other = form.values()
        self._slot.leave()
        self._aside.linking.join(keep, other)

    @Slot(object)
    def _show_asked(self, beside: Beside) -> None:
        """A time that the client asked for and nobody has confirmed, over the reply."""
        asked = beside.asked
        waits = asked is not None and asked.status is Standing.REQUESTED
        said = deed_words.asked_for(asked, self._face, self._desk.now()) if asked else ""
        self._asked.say(said if waits else "", "times", "confirm")

    @Slot(str)
    def _open_other(self, conversation: str) -> None:
        self._go(Place("inbox", conversation))

    def _meant(self, message: str) -> Message | None:
        """The message that was pointed at, or what the client said last."""
        said = [each.message for each in self.read.utterances] if self.read else []
        theirs = [each for each in said if each.direction is Direction.IN]
        pointed = next((each for each in said if each.id == message), None)
        return pointed or (theirs[-1] if theirs else None)

    def _source(self, said: Message | None) -> Source:
        talk = self.read.context.conversation.id if self.read else None
        return Source(talk, said.id if said else None)

    def _go(self, place: Place) -> None:
        self._bus.go.emit(place)

    def _say(self, trouble: Trouble) -> None:
        present.say(self._pane, trouble)


def _brief(said: Message | None) -> str:
    """The words of a message in one line, to begin a task or a wish with."""
    return " ".join(said.body.split())[:_LONGEST] if said else ""
