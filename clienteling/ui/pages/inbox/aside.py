"""The right of Inbox: whom one writes with, or may write with, and what is next for them."""

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.actions.newcomers import Visitor
from clienteling.cache.reads import beside as reads
from clienteling.cache.reads import people
from clienteling.cache.reads.beside import Beside
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.suggested import Also
from clienteling.domain.appointments import Standing
from clienteling.domain.called import Name
from clienteling.ui.formats import Clockface, relative_day, sentence
from clienteling.ui.pages.inbox import words
from clienteling.ui.pages.inbox.aside_cards import AlsoCard, Row, RowsCard, WhoCard
from clienteling.ui.pages.inbox.linking import Linking
from clienteling.ui.pages.inbox.stranger_card import StrangerCard
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_FEW = 3


class Aside(Scroll):
    """Cards beside a conversation; `asked` names a deed, `quoted` gives words for the reply.

    `join_asked` tells the other conversation, `opened` one to look at, `looked` all that was
    found around this one.
    """

    asked = Signal(str)
    quoted = Signal(str)
    join_asked = Signal(object)
    opened = Signal(str)
    looked = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About this client"))
        self.column.setSpacing(10)
        self._desk, self._work = desk, work
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._context: Context | None = None
        self._beside: Beside | None = None
        self._sentence = ""
        self._who, self._stranger, self._also = WhoCard(), StrangerCard(), AlsoCard()
        self._visit = RowsCard(self.tr("Next visit"))
        self._repair = RowsCard(self.tr("Open repair"), self.tr("none"))
        self._watches = RowsCard(self.tr("Watches"), self.tr("none that we know of"))
        self._wishes = RowsCard(self.tr("Wishes"), self.tr("none yet"))
        self._toast = Toast()
        self.linking = Linking(desk, work, self._toast)
        for card in (
            *(self._toast, self._who, self._stranger, self._also, self._visit),
            *(self._watches, self._repair, self._wishes),
        ):
            self.column.addWidget(card)
        self._stranger.hide()
        self._visit.hide()
        self._connect()

    def show_context(self, context: Context, now: datetime) -> None:
        """Show what is known of the other side, and look for what else there is."""
        talk = context.conversation.id
        if self._context is None or self._context.conversation.id != talk:
            self._beside = None
            self.linking.show_for(talk)
        self._context = context
        self._who.show_context(context)
        self._show_repair(context, now)
        self._show_watches(context)
        self._show_wishes(context)
        self._show_beside()
        job = partial(reads.beside, self._desk.store, talk, now, self._desk.person.country)
        self._work.run(self, job, self._keep_beside, replaces=True)

    def find_who(self) -> None:
        """Take the keyboard to finding out who a visitor is."""
        self._stranger.begin()

    def _connect(self) -> None:
        self._who.opened.connect(partial(self.asked.emit, "client"))
        self._who.unlinked.connect(partial(self.asked.emit, "unlink"))
        self._stranger.linked.connect(self._link)
        self._stranger.made.connect(self._make_client)
        self._stranger.typed.connect(self._find)
        self._also.join_asked.connect(self.join_asked)
        self._also.split_asked.connect(self._split)
        self._also.opened.connect(self.opened)
        self._visit.pressed.connect(self.asked)
        self._repair.pressed.connect(self._press_repair)

    def _keep_beside(self, beside: Beside | None) -> None:
        """Take in what was found, unless another conversation was chosen meanwhile."""
        if beside is None or self._context is None:
            return
        if beside.conversation == self._context.conversation.id:
            self._beside = beside
            self._show_beside()
            self.looked.emit(beside)

    def _show_beside(self) -> None:
        beside, now = self._beside, self._desk.now()
        country = self._desk.person.country
        unknown = self._context is not None and self._context.client is None
        stranger = beside.stranger if beside else None
        if unknown and stranger is not None:
            self._stranger.show_stranger(stranger, country)
        self._stranger.setVisible(unknown and stranger is not None)
        self._also.show_also(beside.also if beside else (), now, country)
        self._show_visit(beside, now)
        if self._context is not None:
            self._show_repair(self._context, now)

    def _show_visit(self, beside: Beside | None, now: datetime) -> None:
        visit = beside.next_visit if beside else None
        if visit is None:
            self._visit.show_rows(())
            return
        when = self._face.precise(visit.start, now)
        kind = states.appointment_type(visit.type)
        asked = visit.status in {Standing.REQUESTED, Standing.PROPOSED}
        rows: tuple[Row, ...] = (
            (sentence(when, kind), Role.BODY),
            (sentence(visit.advisor_name), Role.SECONDARY),
        )
        if asked:
            rows += ((states.standing(visit.status).text, Tone.WARN),)
        self._visit.show_rows(rows)

    def _show_repair(self, context: Context, now: datetime) -> None:
        self._sentence = words.repair(context, now)
        self._repair.setVisible(context.client is not None)
        if not context.repairs:
            at = self._beside.collected if self._beside else None
            last = self.tr("none — last collected {day}")
            day = (
                relative_day(self._face.local_day(at), self._face.local_day(now)) if at else ""
            )
            self._repair.show_rows(((last.format(day=day), Role.SECONDARY),) if day else ())
            return
        first = context.repairs[0]
        stage = states.stage(first.stage)
        late = first.promised_on is not None and first.promised_on < now.date()
        self._repair.show_rows(
            (
                (sentence(first.number, first.model), Role.TITLE),
                (stage.text, Tone.BAD if late else stage.tone),
                (self._sentence, Role.SECONDARY),
            ),
            (("quote", self.tr("Put into reply")), ("copy", self.tr("Copy"))),
        )

    def _show_watches(self, context: Context) -> None:
        rows: list[Row] = []
        origin = context.origin
        if origin is not None:
            said = sentence(origin.model, origin.reference)
            rows.append((self.tr("asked about {watch}").format(watch=said), Role.METAL))
        for watch in context.watches[:_FEW]:
            missing = states.missing(watch.alarm)
            said = sentence(missing.text if missing else "", watch.called, watch.origin)
            rows.append((said, Role.BAD if missing else Role.SECONDARY))
        self._watches.show_rows(tuple(rows))
        self._watches.setVisible(bool(rows) or context.client is not None)

    def _show_wishes(self, context: Context) -> None:
        self._wishes.show_rows(
            tuple(
                (sentence(wish.description, wish.reference), Role.SECONDARY)
                for wish in context.wishes[:_FEW]
            )
        )
        self._wishes.setVisible(context.client is not None)

    @Slot(object)
    def _link(self, who: Who) -> None:
        if self._context is not None:
            self.linking.link(self._context.conversation.id, who)

    @Slot(object)
    def _make_client(self, name: Name) -> None:
        """One step: the client with what their words gave, and the link."""
        stranger = self._beside.stranger if self._beside else None
        if self._context is None or stranger is None:
            return
        talk = self._context.conversation
        source = talk.origin.campaign or talk.channel.value
        self.linking.make_client(
            Visitor(talk.id, name, stranger.language, stranger.contacts, source)
        )

    @Slot(str)
    def _find(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._stranger.finder.show_found, replaces=True)

    @Slot(object)
    def _split(self, other: Also) -> None:
        if self._context is not None:
            self.linking.split(self._context.conversation.id, other.id)

    @Slot(str)
    def _press_repair(self, name: str) -> None:
        if name == "quote":
            self.quoted.emit(self._sentence)
        else:
            QGuiApplication.clipboard().setText(self._sentence)
