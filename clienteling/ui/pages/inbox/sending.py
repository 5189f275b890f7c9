"""From a reply that is ready to a message that is kept, and back where it was not sent."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clienteling.actions import habits, messages
from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Thread
from clienteling.cache.reads.said import Utterance
from clienteling.domain.consent import Purpose
from clienteling.domain.messages import UNDO_SECONDS, Direction, MessageState
from clienteling.errors import Refused, Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import reply_words
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.pages.inbox.reply import Ready, Reply
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.work import Work

_SECOND_MS = 1_000
_LONGEST_UNDO = timedelta(seconds=UNDO_SECONDS)
_ON_ITS_WAY = timedelta(seconds=3)
"""Before this nobody need be told that a message waits for the network."""


class _Undoable(NamedTuple):
    """A message that can be taken back, and for how many seconds; 0 for as long as it waits."""

    about: Utterance
    left: int


class Sending(QObject):
    """Sends what is ready and takes it back, for the conversation shown; `went` when kept."""

    went = Signal()

    def __init__(self, desk: Desk, work: Work, reply: Reply, not_sent: NotSent) -> None:
        super().__init__(reply)
        self._desk = desk
        self._work = work
        self._reply = reply
        self._not_sent = not_sent
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._read: Thread | None = None
        self._first_seen: dict[str, datetime] = {}
        self._undo = Ribbon("undo-2", Tone.NEUTRAL)
        self._undo.offer("undo", self.tr("Undo"))
        self._due = Ribbon("hourglass", Tone.BUSY)
        self._due.offer("now", self.tr("Send now"))
        self._due.offer("change", self.tr("Change"))
        self._due.offer("away", self.tr("Do not send"))
        self._second = QTimer(self, interval=_SECOND_MS)
        for ribbon in (self._due, self._undo):
            reply.ribbons.addWidget(ribbon)
        self._connect()

    def leave(self) -> None:
        """Keep what was typed; nothing is shown from now on."""
        self.flush()
        self._read = None
        self._second.stop()

    def show_read(self, read: Thread) -> None:
        """Work on this conversation, as it stands now."""
        self._read = read
        self._look()

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._reply.flush()

    def _connect(self) -> None:
        self._reply.sent.connect(self._send)
        self._reply.typed.connect(self._look)
        self._undo.asked.connect(self._take_back)
        self._due.asked.connect(self._do_about_due)
        self._second.timeout.connect(self._look)
        self._not_sent.again.connect(self._try_again)
        self._not_sent.back.connect(self._back_to_draft)
        self._not_sent.away.connect(self._let_go)

    # ------------------------------------------------------------------------- sending

    @Slot(object)
    def _send(self, ready: Ready) -> None:
        """Keep the message; what cannot be kept stands in the composer again."""
        present.put_away(self._place)
        job = partial(_said, self._desk, ready)
        self._work.run(self, job, self._kept, partial(self._not_kept, ready))

    def _kept(self, _message: str) -> None:
        self.went.emit()

    def _not_kept(self, ready: Ready, trouble: Trouble) -> None:
        if not isinstance(trouble, Refused):  # no room on the disk, where it would be a draft
            self._reply.put_back(ready)
        self._say(trouble)

    # ------------------------------------------------------------------ what can be done

    @Slot()
    def _look(self) -> None:
        """Show what was not sent, what leaves later, and what can still be undone."""
        said = self._read.utterances if self._read else ()
        now = self._desk.central_now()
        undoable = self._undoable(now)
        unsent = self._read.unsent if self._read else ()
        self._not_sent.show_unsent(unsent, self._reply.draft)
        self._show_due(self._read.leaving if self._read else (), now)
        self._show_undoable(undoable)
        self._keep_one(first=self._undo if undoable and undoable.left else self._not_sent)
        if any(each.state != "sent" for each in said) or undoable is not None:
            self._second.start()
        else:
            self._second.stop()

    def _show_due(self, due: Sequence[Utterance], now: datetime) -> None:
        more = len(due) - 1
        said = reply_words.scheduled(due[0], self._face, now, more) if due else ""
        self._due.say(said, "now", "change", "away")

    def _show_undoable(self, undoable: _Undoable | None) -> None:
        self._undo.say("" if undoable is None else self._sent_words(undoable), "undo")
        if undoable is not None:
            words = self.tr("Undo ({n})").format(n=undoable.left)
            self._undo.rename("undo", words if undoable.left else self.tr("Take back"))

    def _keep_one(self, first: Ribbon | NotSent) -> None:
        """One line over the reply: the rest is for the thread, whose bubbles have deeds."""
        shown = False
        for ribbon in (first, self._not_sent, self._due, self._undo):
            if shown and ribbon is not first:
                ribbon.hide()
            shown = shown or bool(ribbon.said)

    def _sent_words(self, undoable: _Undoable) -> str:
        if undoable.about.state != "saved":
            return self.tr("Sent")
        if undoable.left:
            return self.tr("Saved here")
        return self.tr("Saved here; it leaves when the network is back.")

    def _undoable(self, now: datetime) -> _Undoable | None:
        """The newest of our messages that has not left, if it can still be taken back.

        What is counted down is central's time; never for longer than what is on the screen.
        """
        me, here = self._desk.person.advisor, self._desk.now()
        for each in reversed(self._read.utterances if self._read else ()):
            message = each.message
            mine = message.author == me and message.direction is Direction.OUT
            if not mine or message.private or message.state is not MessageState.QUEUED:
                continue
            since = self._first_seen.setdefault(message.id, here)
            held = (message.not_before or now) - messages.SLACK - now
            left = min(held, since + _LONGEST_UNDO - here)
            if left > timedelta(0):
                return _Undoable(each, int(left.total_seconds() + 0.999))
            if each.state == "saved" and now - message.at > _ON_ITS_WAY:
                return _Undoable(each, 0)
        return None

    @Slot()
    def _take_back(self) -> None:
        undoable = self._undoable(self._desk.central_now())
        if undoable is not None:
            self._unsay(undoable.about)

    @Slot(str)
    def _do_about_due(self, name: str) -> None:
        due = self._read.leaving if self._read else ()
        if due and name == "change":
            self._unsay(due[0])
        elif due:
            deed = messages.say_again if name == "now" else messages.take_back
            self._run(partial(deed, self._desk, due[0].message.id))

    @Slot(object)
    def _try_again(self, about: Utterance) -> None:
        self.flush()
        if about.problem is not None:
            self._run(partial(self._desk.retry, about.command))
        else:
            self._run(partial(messages.say_again, self._desk, about.message.id))

    @Slot(object)
    def _back_to_draft(self, about: Utterance) -> None:
        if about.problem is None:
            self._unsay(about)
            return
        self.flush()
        job = partial(messages.back_to_draft, self._desk, about.command)
        self._work.run(self, job, self._came_back, self._say)

    @Slot(object)
    def _let_go(self, about: Utterance) -> None:
        self.flush()
        if about.problem is not None:
            self._run(partial(self._desk.dismiss, about.command))
        else:
            self._run(partial(messages.take_back, self._desk, about.message.id))

    def _unsay(self, about: Utterance) -> None:
        """Take it back; its words come into the draft with what the bus tells."""
        self.flush()
        job = partial(messages.unsay, self._desk, about.message.id)
        self._work.run(self, job, self._came_back, self._say)

    def _came_back(self, _answer: object) -> None:
        self._reply.begin()

    def _run(self, job: Callable[[], object]) -> None:
        self._work.run(self, job, _done, self._say)

    @property
    def _place(self) -> QObject:
        """Where trouble is said."""
        return self._reply.parentWidget() or self._reply

    def _say(self, trouble: Trouble) -> None:
        present.say(self._place, trouble)


def _said(desk: Desk, ready: Ready) -> str:
    """Keep it; refused, it is a draft again before anybody is told."""
    talk, draft = ready.talk, ready.draft
    said = messages.Words(
        talk.id,
        draft.body.strip(),
        draft.attachments,
        client=talk.client,
        seen=talk.newest_in,
        ticket=ready.ticket,
        purpose=Purpose.SERVICE if draft.private else draft.purpose,
        private=draft.private,
        hold=0 if ready.at_once or draft.private else habits.hold(desk),
        not_before=ready.not_before,
    )
    try:
        return messages.send(desk, said, draft)
    except Refused:
        messages.keep_unsent(desk, said)
        raise


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
