"""Two desks ask for the same thing in an outage: one wins, and nobody loses a word."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clienteling.cache.reads.appointments import Slot
from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.domain.appointments import AppointmentType
from clienteling.ui.pages.appointments.collisions import CollisionCard, free_times
from clienteling.ui.pages.appointments.form import AppointmentForm
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop


def _claim(seat: Seat, talk: Conversation) -> QWidget:
    page = seat.go("inbox", talk.id)
    until(lambda: is_seen(page, Button, "Claim"), "The conversation is shown")
    press(seen(page, Button, "Claim"))
    seat.until_waiting(1)
    until(lambda: not is_seen(page, Button, "Claim"), "The claim is shown")
    return page


def test_of_two_who_claim_one_wins_and_the_other_keeps_the_draft(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk = shop.talk(shop.client(), "Bonjour ?")
    for seat in (lin, pierre):
        seat.until_found(talk)
        seat.cut()
    _claim(lin, talk)
    page = _claim(pierre, talk)
    draft = "Bonjour, je vous la mets de côté."
    write(seen(seen(page, Composer), QPlainTextEdit), draft)

    lin.mend()
    pierre.mend()

    assert shop.row(Conversation, talk.id).assignee == lin.me
    until(says(page, "Lin Wei 林蔚 answers here. Ask for a hand-over."), "How it stands")
    assert seen(page, Composer).text() == draft
    (card,) = pierre.outbox()
    assert "A colleague is already answering. Your words are kept as a draft." in words(card)
    assert "Theirs: Lin Wei 林蔚" in words(card)
    assert lin.outbox(0) == []


def test_of_two_who_book_one_time_the_loser_is_offered_others(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    first, second = shop.client(0), shop.client(1)
    lin.cut()
    pierre.cut()
    start = _book(lin, first, lin.me, "The blue dial")
    assert _book(pierre, second, lin.me, "Brings her mother's watch") == start

    lin.mend()
    pierre.mend()

    assert [each.note for each in _held(shop, start)] == ["The blue dial"]
    (row,) = pierre.outbox()
    assert "That time has just been taken." in words(row)
    assert start.astimezone(UTC).isoformat()[:13] not in words(row)
    page = pierre.go("appointments")
    until(lambda: is_seen(page, CollisionCard), "The card")
    until(says(page, "That time has just been taken. Not held."), "How it stands")
    press(seen(seen(page, CollisionCard), Button, "Other times"))
    form = seen(page, AppointmentForm)
    until(lambda: _chosen(form), "The free times")
    other = _chosen(form)
    assert other is not None
    assert not other.taken_by
    assert other.start > start
    press(seen(form, Button, "Book this time"))
    until(lambda: not is_seen(page, CollisionCard), "The card put away")
    pierre.until_sent()
    (kept,) = _held(shop, other.start)
    assert (kept.client, kept.advisor) == (second.id, lin.me)
    assert (kept.note, kept.type) == ("Brings her mother's watch", AppointmentType.PURCHASE)


def test_a_time_that_was_free_is_held_with_one_click(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    first, second = shop.client(0), shop.client(1)
    lin.cut()
    pierre.cut()
    start = _book(lin, first, lin.me, "The blue dial")
    _book(pierre, second, lin.me, "Brings her mother's watch")
    lin.mend()
    pierre.mend()
    page = pierre.go("appointments")
    until(lambda: is_seen(page, CollisionCard), "The card")
    card = seen(page, CollisionCard)
    (free, *_) = free_times(card._card, datetime.now(UTC))
    assert free != start
    offers = [each for each in card.findChildren(Button) if each.accessibleDescription()]

    press(offers[0])

    until(lambda: not is_seen(page, CollisionCard), "The card put away")
    pierre.until_sent()
    (kept,) = _held(shop, free)
    assert (kept.client, kept.note) == (second.id, "Brings her mother's watch")
    assert pierre.outbox(0) == []


def _book(seat: Seat, client: Client, advisor: str, note: str) -> datetime:
    """Book the first free time of the day after tomorrow with `advisor`."""
    page = seat.go("appointments", client.id, "book")
    until(lambda: is_seen(page, AppointmentForm), "The form")
    form = seen(page, AppointmentForm)
    until(lambda: form._advisor.findData(advisor) >= 0, "The colleagues")
    form._advisor.setCurrentIndex(form._advisor.findData(advisor))
    form._type.setCurrentIndex(form._type.findData(AppointmentType.PURCHASE))
    write(seen(form, QPlainTextEdit), note)
    for _ in range(2):
        press(seen(form, Button, "The day after"))

    def is_that_day() -> bool:
        slot = _chosen(form)
        return slot is not None and form._clock.local_day(slot.start) == form._day

    until(is_that_day, "The free times")
    slot = _chosen(form)
    assert slot is not None
    press(seen(form, Button, "Book this time"))
    seat.until_waiting(1)
    return slot.start


def _chosen(form: AppointmentForm) -> Slot | None:
    slot = form._start.currentData()
    return slot if isinstance(slot, Slot) else None


def _held(shop: Shop, start: datetime) -> list[Appointment]:
    """What central holds at that time that was written in these journeys."""
    return [each for each in shop.rows(Appointment) if each.start == start and each.note]
