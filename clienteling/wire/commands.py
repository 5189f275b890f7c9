"""All commands in one list."""

from clienteling.wire.book_commands import (
    ArrangeCover,
    DropSegment,
    EndCover,
    EraseClient,
    HandOverClients,
    KeepSegment,
    LogAccess,
    MergeClients,
    RecordCall,
    SetFollowUps,
    SettleFollowUp,
    SettleOverwrite,
    SnoozeTask,
    UndoHandover,
    UndoMerge,
)
from clienteling.wire.chat_commands import (
    ClaimConversation,
    CloseConversation,
    DropTemplate,
    HandOverConversation,
    JoinConversations,
    KeepTemplate,
    LinkConversation,
    OpenConversation,
    RecallMessage,
    SendMessage,
    SetReplyRules,
    SnoozeConversation,
    SplitConversations,
)
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddImportantDate,
    AddNote,
    AddRelation,
    AddWatch,
    AddWish,
    AttachVisit,
    CreateClient,
    EditClient,
    EditPart,
    RecordConsent,
    RecordVisit,
    RemovePart,
    SetWishState,
)
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.service_commands import (
    AddTask,
    AddTicketNote,
    AdvanceTicket,
    BookAppointment,
    CancelAppointment,
    CompleteTask,
    MoveAppointment,
    OpenTicket,
    SetAppointmentStatus,
)
from clienteling.wire.watch_commands import (
    AddCoverage,
    AddWatchEvent,
    AnswerOffer,
    PassOnWatch,
    RecordOffer,
    RecordPurchase,
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
    | EditPart
    | RemovePart
    | AddImportantDate
    | AddRelation
    | AddWatchEvent
    | PassOnWatch
    | AddCoverage
    | RecordPurchase
    | RecordOffer
    | AnswerOffer
    | RecordCall
    | SettleOverwrite
    | MergeClients
    | UndoMerge
    | HandOverClients
    | UndoHandover
    | ArrangeCover
    | EndCover
    | KeepSegment
    | DropSegment
    | EraseClient
    | LogAccess
    | SettleFollowUp
    | SnoozeTask
    | SetFollowUps
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
    | SnoozeConversation
    | LinkConversation
    | JoinConversations
    | SplitConversations
    | SendMessage
    | RecallMessage
    | KeepTemplate
    | DropTemplate
    | SetReplyRules
    | AddTask
    | CompleteTask
    | Withdrawn
)


def kind(command: type[Command]) -> str:
    """The name under which a command travels and is stored."""
    return str(command.__struct_config__.tag)


COMMANDS: dict[str, type[Command]] = {kind(each): each for each in AnyCommand.__args__}
