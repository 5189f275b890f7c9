"""All commands in one list."""

from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AddWatch,
    AddWish,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordConsent,
    RecordVisit,
    SetWishState,
)
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.service_commands import (
    AddTask,
    AddTicketNote,
    AdvanceTicket,
    BookAppointment,
    CancelAppointment,
    ClaimConversation,
    CloseConversation,
    CompleteTask,
    HandOverConversation,
    MoveAppointment,
    OpenConversation,
    OpenTicket,
    SendMessage,
    SetAppointmentStatus,
)

AnyCommand = (
    CreateClient
    | EditClient
    | AddContactPoint
    | RecordConsent
    | AddNote
    | AddWatch
    | AddWish
    | SetWishState
    | RecordVisit
    | AttachVisit
    | BookAppointment
    | MoveAppointment
    | CancelAppointment
    | SetAppointmentStatus
    | OpenTicket
    | AdvanceTicket
    | AddTicketNote
    | OpenConversation
    | ClaimConversation
    | HandOverConversation
    | CloseConversation
    | SendMessage
    | AddTask
    | CompleteTask
    | Withdrawn
)


def kind(command: type[Command]) -> str:
    """The name under which a command travels and is stored."""
    return str(command.__struct_config__.tag)


COMMANDS: dict[str, type[Command]] = {kind(each): each for each in AnyCommand.__args__}
