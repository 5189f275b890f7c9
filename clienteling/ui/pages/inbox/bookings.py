"""Appointments out of a conversation: times offered, one booked, one confirmed."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from clienteling.actions import appointments
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache.reads import booking as reads
from clienteling.cache.reads import free_times
from clienteling.cache.reads.booking import About, Prefill
from clienteling.cache.reads.free_times import Wanted
from clienteling.domain import offering
from clienteling.domain.appointments import Standing
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.book_form import BookForm, Time
from clienteling.ui.pages.inbox.form_slot import FormSlot
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.pages.inbox.times_form import TimesForm
from clienteling.ui.work import Work


class Bookings(QObject):
    """Opens the forms about times over a conversation, and says in the reply what was done."""

    def __init__(self, desk: Desk, work: Work, slot: FormSlot, reply: Reply) -> None:
        super().__init__(slot)
        self._desk, self._work = desk, work
        self._slot, self._reply = slot, reply
        self._face = Clockface(ZoneInfo(desk.person.tz))

    def offer(self, about: About) -> None:
        """Show free times to be put into the reply."""
        self._look(about, self._show_times)

    def book(self, about: About) -> None:
        """Show an appointment, filled in from the conversation; a request is confirmed."""
        self._look(about, self._show_booking)

    def confirm(self, about: About) -> None:
        """Hold the time that the client asked for, as it is."""
        self._look(about, self._hold_as_asked)

    def _look(self, about: About, then: Callable[[Prefill | None], None]) -> None:
        job = partial(reads.prefill, self._desk.store, about, self._wanted())
        self._work.run(self, job, then, self._say, replaces=True)

    def _wanted(self) -> Wanted:
        person = self._desk.person
        return Wanted(person.advisor, person.scope, self._desk.now())

    def _show_times(self, prefill: Prefill | None) -> None:
        if prefill is not None:
            form = TimesForm(prefill, self._face, self._desk.now())
            form.offered.connect(self._put_into_reply)
            self._slot.show(form)

    def _put_into_reply(self, words: str) -> None:
        self._slot.leave()
        self._reply.write(words)

    def _show_booking(self, prefill: Prefill | None) -> None:
        if prefill is None:
            return
        form = BookForm(prefill, self._desk.person.advisor, self._zone())
        form.asked.connect(partial(self._look_for_clash, prefill))
        self._slot.open(
            form,
            lambda: partial(self._hold, prefill, form.booking()),
            partial(self._tell_client, prefill),
        )

    def _look_for_clash(self, prefill: Prefill, at: Time) -> None:
        person = self._desk.person
        wanted = Wanted(person.advisor, person.scope, self._desk.now(), at.length)
        but = prefill.asked.id if prefill.asked else ""
        job = partial(free_times.clash, self._desk.store, wanted, at.start, but)
        self._work.run(self, job, self._warn, replaces=True)

    def _warn(self, clash: free_times.Clash) -> None:
        if isinstance(self._slot.form, BookForm):
            self._slot.form.warn(clash)

    def _hold_as_asked(self, prefill: Prefill | None) -> None:
        asked = prefill.asked if prefill else None
        if prefill is None or asked is None:
            return
        booking = Booking(
            asked.client, self._desk.person.advisor, asked.start, asked.end - asked.start
        )
        job = partial(self._hold, prefill, booking)
        self._work.run(self, job, partial(self._tell_client, prefill), self._say)

    def _hold(self, prefill: Prefill, booking: Booking) -> Booking:
        if prefill.asked is not None:
            appointments.accept(self._desk, prefill.asked, booking)
        else:
            appointments.book(self._desk, booking)
        return booking

    def _tell_client(self, prefill: Prefill, booking: Booking) -> None:
        """Put the news into the reply, for somebody to send, where nothing is written yet."""
        self._slot.leave()
        agreed = booking.status is Standing.CONFIRMED
        if agreed and not self._reply.composer.text().strip():
            at = booking.start.astimezone(self._zone())
            self._reply.write(offering.held(at, prefill.language))

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._desk.person.tz)

    def _say(self, trouble: Trouble) -> None:
        present.say(self._reply, trouble)
