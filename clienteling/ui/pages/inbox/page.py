"""The Inbox page: who waits, the conversation, and what one wants to know beside it."""

from collections.abc import Callable
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache.reads import inbox
from clienteling.cache.reads.inbox import Thread
from clienteling.cache.reads.talks import Pile
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel
from clienteling.errors import Gone, Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import panels
from clienteling.ui.pages.inbox.acts import Acts
from clienteling.ui.pages.inbox.aside import Aside
from clienteling.ui.pages.inbox.deeds import DEEDS, Deeds
from clienteling.ui.pages.inbox.head import OWN
from clienteling.ui.pages.inbox.panels import PANELS, ShowsPanel
from clienteling.ui.pages.inbox.piles import PileList
from clienteling.ui.pages.inbox.reading import Reading
from clienteling.ui.pages.inbox.reply import TOOLS
from clienteling.ui.pages.inbox.sending import Sending
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.pages.inbox.talk_list import KEYS
from clienteling.ui.widgets import tab_order
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work

_LEAST = 1150
"""What the smallest screen leaves; of what there is beyond, the sides take a part."""
_PILES = (308, 380, 6)
_ASIDE = (248, 320, 8)
"""How wide the sides are there and at most, and of how much more they take one pixel."""
_FIRST = 1_000
"""The sides take their part before what stands in the middle gets the rest."""


