"""What a person can do about what a client allows."""

from msgspec import Struct
from msgspec.structs import replace

from clienteling.actions.desk import Desk
from clienteling.cache import files
from clienteling.domain.changes import Changes
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client


class Answer(Struct, frozen=True):
    """What a client said, and how: `signature` is a drawn one as a PNG.

    `evidence` is the id of the client's own message, or the code that was read.
    """

    state: ConsentState
    method: ConsentMethod = ConsentMethod.VERBAL_WITNESSED
    text_version: str = ""
    language: str = ""
    witness: str = ""
    by_client: bool = True
    evidence: str = ""
    signature: bytes = b""


ALL = (Purpose.ANY, Channel.ANY)
"""The cell that says whether the client may be contacted at all."""


def record(
    desk: Desk, client: Client, cell: tuple[Purpose, Channel], answer: Answer
) -> Changes:
    """Keep what a client said about one purpose on one channel; raises `Refused`."""
    purpose, channel = cell
    signed = _kept(desk, answer.signature) if answer.signature else ""
    command = RecordConsent(
        **desk.stamp(),
        client=client.id,
        consent=new_id(),
        purpose=purpose,
        channel=channel,
        state=answer.state,
        text_version=answer.text_version,
        language=answer.language or client.language,
        method=ConsentMethod.SIGNATURE if signed else answer.method,
        witness=answer.witness or desk.person.name,
        evidence=signed or answer.evidence,
        by_client=answer.by_client,
    )
    return desk.ask(replace(command, needs=(signed,)) if signed else command)


def silence(desk: Desk, client: Client) -> Changes:
    """The client wants to be left in peace on every channel."""
    return record(desk, client, ALL, Answer(ConsentState.WITHDRAWN))


def _kept(desk: Desk, signature: bytes) -> str:
    with desk.store.write() as tx:
        return files.add(tx, signature, "image/png", desk.person.scope, desk.now())
