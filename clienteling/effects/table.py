"""Every command beside what it does: a desk opens before it asks, so this is imported later."""

from collections.abc import Callable
from typing import Any, NamedTuple

from clienteling.effects import (
    appointments,
    book,
    clients,
    consents,
    conversations,
    handing,
    house,
    joining,
    merging,
    messages,
    parts,
    repairs,
    tasks,
    watches,
)
from clienteling.effects.rows import Key, Made, Moment, Rows
from clienteling.wire import book_commands as b
from clienteling.wire import chat_commands as h
from clienteling.wire import client_commands as c
from clienteling.wire import service_commands as s
from clienteling.wire import watch_commands as w
from clienteling.wire.command import Command, Withdrawn


class Effect(NamedTuple):
    """Which rows a command reads or writes, and what becomes of them."""

    touches: Callable[[Any], tuple[Key, ...]]
    apply: Callable[[Any, Rows, Moment], Made]


EFFECTS: dict[type[Command], Effect] = {
    c.CreateClient: Effect(clients.of_client, clients.created),
    c.EditClient: Effect(clients.of_client, clients.edited),
    c.AddContactPoint: Effect(clients.of_part, clients.contact_point_added),
    c.RecordConsent: Effect(consents.of_consent, consents.recorded),
    c.AddNote: Effect(clients.of_part, clients.note_added),
    c.AddWatch: Effect(watches.of_new_watch, watches.watch_added),
    c.AddWish: Effect(watches.of_wish, watches.wish_added),
    c.SetWishState: Effect(watches.of_wish, watches.wish_moved),
    c.RecordVisit: Effect(clients.of_part, clients.visit_recorded),
    c.AttachVisit: Effect(clients.of_part, clients.visit_attached),
    c.EditPart: Effect(parts.of_part, parts.edited),
    c.RemovePart: Effect(parts.of_part, parts.removed),
    c.AddImportantDate: Effect(parts.of_date, parts.date_added),
    c.AddRelation: Effect(parts.of_relation, parts.relation_added),
    w.AddWatchEvent: Effect(watches.of_watch, watches.event_added),
    w.PassOnWatch: Effect(watches.of_passing_on, watches.passed_on),
    w.AddCoverage: Effect(watches.of_watch, watches.coverage_added),
    w.RecordPurchase: Effect(watches.of_purchase, watches.purchase_recorded),
    w.RecordOffer: Effect(watches.of_offer, watches.offered),
    w.AnswerOffer: Effect(watches.of_offer, watches.answered),
    b.RecordCall: Effect(book.of_call, book.call_recorded),
    b.SettleOverwrite: Effect(book.of_overwrite, book.overwrite_settled),
    b.MergeClients: Effect(merging.of_merge, merging.merged),
    b.UndoMerge: Effect(merging.of_merge, merging.undone),
    b.EraseClient: Effect(merging.of_erasure, merging.erased),
    b.HandOverClients: Effect(handing.of_handover, handing.handed_over),
    b.UndoHandover: Effect(handing.of_handover, handing.taken_back),
    b.ArrangeCover: Effect(handing.of_cover, handing.cover_arranged),
    b.EndCover: Effect(handing.of_cover, handing.cover_ended),
    b.KeepSegment: Effect(book.of_segment, book.segment_kept),
    b.DropSegment: Effect(book.of_segment, book.segment_dropped),
    b.LogAccess: Effect(lambda _: (), book.access_logged),
    b.SetFollowUps: Effect(book.of_rules, book.rules_set),
    b.SettleFollowUp: Effect(tasks.of_task, tasks.settled),
    b.SnoozeTask: Effect(tasks.of_task, tasks.snoozed),
    s.BookAppointment: Effect(appointments.of_appointment, appointments.booked),
    s.MoveAppointment: Effect(appointments.of_appointment, appointments.moved),
    s.CancelAppointment: Effect(appointments.of_appointment, appointments.cancelled),
    s.SetAppointmentStatus: Effect(appointments.of_appointment, appointments.marked),
    s.OpenTicket: Effect(repairs.of_ticket, repairs.opened),
    s.AdvanceTicket: Effect(repairs.of_ticket, repairs.advanced),
    s.AddTicketNote: Effect(repairs.of_ticket, repairs.note_added),
    h.OpenConversation: Effect(conversations.of_talk, conversations.opened),
    h.ClaimConversation: Effect(conversations.of_talk, conversations.claimed),
    h.HandOverConversation: Effect(conversations.of_talk, conversations.handed_over),
    h.CloseConversation: Effect(conversations.of_talk, conversations.closed),
    h.SnoozeConversation: Effect(conversations.of_talk, conversations.snoozed),
    h.LinkConversation: Effect(conversations.of_talk, conversations.linked),
    h.JoinConversations: Effect(joining.of_two, joining.joined),
    h.SplitConversations: Effect(joining.of_two, joining.split),
    h.SendMessage: Effect(messages.of_message, messages.sent),
    h.RecallMessage: Effect(messages.of_message, messages.recalled),
    h.KeepTemplate: Effect(house.of_template, house.template_kept),
    h.DropTemplate: Effect(house.of_template, house.template_dropped),
    h.SetReplyRules: Effect(house.of_boutique, house.reply_rules_set),
    s.AddTask: Effect(tasks.of_task, tasks.added),
    s.CompleteTask: Effect(tasks.of_task, tasks.completed),
    Withdrawn: Effect(lambda _: (), lambda *_: ()),
}