class InboxPage(QWidget):
    """Everybody who writes gets an answer, and nothing that was typed is lost."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._then: Callable[[], None] | None = None
        self._goes_on = False
        self._panels: dict[str, ShowsPanel] = {}
        self._piles = PileList(desk, work)
        face = Clockface(ZoneInfo(desk.person.tz))
        self._talk = TalkPane(desk, work, face)
        self._reading = Reading(desk, work, face, self._talk)
        self._acts = Acts(desk, work, bus, self._talk, self._reading)
        self._sending = Sending(desk, work, self._talk.reply, self._talk.not_sent)
        self._aside = Aside(desk, work)
        self._deeds = Deeds(desk, work, bus, self._talk, self._aside)
        self._nothing = Empty(
            "message-circle", self.tr("Choose a conversation at the left to read and answer.")
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self, place: Place) -> None:
        """Go to a pile, a conversation, the one with a client, or a panel; begin to write."""
        if place.action in PANELS:
            self._open_panel(place)
            return
        if place.action in {*KEYS, *OWN} and not place.id:
            self._talk.head.do(place.action)
            return
        if place.action in DEEDS and not place.id:
            self._deeds.do(place.action)
            return
        if place.action in TOOLS and not place.id:
            self._talk.reply.do(place.action)
            return
        for pile in Pile:
            if place.filter.split(" ")[0] == pile.value and not place.action:
                mine = place.filter.endswith(" mine")
                self._piles.choose(Pile.MINE if mine else pile)
        self._then = self._next(place)
        if place.id:
            job = partial(_found, self._desk, place.id)
            self._work.run(self, job, self._go_to, self._say)

    def _next(self, place: Place) -> Callable[[], None] | None:
        """What is done once the conversation stands there."""
        match place.action:
            case "write":
                return partial(self._begin_to_write, place.filter)
            case "reply":
                return partial(self._begin_to_write, "")
            case "message":
                return partial(self._reading.stand_on, place.filter)
        return None

    @property
    def conversation(self) -> str:
        """The conversation that can be read now, if one can."""
        return self._reading.chosen if self._stack.currentWidget() is self._both else ""

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        self._piles.search.begin()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Put what is known beside the conversation, and said inside, out of sight."""
        self._aside.setVisible(not hidden)
        self._reading.hide_private(hidden)

    def _lay_out(self) -> None:
        self._share()
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._talk, 1)
        row.addWidget(self._aside, _FIRST)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._both)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(20)
        whole.addWidget(self._piles, _FIRST)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._piles.chosen.connect(self._choose)
        self._piles.entered.connect(self._enter)
        self._piles.asked.connect(self._talk.head.do)
        self._piles.went.connect(self._bus.go)
        self._talk.asked.connect(self._deeds.do)
        self._reading.read.connect(self._show)
        self._reading.gone.connect(self._leave_what_is_gone)
        self._sending.went.connect(self._talk.go_to_newest)
        self._aside.quoted.connect(self._talk.reply.write)
        self._bus.changed.connect(self._look_again)

    # ------------------------------------------------------------------------- reading

    @Slot(str)
    def _choose(self, conversation: str) -> None:
        """Show another conversation; what was typed into the last one is kept first."""
        if conversation == self._reading.chosen:
            return
        self._sending.leave()
        self._deeds.leave()
        self._deeds.read = None
        present.put_away(self._talk)
        # The list chooses the first one by itself, under a panel that was asked for.
        if self._reading.chosen and self._stack.currentWidget() is not self._nothing:
            self._stack.setCurrentWidget(self._both)
        self._reading.choose(conversation)

    @Slot(object, bool)
    def _show(self, read: Thread, fresh: bool) -> None:  # noqa: FBT001 - Qt's signal
        """What was read is shown; where it goes on in another conversation, that one is."""
        if read.context.conversation.joined_into:
            self._goes_on = True
            self._go_to(read.context.conversation.joined_into)
            return
        self._deeds.read = read
        self._sending.show_read(read)
        self._aside.show_context(read.context, self._desk.now())
        if self._stack.currentWidget() is self._nothing:
            self._stack.setCurrentWidget(self._both)
        if fresh:
            self._acts.leave()
            self._bring_along()
        if self._then is not None:
            then, self._then = self._then, None
            then()

    @Slot()
    def _leave_what_is_gone(self) -> None:
        """Its client was erased: nothing that was said or typed stays to be seen."""
        self._talk.reply.forget()
        self._sending.leave()
        self._deeds.leave()
        self._deeds.read = None
        if self._stack.currentWidget() is self._both:
            self._stack.setCurrentWidget(self._nothing)
            self._say(
                Gone("That is no longer here.", "Look again: a colleague may have changed it.")
            )

    def _bring_along(self) -> None:
        """What was typed while this conversation came up goes on in it as well."""
        if self._goes_on:
            self._goes_on = False
            self._reading.again()

    def _go_to(self, conversation: str | None) -> None:
        if conversation is None:
            return
        if conversation == self._reading.chosen and self._then is not None:
            self._reading.again()
        else:
            self._choose(conversation)
        self._piles.go_to(conversation)  # after it, for a pile may have to be read first

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        self._reading.look_again(changes)
        if changes.touch("conversation", "message", "client", "outbox", "cover"):
            self._piles.look_again()
        for panel in self._panels.values():
            panel.look_again(changes)

    # ------------------------------------------------------------------------- writing

    def _begin_to_write(self, said: str) -> None:
        if said and said not in self._talk.reply.composer.text():
            self._talk.reply.write(said)
        self._talk.reply.begin()

    @Slot(str)
    def _enter(self, conversation: str) -> None:
        self._choose(conversation)
        self._talk.reply.begin()

    # -------------------------------------------------------------------------- panels

    def _open_panel(self, place: Place) -> None:
        """Show a panel where the conversation was, built when first asked for."""
        panel = self._panels.get(place.action)
        if panel is None:
            built = panels.build(place.action, self._desk, self._work, self._bus)
            panel = self._panels[place.action] = cast("ShowsPanel", built)
            panel.closed.connect(self._leave_panel)
            panel.went.connect(self._bus.go)
            self._stack.addWidget(built)
        self._sending.flush()
        panel.show_for(place)
        self._stack.setCurrentWidget(cast("QWidget", panel))

    @Slot()
    def _leave_panel(self) -> None:
        """Show the conversation again."""
        self._stack.setCurrentWidget(self._both if self._reading.newest else self._nothing)
        if self._reading.newest:
            self._talk.reply.begin()

    def _say(self, trouble: Trouble) -> None:
        present.say(self, trouble)

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Cards, bubbles and tools come and go, so the order is found when somebody asks."""
        tab_order.follow(self)
        return super().focusNextPrevChild(next_)

    def _share(self) -> None:
        more = max(0, self.width() - _LEAST)
        for side, (least, most, of) in ((self._piles, _PILES), (self._aside, _ASIDE)):
            side.setMinimumWidth(least)  # and no more, or a wide window could not be made small
            side.setMaximumWidth(min(most, least + more // of))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._sending.flush()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._sending.flush()
        super().closeEvent(event)


def _found(desk: Desk, identifier: str) -> str | None:
    """The conversation with this id, or the newest with this client, begun if there is none."""
    known = inbox.goes_on_in(desk.store, identifier)
    return (
        known
        or inbox.newest_with(desk.store, identifier)
        or conversations.begin(
            desk, identifier, inbox.way_to(desk.store, identifier) or Channel.WEB
        )
    )
