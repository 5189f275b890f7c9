"""Pictures and attachments: sent once, in parts if need be, believed only by their hash."""

import hashlib

import pytest
import requests

from clienteling.server.settings import MEGABYTE
from clienteling.wire import routes
from tests.fixtures_central import Caller, Server

PICTURE = bytes(range(256)) * 1_171 + bytes(224)
NAME = hashlib.sha256(PICTURE).hexdigest()


def put(
    desk: Caller, content: bytes, name: str = NAME, headers: dict[str, str] | None = None
) -> requests.Response:
    wanted = {"Authorization": f"Bearer {desk.me.access}"} | (headers or {})
    url = f"{desk.url}{routes.BLOBS}/{name}"
    return requests.put(url, data=content, headers=wanted, timeout=30)


def part(start: int, end: int) -> dict[str, str]:
    return {"Content-Range": f"bytes {start}-{end - 1}/{len(PICTURE)}"}


def test_a_picture_comes_back_as_it_was_sent(lin: Caller, marie: Caller) -> None:
    assert put(lin, PICTURE).status_code == 204
    assert put(lin, PICTURE).status_code == 204

    answer = marie.get(f"{routes.BLOBS}/{NAME}")

    assert (answer.status_code, answer.content) == (200, PICTURE)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_picture_arrives_in_parts_after_the_wire_was_cut(lin: Caller) -> None:
    first = put(lin, PICTURE[:100_000], headers=part(0, 100_000))
    assert (first.status_code, first.headers["Upload-Offset"]) == (202, "100000")
    missing = lin.get(f"{routes.BLOBS}/{NAME}")
    assert (missing.status_code, missing.json()["detail"]) == (404, {"offset": "100000"})

    ahead = put(lin, PICTURE[200_000:], headers=part(200_000, 300_000))
    assert (ahead.status_code, ahead.json()["detail"]) == (409, {"offset": "100000"})
    assert put(lin, PICTURE[100_000:], headers=part(100_000, 300_000)).status_code == 204

    rest = lin.get(f"{routes.BLOBS}/{NAME}", Range="bytes=299000-")
    assert (rest.status_code, rest.content) == (206, PICTURE[299_000:])


def test_a_part_sent_twice_does_no_harm(lin: Caller) -> None:
    for _ in range(2):
        assert put(lin, PICTURE[:100_000], headers=part(0, 100_000)).status_code == 202

    assert put(lin, PICTURE[100_000:], headers=part(100_000, 300_000)).status_code == 204
    assert lin.get(f"{routes.BLOBS}/{NAME}").content == PICTURE


def test_a_wrong_hash_is_refused_and_the_right_bytes_are_still_welcome(lin: Caller) -> None:
    wrong = put(lin, PICTURE[::-1])

    assert (wrong.status_code, wrong.json()["code"]) == (422, "invalid")
    assert lin.get(f"{routes.BLOBS}/{NAME}").status_code == 404
    assert put(lin, PICTURE).status_code == 204


@pytest.mark.parametrize(
    "name", ["x", "..%2f..%2fetc%2fpasswd", "A" * 64, NAME[:-1], f"{NAME}0", "%00"]
)
def test_a_name_that_is_no_hash_is_nothing(lin: Caller, name: str) -> None:
    assert put(lin, PICTURE, name).status_code in {404, 400}
    assert lin.get(f"{routes.BLOBS}/{name}").status_code in {404, 400}


@pytest.mark.parametrize("said", ["bytes 0-9/5", "bytes a-b/c", "bytes 5-1/10", "bytes */*"])
def test_a_part_that_makes_no_sense_is_refused(lin: Caller, said: str) -> None:
    assert put(lin, b"12345", headers={"Content-Range": said}).status_code == 400


def test_too_large_a_picture_is_refused(lin: Caller) -> None:
    answer = put(lin, b"\0" * (20 * MEGABYTE + 1), "0" * 64)

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_pictures_lie_under_their_hash_and_nowhere_else(server: Server, lin: Caller) -> None:
    put(lin, PICTURE)

    folder = server.central.settings.blobs
    assert (folder / NAME[:2] / NAME).read_bytes() == PICTURE
    assert [path.name for path in (folder / "parts").iterdir()] == [".rights"]


def test_nobody_reads_pictures_without_signing_in(lin: Caller) -> None:
    put(lin, PICTURE)

    assert requests.get(f"{lin.url}{routes.BLOBS}/{NAME}", timeout=20).status_code == 401
