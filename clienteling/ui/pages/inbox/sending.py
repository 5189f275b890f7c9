"""From a reply that is ready to a message that is kept, and back where it was not sent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Thread, Utterance
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.pages.inbox.draft import Drafting
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.pages.inbox.reply import Ready, Reply
from clienteling.ui.work import Work


class Sending(QObject):
    """Keeps what is typed, sends it, and takes it back, for the conversation shown.

    `went` when a message was kept; `drafted` when words came back into the draft of the
    conversation it names.
    """

    went = Signal()
    drafted = Signal(str)

    def __init__(self, desk: Desk, work: Work, reply: Reply, not_sent: NotSent) -> None:
        super().__init__(reply)
        self._desk = desk
        self._work = work
        self._reply = reply
        self._not_sent = not_sent
        self._read: Thread | None = None
        self._busy = False
        self._drafting = Drafting(desk, work, self)
        reply.sent.connect(self._send)
        reply.typed.connect(self._type)
        not_sent.again.connect(self._try_again)
        not_sent.back.connect(self._back_to_draft)
        not_sent.away.connect(self._let_go)

    def leave(self) -> None:
        """Keep what was typed; nothing is shown from now on."""
        self.flush()
        self._read = None

    def show_read(self, read: Thread) -> None:
        """Work on this conversation, as it stands now."""
        self._read = read
        self._not_sent.show_said(read.utterances)

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._drafting.flush()

    @Slot(str)
    def _type(self, text: str) -> None:
        if self._read is not None:
            self._drafting.type(self._read.context.conversation.id, text)

    @Slot(object)
    def _send(self, ready: Ready) -> None:
        """Keep the message; the words stay in the composer until that is done."""
        if self._read is None or self._busy:
            return
        self._busy = True
        self.flush()
        talk = self._read.context.conversation
        said = messages.Words(
            talk.id,
            ready.text,
            client=talk.client,
            seen=talk.newest_in,
            ticket=ready.ticket,
            private=ready.private,
            purpose=ready.purpose,
        )
        job = partial(messages.send, self._desk, said)
        self._work.run(self, job, partial(self._kept, talk.id, ready.text), self._not_kept)

    def _kept(self, conversation: str, text: str, _message: str) -> None:
        """Empty the composer, unless something else was typed or chosen meanwhile."""
        self._busy = False
        if self._stands_on(conversation) and self._reply.composer.text().strip() == text:
            self._drafting.sent()
            self._reply.composer.clear()
            self.went.emit()

    def _not_kept(self, trouble: Trouble) -> None:
        """Say why; the words stay where they are."""
        self._busy = False
        self._say(trouble)

    @Slot(object)
    def _try_again(self, about: Utterance) -> None:
        self._run(partial(self._desk.retry, about.command))

    @Slot(object)
    def _back_to_draft(self, about: Utterance) -> None:
        self.flush()
        job = partial(messages.back_to_draft, self._desk, about.command)
        self._work.run(self, job, self.drafted.emit, self._say)

    @Slot(object)
    def _let_go(self, about: Utterance) -> None:
        self._run(partial(self._desk.dismiss, about.command))

    def _stands_on(self, conversation: str) -> bool:
        return self._read is not None and self._read.context.conversation.id == conversation

    def _run(self, job: Callable[[], object]) -> None:
        self._work.run(self, job, _done, self._say)

    def _say(self, trouble: Trouble) -> None:
        present.say(self._reply, trouble)


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
