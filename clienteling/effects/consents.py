"""What a client allows: recorded as it was said, and what was closed in person stays closed."""

import msgspec

from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose, consent_key
from clienteling.domain.messages import Channel, Direction
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, limited, require
from clienteling.wire.chat import Message
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client, Consent

replace = msgspec.structs.replace
SILENCE = consent_key(Purpose.ANY, Channel.ANY)
"""The cell in which a client says not to be contacted at all."""


def recorded(command: RecordConsent, rows: Rows, moment: Moment) -> Made:
    """The consent, and the client's table with that one cell changed."""
    client = rows.client(command.client)
    rows.new(Consent, command.consent)
    limited((command.text_version, command.witness, command.evidence), 200)
    cell = consent_key(command.purpose, command.channel)
    whole = Channel.ANY if command.purpose == Purpose.ANY else None
    sensible = (command.channel == Channel.ANY) == (whole is not None)
    require(sensible, "All purposes go with all channels.", "Choose both again.")
    may_open = command.state == ConsentState.WITHDRAWN or cell not in client.closed_by_client
    require(
        may_open or in_person(command, rows),
        "The client closed this in person.",
        "It opens again with a signature, a code or a message of the client.",
        code="consent",
    )
    consent = Consent(
        id=command.consent,
        scope=client.scope,
        client=client.id,
        purpose=command.purpose,
        channel=command.channel,
        state=command.state,
        text_version=command.text_version,
        language=command.language,
        captured_by=moment.by,
        method=command.method,
        witness=command.witness,
        evidence=command.evidence,
        by_client=command.by_client,
        at=moment.at,
    )
    return consent, _said(client, cell, command)


def in_person(command: RecordConsent, rows: Rows) -> bool:
    """Whether the client's own act is on file, and not only a colleague's word for it.

    A signature has to come along as a picture, a message has to be one of theirs.
    """
    if not (command.by_client and command.evidence):
        return False
    match command.method:
        case ConsentMethod.SIGNATURE:
            return command.evidence in command.needs
        case ConsentMethod.MESSAGE:
            said = rows.find(Message, command.evidence)
            return said is not None and said.direction == Direction.IN
        case _:
            return command.method == ConsentMethod.QR


def of_consent(command: RecordConsent) -> tuple[Key, ...]:
    """The client and the consent, and the message that proves it."""
    written = command.method == ConsentMethod.MESSAGE and command.evidence
    proof = keys(Message, command.evidence) if written else ()
    return keys(Client, command.client) + keys(Consent, command.consent) + proof


def _said(client: Client, cell: str, command: RecordConsent) -> Client:
    withdrawn = command.state == ConsentState.WITHDRAWN
    closed = [each for each in client.closed_by_client if each != cell]
    if withdrawn and (command.by_client or cell in client.closed_by_client):
        closed.append(cell)
    return replace(
        client,
        consent=client.consent | {cell: command.state},
        closed_by_client=tuple(closed),
        do_not_contact=withdrawn if cell == SILENCE else client.do_not_contact,
    )
