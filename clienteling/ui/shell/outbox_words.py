"""Each kind of ask in plain words: the one table of what waits to be sent."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.outbox import Ask
from clienteling.ui.formats import sentence
from clienteling.ui.theme.tokens import Tone
from clienteling.wire import book_commands as book
from clienteling.wire import chat_commands as chat
from clienteling.wire import client_commands as clients
from clienteling.wire import service_commands as service
from clienteling.wire import watch_commands as watches


class Said(NamedTuple):
    """What was asked, in a title and a line of detail."""

    title: str
    detail: str


def said(ask: Ask) -> Said:
    """`ask` as its author would say it."""
    title = titles().get(ask.kind, _tr("A change"))
    if ask.who or ask.ticket:
        about = " · ".join(filter(None, (ask.ticket, ask.who)))
        title = _tr("{deed} · {about}").format(deed=title, about=about)
    return Said(title, _detail(ask))


def titles() -> dict[str, str]:
    """What each kind of ask is called."""
    return _of_the_book() | _of_the_day()


def _of_the_book() -> dict[str, str]:
    """Clients and all that stands in their files, and who looks after them."""
    return {
        "create_client": _tr("New client"),
        "edit_client": _tr("Client details changed"),
        "add_contact_point": _tr("New way to reach a client"),
        "record_consent": _tr("Consent written down"),
        "add_note": _tr("Note"),
        "add_watch": _tr("Watch added"),
        "add_wish": _tr("Wish"),
        "set_wish_state": _tr("Wish moved on"),
        "record_visit": _tr("Visit"),
        "attach_visit": _tr("Visitor recognised"),
        "edit_part": _tr("Part of a file changed"),
        "remove_part": _tr("Part of a file removed"),
        "add_important_date": _tr("Date to remember"),
        "add_relation": _tr("Relation"),
        "add_watch_event": _tr("Line in a watch's life"),
        "pass_on_watch": _tr("Watch passed on"),
        "add_coverage": _tr("Cover of a watch"),
        "record_purchase": _tr("Purchase"),
        "record_offer": _tr("Watch offered"),
        "answer_offer": _tr("Answer to an offer"),
        "record_call": _tr("Call"),
        "settle_overwrite": _tr("Choice between two texts"),
        "merge_clients": _tr("Two files made one"),
        "undo_merge": _tr("Merge undone"),
        "hand_over_clients": _tr("Clients handed over"),
        "undo_handover": _tr("Handover undone"),
        "arrange_cover": _tr("Cover for a colleague"),
        "end_cover": _tr("Cover ended"),
        "keep_segment": _tr("List kept"),
        "drop_segment": _tr("List dropped"),
        "erase_client": _tr("Client erased"),
        "log_access": _tr("Look into a file"),
        "settle_follow_up": _tr("Reminder settled"),
        "set_follow_ups": _tr("Rules for reminders"),
    }


def _of_the_day() -> dict[str, str]:
    """Appointments, repairs, conversations, and what was promised."""
    return {
        "book_appointment": _tr("Appointment booked"),
        "move_appointment": _tr("Appointment moved"),
        "cancel_appointment": _tr("Appointment cancelled"),
        "set_appointment_status": _tr("Appointment marked"),
        "open_ticket": _tr("Watch taken in"),
        "advance_ticket": _tr("Repair moved on"),
        "add_ticket_note": _tr("Line in a repair's story"),
        "open_conversation": _tr("Conversation begun"),
        "claim_conversation": _tr("Conversation claimed"),
        "hand_over_conversation": _tr("Conversation handed over"),
        "close_conversation": _tr("Conversation closed"),
        "snooze_conversation": _tr("Conversation put off"),
        "link_conversation": _tr("Visitor recognised"),
        "join_conversations": _tr("Two conversations made one"),
        "split_conversations": _tr("Conversations made two again"),
        "send_message": _tr("Message"),
        "recall_message": _tr("Message taken back"),
        "keep_template": _tr("Ready words kept"),
        "drop_template": _tr("Ready words dropped"),
        "set_reply_rules": _tr("Hours and goal for replies"),
        "add_task": _tr("Promise"),
        "complete_task": _tr("Promise kept"),
        "snooze_task": _tr("Promise put off"),
        "withdrawn": _tr("Taken back"),
    }


def state(ask: Ask) -> tuple[str, Tone]:
    """How far it has come."""
    match ask.state:
        case "saved":
            return _tr("Saved here"), Tone.WARN
        case "sending":
            return _tr("Sending"), Tone.BUSY
    return _tr("Needs you"), Tone.BAD


_TYPED = {"given", "family", "name_native", "salutation", "source"}
"""What a person typed into a client's file; the rest is codes."""

_WRITTEN = {
    *("value", "label", "description", "intent", "outcome", "model", "serial", "reference"),
}
"""The same of the parts of that file."""

_DETAILS: dict[type, Callable[[Any], str]] = {
    chat.SendMessage: lambda ask: ask.body,
    service.AddTask: lambda ask: ask.text,
    service.AddTicketNote: lambda ask: ask.text,
    service.AdvanceTicket: lambda ask: ask.text,
    service.BookAppointment: lambda ask: ask.note,
    service.CancelAppointment: lambda ask: ask.reason,
    service.OpenTicket: lambda ask: ask.client_words,
    chat.HandOverConversation: lambda ask: ask.text,
    chat.KeepTemplate: lambda ask: ask.body,
    book.RecordCall: lambda ask: ask.text,
    book.HandOverClients: lambda ask: ask.note,
    book.ArrangeCover: lambda ask: ask.note,
    book.KeepSegment: lambda ask: ask.name,
    book.EraseClient: lambda ask: ask.reason,
    book.SettleFollowUp: lambda ask: ask.text,
    watches.RecordOffer: lambda ask: " ".join((ask.reference, ask.why)).strip(),
    watches.RecordPurchase: lambda ask: " ".join((ask.reference, ask.description)).strip(),
    watches.AddWatchEvent: lambda ask: ask.text,
    clients.AddImportantDate: lambda ask: ask.label,
    clients.AddRelation: lambda ask: " ".join((ask.type, ask.label)).strip(),
    clients.EditPart: lambda ask: ", ".join(
        value for field, value in ask.set.items() if field in _WRITTEN and value
    ),
    clients.AddNote: lambda ask: ask.text,
    clients.AddWish: lambda ask: " ".join((ask.reference, ask.description)).strip(),
    clients.AddContactPoint: lambda ask: ask.value,
    clients.AddWatch: lambda ask: " ".join((ask.model, ask.reference)).strip(),
    clients.RecordVisit: lambda ask: ask.intent,
    clients.EditClient: lambda ask: ", ".join(
        str(value) for field, value in ask.set.items() if value and field in _TYPED
    ),
    clients.CreateClient: lambda ask: " ".join(
        filter(None, (ask.given, ask.family, ask.name_native))
    ),
}


def typed(ask: Ask) -> str:
    """What its author typed, whole: the words that go with it where it is taken back."""
    return "\n".join(filter(None, (_words(ask), getattr(ask.command, "assessment", ""))))


def _detail(ask: Ask) -> str:
    clients = getattr(ask.command, "clients", ())
    many = _tr("{n} clients").format(n=len(clients)) if len(clients) > 1 else ""
    return sentence(many, " ".join(_words(ask)[:400].split()))


def _words(ask: Ask) -> str:
    find = _DETAILS.get(type(ask.command))
    return find(ask.command) if find is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("outbox", text)
