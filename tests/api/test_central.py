"""Calls to a central that does not answer as it should: each gives one clear sentence."""

from pathlib import Path

import msgspec
import pytest

from clienteling.api import translate
from clienteling.api.central import Central
from clienteling.errors import Gone, Offline, Refused, SignedOut, Trouble
from clienteling.wire.auth import SignIn
from clienteling.wire.problems import Problem
from clienteling.wire.sync import PullRequest
from tests.fakes.wire import Fault, Wire

ASK = SignIn(login="lin", password="x")

TROUBLES: list[tuple[int, Problem, type[Trouble]]] = [
    (401, Problem("signed_out", "x"), SignedOut),
    (401, Problem("device_revoked", "x"), SignedOut),
    (401, Problem("wrong_password", "x"), Refused),
    (403, Problem("forbidden", "x"), Refused),
    (404, Problem("gone", "x"), Gone),
    (409, Problem("fork", "x"), Refused),
    (410, Problem("resync", "x"), Refused),
    (426, Problem("upgrade", "x"), Refused),
    (429, Problem("too_many", "x"), Offline),
    (500, Problem("internal", "x"), Offline),
    (503, Problem("busy", "x"), Offline),
]


@pytest.mark.parametrize(("status", "problem", "kind"), TROUBLES)
def test_a_problem_becomes_trouble_again(
    status: int, problem: Problem, kind: type[Trouble]
) -> None:
    trouble = translate.trouble(status, {}, msgspec.json.encode(problem))
    assert type(trouble) is kind
    if isinstance(trouble, Refused | SignedOut):
        assert trouble.code == problem.code


@pytest.mark.parametrize("status", [301, 302, 400, 403, 404, 407, 500, 511])
def test_a_stranger_in_the_middle_is_no_answer(status: int) -> None:
    assert isinstance(translate.trouble(status, {}, b"<html>Hello</html>"), Offline)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("-3", 0.0),
        ("99999999", 3_600.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
)
def test_when_to_come_again(header: str, seconds: float | None) -> None:
    trouble = translate.trouble(503, {"Retry-After": header}, b"")
    assert isinstance(trouble, Offline)
    assert trouble.retry_after == seconds


@pytest.mark.parametrize(
    "fault", [Fault.CUT, Fault.PORTAL, Fault.WRONG_TYPE, Fault.OVERLOAD, Fault.HUGE]
)
def test_whatever_answers_in_centrals_place_is_offline(fault: Fault) -> None:
    with Wire(port=1) as wire:
        wire.fault = fault
        with pytest.raises(Offline) as trouble:
            Central(wire.url).sign_in(ASK)
        assert trouble.value.title
        assert trouble.value.advice


def test_nobody_there_is_offline() -> None:
    wire = Wire(port=1)
    wire.cut()
    with pytest.raises(Offline, match="cannot be reached"):
        Central(wire.url).sign_in(ASK)


def test_plain_http_goes_nowhere_but_to_this_machine() -> None:
    with pytest.raises(Trouble, match="not secure"):
        Central("http://central.example").sign_in(ASK)


def test_an_address_that_is_none_is_said_so() -> None:
    with pytest.raises(Offline, match="address"):
        Central("https://").sign_in(ASK)


def test_a_private_authority_that_is_no_certificate_is_said_so(tmp_path: Path) -> None:
    pem = tmp_path / "ca.pem"
    pem.write_text("not a certificate")
    with pytest.raises(Trouble, match="certificate"):
        Central("https://localhost:1", authority=pem).sign_in(ASK)


def test_without_anybody_signed_in_nothing_is_asked() -> None:
    with pytest.raises(SignedOut):
        Central("http://127.0.0.1:1").pull(PullRequest())
