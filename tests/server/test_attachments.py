"""Pictures and papers that travel through the web channel."""

import base64
import hashlib
import io
from datetime import UTC, datetime

import pytest
import requests
from PIL import Image

from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageKind, MessageState
from clienteling.server.attachments import named
from clienteling.wire import routes
from clienteling.wire.chat import Attachment, Spot
from clienteling.wire.chat_commands import SendMessage
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server
from tests.server.talking import messages_of, reply, settled, talk_of


def picture(form: str, exif: Image.Exif | None = None) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(out, form, exif=exif or Image.Exif())
    return out.getvalue()


def enclosed(content: bytes, kind: str = "") -> dict[str, str]:
    return {"type": kind, "data": base64.b64encode(content).decode()}


def test_a_picture_arrives_without_what_it_carried_along(
    server: Server, secret: bytes, lin: Caller
) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at a secret place"
    exif[0x0112] = 6  # lies on its side
    sent = picture("JPEG", exif=exif)
    for _ in range(2):
        answer = say(server.url, secret, attachments=[enclosed(sent)])
        assert answer.status_code == 200, answer.text

    (message,) = messages_of(lin)
    assert (message.kind, message.body) == (MessageKind.IMAGE, "")
    content = lin.get(f"{routes.BLOBS}/{message.attachments[0].sha256}").content
    assert b"secret place" not in content
    with Image.open(io.BytesIO(content)) as seen:
        assert (seen.format, seen.size) == ("JPEG", (20, 40))
        assert not seen.getexif()


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_other_pictures_and_papers_arrive_too(
    server: Server, secret: bytes, lin: Caller, form: str
) -> None:
    paper = b"%PDF-1.7 invented"
    both = [enclosed(picture(form)), enclosed(paper)]
    assert say(server.url, secret, text="see these", attachments=both).status_code == 200
    (message,) = messages_of(lin)
    assert message.kind == MessageKind.FILE
    first, second = (lin.get(f"{routes.BLOBS}/{x.sha256}").content for x in message.attachments)
    with Image.open(io.BytesIO(first)) as seen:
        assert seen.format == form
    assert second == paper


def box(brand: bytes, handler: bytes) -> bytes:
    return b"\0\0\0\x18ftyp" + brand + b"\0" * 12 + b"hdlr" + b"\0" * 8 + handler + b"sound"


_SOUNDS = [
    (b"ID3\x04" + b"x" * 60, "audio/mpeg"),
    (b"\xff\xfb\x90\x00" + b"x" * 60, "audio/mpeg"),
    (box(b"M4A ", b"soun"), "audio/mp4"),
    (box(b"isom", b"soun"), "audio/mp4"),
    (b"OggS" + b"\0" * 24 + b"OpusHead", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3webm\x86\x86A_OPUS", "audio/webm"),
]


@pytest.mark.parametrize(("sound", "kind"), _SOUNDS)
def test_a_recording_is_kept_as_a_file_with_its_name(
    server: Server, secret: bytes, lin: Caller, sound: bytes, kind: str
) -> None:
    said = enclosed(sound, "text/html") | {"name": "..\\secret/vo\u202eice\n note.m4a"}
    assert say(server.url, secret, attachments=[said]).status_code == 200
    (message,) = messages_of(lin)
    assert message.kind == MessageKind.VOICE
    assert message.attachments == (
        Attachment(hashlib.sha256(sound).hexdigest(), kind, "voice note.m4a", len(sound)),
    )


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\wei\\a b.pdf", "a b.pdf"),
        ("x" * 200 + ".jpeg", "x" * 115 + ".jpeg"),
        ("y" * 200, "y" * 120),
        (" .. ", ""),
        ("", ""),
        ("手表.jpg", "手表.jpg"),
        ("e\u0301.png", "\u00e9.png"),
        (".hidden", "hidden"),
    ],
)
def test_a_files_name_is_only_a_name(name: str, kept: str) -> None:
    assert named(name) == kept


def test_a_place_arrives_on_the_map(server: Server, secret: bytes, lin: Caller) -> None:
    place = Spot(lat=48.8686, lon=2.3306, label="Hôtel")
    assert say(server.url, secret, place=place).status_code == 200
    (message,) = messages_of(lin)
    assert (message.kind, message.spot) == (MessageKind.LOCATION, place)
    assert talk_of(lin).last_text == "Hôtel"


@pytest.mark.parametrize(
    "place",
    [
        {"lat": 91, "lon": 0},
        {"lat": 0, "lon": -181},
        {"lat": 0, "lon": 0, "label": "x" * 201},
        {"lat": 0, "lon": 0, "label": "a\0b"},
    ],
)
def test_a_place_that_is_nowhere_is_refused(
    server: Server, secret: bytes, lin: Caller, place: dict[str, object]
) -> None:
    assert say(server.url, secret, place=place).status_code == 422
    assert messages_of(lin) == []


def test_anything_else_is_refused(server: Server, secret: bytes, lin: Caller) -> None:
    for content, code in (
        (b"MZ\x90\x00", 422),
        (b"<svg onload=alert(1)>", 422),
        (picture("GIF"), 422),
        (picture("PNG")[:60], 422),
        (box(b"isom", b"vide"), 422),
        (box(b"heic", b"pict"), 422),
        (b"OggS" + b"\0" * 24 + b"\x80theora", 422),
        (b"\x1a\x45\xdf\xa3webm\x86\x85V_VP8", 422),
        (b"RIFF....WAVEfmt ", 422),
        (b"%PDF-" + b"x" * 5_300_000, 413),
    ):
        answer = say(server.url, secret, text="x", attachments=[enclosed(content)])
        assert answer.status_code == code, answer.text
        assert answer.json()["advice"]
    many = [enclosed(picture("PNG"))] * 5
    assert say(server.url, secret, text="x", attachments=many).status_code == 413
    assert messages_of(lin) == []


def test_a_picture_goes_out_to_the_website(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    sent = picture("PNG")
    name = hashlib.sha256(sent).hexdigest()
    requests.put(
        f"{server.url}{routes.BLOBS}/{name}",
        data=sent,
        headers={"Authorization": f"Bearer {lin.me.access}"},
        timeout=20,
    ).raise_for_status()
    say(server.url, secret, text="hello")
    talk = talk_of(lin)
    message = new_id()
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=talk.scope, message=message,
        conversation=talk.id, body="this one", attachments=(Attachment(name),), needs=(name,),
    )  # fmt: skip
    assert lin.push(command)[0].status == "done"
    assert settled(lin, message).state == MessageState.DELIVERED
    (attached,) = site.messages[0]["attachments"]
    assert attached["type"] == "image/png"
    assert base64.b64decode(attached["data"]) == sent


def test_a_picture_that_never_came_is_said_so(
    server: Server, secret: bytes, lin: Caller
) -> None:
    say(server.url, secret, text="hello")
    talk = talk_of(lin)
    message = new_id()
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=talk.scope, message=message,
        conversation=talk.id, body="this one", attachments=(Attachment("0" * 64),),
    )  # fmt: skip
    assert lin.push(command)[0].status == "done"
    failed = settled(lin, message)
    assert (failed.state, failed.reason) == ("failed", "This picture has not arrived here.")
    assert settled(lin, reply(lin, talk, "words go on")).state == MessageState.DELIVERED
