"""What central puts in order by itself."""

import hashlib

import pytest

from clienteling.domain.ids import new_id
from clienteling.domain.messages import Direction
from clienteling.errors import Gone
from clienteling.server import tidying
from clienteling.server.pictures import Part, Pictures
from clienteling.server.store import blobs
from clienteling.server.store.engine import writing
from clienteling.server.store.loading import load
from clienteling.wire.chat import Attachment, Message
from tests.fixtures_central import Server, now


def kept(server: Server, pictures: Pictures, content: bytes) -> str:
    name = hashlib.sha256(content).hexdigest()
    pictures.keep(name, content, Part(0, len(content), len(content)))
    blobs.arrived(server.central.engine, name, len(content), "lin", now())
    return name


def test_a_file_that_an_erasure_left_behind_goes_unless_somebody_else_was_sent_it(
    server: Server,
) -> None:
    """As a central leaves it that stops between the erasure and the disk."""
    engine = server.central.engine
    pictures = Pictures(server.central.settings.blobs, 1_000)
    mine, shared = (kept(server, pictures, words) for words in (b"only mine", b"brochure"))
    theirs = Message(
        id=new_id(),
        scope="b",
        conversation="theirs",
        direction=Direction.OUT,
        attachments=(Attachment(shared),),
        at=now(),
    )
    load(engine, [theirs])
    with writing(engine) as connection:
        blobs.loosen(connection, [mine, shared, mine])

    for _ in range(2):
        tidying._tidy(server.central)

    with pytest.raises(Gone):
        pictures.read(mine)
    assert pictures.read(shared) == b"brochure"
    assert blobs.loosened(engine) == set()
