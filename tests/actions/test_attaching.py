"""Pictures that are to be sent: freed of what the camera wrote, small enough, and kept."""

import io

import pytest
from PIL import Image

from clienteling.actions import attaching
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, files
from clienteling.cache.drafts import Draft
from clienteling.errors import Refused
from tests.fixtures_desk import SCOPE


def picture(
    form: str = "JPEG", size: tuple[int, int] = (40, 20), mode: str = "RGB", turned: int = 1
) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "a telephone"
    exif[0x0112] = turned
    Image.effect_noise(size, 90).convert(mode).save(out, form, exif=exif)
    return out.getvalue()


def opened(desk: Desk, name: str) -> Image.Image:
    with desk.store.read() as db:
        found = files.find(db, name)
    assert found is not None
    return Image.open(io.BytesIO(found[1]))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_large_picture_is_made_fit_and_says_nothing_of_where_it_was_taken(
    form: str, desk: Desk
) -> None:
    kept = attaching.attach(desk, picture(form, (3000, 1500), turned=6), "boreal.jpg")

    made = opened(desk, kept.sha256)
    assert made.size == (1024, 2048)
    assert dict(made.getexif()) == {}
    assert kept.name == "boreal.jpg"
    assert kept.size < 2_500_000


def test_a_photograph_kept_as_png_becomes_a_jpeg(desk: Desk) -> None:
    kept = attaching.attach(desk, picture("PNG", (2000, 2000)))
    assert kept.type == "image/jpeg"


@pytest.mark.parametrize("mode", ["P", "LA", "CMYK", "1", "RGBA"])
def test_every_kind_of_colour_is_read(mode: str, desk: Desk) -> None:
    out = io.BytesIO()
    form = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (30, 30)).save(out, form)
    kept = attaching.attach(desk, out.getvalue())
    assert opened(desk, kept.sha256).size == (30, 30)


def test_a_paper_is_kept_as_it_is(desk: Desk) -> None:
    paper = b"%PDF-1.7 certificate"
    kept = attaching.attach(desk, paper, "certificate.pdf")
    assert attaching.content_of(desk, kept) == paper
    assert kept.type == "application/pdf"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
        (b"GIF89a", "JPEG, PNG, WebP or PDF"),
        (b"MZ\x90", "JPEG, PNG, WebP or PDF"),
        (b"", "empty"),
        (b"\xff\xd8\xff broken", "cannot be read"),
        (b"%PDF-" + bytes(files.LARGEST), "too large"),
    ],
)
def test_anything_else_is_refused_in_words(content: bytes, says: str, desk: Desk) -> None:
    with pytest.raises(Refused) as why:
        attaching.attach(desk, content)
    assert says in f"{why.value.title} {why.value.advice}"


def test_what_is_taken_out_again_is_forgotten_unless_a_draft_names_it(desk: Desk) -> None:
    kept = attaching.attach(desk, picture())
    with desk.store.write() as tx:
        drafts.keep(tx, Draft("conversation/a", "", desk.now(), (kept,)), SCOPE)
    attaching.let_go(desk, kept)
    assert attaching.content_of(desk, kept)

    with desk.store.write() as tx:
        drafts.keep(tx, Draft("conversation/a", "", desk.now()), SCOPE)
    attaching.let_go(desk, kept)
    assert attaching.content_of(desk, kept) == b""
