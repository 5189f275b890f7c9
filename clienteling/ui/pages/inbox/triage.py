"""Carries out what is done with a conversation as a whole, each deed with its way back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from clienteling.actions import conversations, triage
from clienteling.actions.desk import Desk
from clienteling.cache.reads import waits
from clienteling.cache.reads.talks import Talk
from clienteling.cache.reads.waits import Rules
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.domain.roles import may_manage
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.snooze import SnoozePanel
from clienteling.ui.pages.inbox.waiting_words import hour
from clienteling.ui.pages.inbox.words import name
from clienteling.ui.way_back import WayBack
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_UNDO_WITHIN = timedelta(seconds=10)
_Job = Callable[[], Changes]


class Triage(QObject):
    """Claims, puts off, closes and gives back; `toast` says so and offers to `undo` it."""

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, toast: Toast, place: QWidget
    ) -> None:
        super().__init__(place)
        self._desk, self._work, self._face = desk, work, face
        self._place = place
        self._way_back = WayBack(work, toast, _UNDO_WITHIN, place)
        self.undo = self._way_back.take
        self._about: Talk | None = None
        self._panel: SnoozePanel | None = None

    def do(self, deed: str, talk: Talk, anchor: QWidget) -> None:
        """Carry out `deed` with a conversation; what it needs opens under `anchor`."""
        if deed == "snooze":
            self._ask_until(talk, anchor)
            return
        words, job, back = self._deeds(talk)[deed]
        self._way_back.do(job, words, back)

    def say_handed(self, talk: Talk) -> None:
        """Say that a conversation is a colleague's now, and offer to take that back."""
        words = self.tr("{name}: handed over.").format(name=name(talk))
        back = partial(triage.unhand, self._desk, talk.id, talk.assignee)
        self._way_back.offer(words, back)

    def put_away(self, talk: Talk) -> None:
        """Put the card of a claim away that somebody was quicker with."""
        job = partial(self._desk.dismiss, talk.lost)
        self._work.run(self, job, _quietly, self._say)

    def _deeds(self, talk: Talk) -> dict[str, tuple[str, _Job, _Job]]:
        """What is said of each deed, how it is done, and how it is taken back."""
        desk, one, called = self._desk, talk.id, name(talk)
        claim, close = partial(conversations.claim, desk, one), conversations.close
        unclose = partial(triage.unclose, desk, one)
        return {
            "claim": (
                self.tr("{name}: you answer now.").format(name=called),
                claim,
                partial(triage.unclaim, desk, one, talk.assignee),
            ),
            "return": (
                self.tr("{name}: back with everybody.").format(name=called),
                partial(conversations.hand_over, desk, one, None, ""),
                partial(triage.unhand, desk, one, talk.assignee),
            ),
            "close": (
                self.tr("{name}: closed.").format(name=called),
                partial(close, desk, one),
                partial(unclose, talk.waiting_since),
            ),
            "unwanted": (
                self.tr("{name}: closed, and put off for a day.").format(name=called),
                partial(close, desk, one, unwanted=True),
                partial(unclose, talk.waiting_since),
            ),
            "reopen": (
                self.tr("{name}: open again.").format(name=called),
                partial(conversations.reopen, desk, one),
                partial(close, desk, one),
            ),
            "wake": (
                self.tr("{name}: back in the list.").format(name=called),
                partial(conversations.snooze, desk, one, None),
                partial(conversations.snooze, desk, one, talk.snoozed_until),
            ),
        }

    def _ask_until(self, talk: Talk, anchor: QWidget) -> None:
        if self._panel is None:
            self._panel = SnoozePanel(self._face, self._place)
            self._panel.put_off.connect(self._put_off)
        self._about = talk
        job = partial(waits.of, self._desk.store, self._desk.person.scope)
        self._work.run(self, job, partial(self._open_panel, anchor), self._say)

    def _open_panel(self, anchor: QWidget, rules: Rules) -> None:
        if self._panel is not None:
            self._panel.ask(rules.hours, self._desk.now(), anchor)

    @Slot(object)
    def _put_off(self, until: datetime) -> None:
        talk = self._about
        if talk is None:
            return
        back = hour(until, self._desk.now(), self._face)
        self._way_back.do(
            partial(conversations.snooze, self._desk, talk.id, until),
            self.tr("{name}: snoozed, back {time}.").format(name=name(talk), time=back),
            partial(triage.unsnooze, self._desk, talk.id, talk.assignee),
        )

    def _say(self, trouble: Trouble) -> None:
        present.say(self._place, trouble)


def offered(talk: Talk, desk: Desk) -> frozenset[str]:
    """What can be done with a whole conversation by who sits at the desk, now."""
    me, manages = desk.person.advisor, may_manage(desk.person.roles)
    ours = talk.assignee in (None, me) or manages
    if talk.joined_into is not None:
        return frozenset()
    if talk.status is ConversationStatus.CLOSED:
        return frozenset({"reopen"} if ours else ())
    free = talk.assignee is None or talk.covered or talk.came_back or talk.handed
    found = {"claim"} if free and talk.assignee != me else set()
    if ours:
        put_off = talk.snoozed_until is not None and talk.snoozed_until > desk.now()
        found |= {"hand", "close", "wake" if put_off else "snooze"}
        found |= {"return"} if talk.assignee is not None else set()
        found |= {"unwanted"} if talk.who is None and talk.channel == Channel.WEB else set()
    return frozenset(found)


def _quietly(_changes: Changes) -> None:
    """The strip goes with the card."""
