"""Commands and rows as desks make them, for tests."""

from datetime import datetime, timedelta

import msgspec
import requests
from msgspec import Raw

from clienteling.domain.appointments import AppointmentType
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.wire import routes
from clienteling.wire.client_commands import AddNote, CreateClient, EditClient
from clienteling.wire.people import Client
from clienteling.wire.service_commands import BookAppointment
from clienteling.wire.sync import PushReply, PushRequest, Receipt
from tests.fixtures_central import Caller, now


def client(at: Caller, scope: str = "") -> Client:
    """A client of the caller's boutique, not yet written anywhere."""
    return Client(id=new_id(), scope=scope or at.me.boutique, given="Mina", family="Okabe")


def create(at: Caller, identifier: str = "", given: str = "Mina") -> CreateClient:
    """Write somebody into the client book."""
    return CreateClient(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        client=identifier or new_id(),
        given=given,
        family="Okabe",
    )


def edit(at: Caller, identifier: str, was: str, to: str, field: str = "given") -> EditClient:
    """Change one field of a client."""
    return EditClient(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        client=identifier,
        set={field: to},
        was={field: was},
    )


def note(at: Caller, text: str = "Likes a small case.", **more: str) -> AddNote:
    """Write a note about nobody in particular."""
    return AddNote(
        id=new_id(),
        at=now(),
        scope=more.get("scope", at.me.boutique),
        note=new_id(),
        about="boutique",
        subject=at.me.boutique,
        type=NoteKind.ASSESSMENT,
        text=text,
    )


def book(at: Caller, start: datetime, advisor: str = "") -> BookAppointment:
    """Hold an hour with an advisor, the caller by default."""
    return BookAppointment(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        appointment=new_id(),
        advisor=advisor or at.me.advisor,
        start=start,
        end=start + timedelta(hours=1),
        type=AppointmentType.DISCOVERY,
    )


def reply(answer: requests.Response) -> PushReply:
    """The answer to a push that was looked at."""
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=PushReply)


def raw(caller: Caller, *commands: bytes) -> requests.Response:
    """A push of commands exactly as they are written."""
    wanted = PushRequest(caller.me.device, caller.epoch, tuple(map(Raw, commands)))
    return caller.ask(routes.PUSH, wanted)


def refusal(receipt: Receipt) -> str:
    """The code of a refusal."""
    assert receipt.status == "refused"
    assert receipt.problem is not None
    return receipt.problem.code
