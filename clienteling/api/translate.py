"""What goes wrong between desk and central, said in words for the desk."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec

from clienteling.errors import Damaged, Gone, Offline, Refused, SignedOut, Trouble
from clienteling.wire.problems import Problem

_PROBLEM = msgspec.json.Decoder(Problem)
_KEPT = "Your work is kept here and will be sent later."
_LONGEST_PAUSE = 3_600.0


class TooLong(Offline):
    """The answer is longer than this desk takes at once; asking for less may help."""


class Stranger(Offline):
    """Something answered, and it was not central."""


@contextmanager
def translated() -> Iterator[None]:
    """Say what the network does in words; raises `Offline` for all of it."""
    import requests  # noqa: PLC0415 - slow to import, and no call is made before the first paint
    import urllib3  # noqa: PLC0415 - slow to import, and no call is made before the first paint

    try:
        yield
    except requests.exceptions.SSLError as cause:
        title = "The connection to central is not secure, so it was not used."
        raise Offline(title, "Check the date of this computer, then the network.") from cause
    except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema) as cause:
        raise Offline("Central's address cannot be used.", "Check the address.") from cause
    except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as cause:
        raise Offline("Central cannot be reached.", _KEPT) from cause
    except OSError as cause:
        raise Offline("Central cannot be reached.", _KEPT) from cause


def stranger() -> Stranger:
    """Something else answered in central's place: a sign-in page, a proxy, half an answer."""
    title = "Something other than central answered."
    return Stranger(title, f"The network may want you to sign in. {_KEPT}")


def trouble(status: int, headers: Mapping[str, str], body: bytes) -> Trouble:
    """What an answer that is no success means."""
    pause = _retry_after(headers.get("Retry-After", ""))
    try:
        problem = _PROBLEM.decode(body)
    except msgspec.DecodeError:
        if status in {429, 502, 503, 504}:
            return Offline("Central is busy.", _KEPT, pause)
        return stranger()
    return of_problem(problem, status, pause)


def of_problem(problem: Problem, status: int = 409, pause: float | None = None) -> Trouble:
    """The Trouble that central put into data."""
    if status >= 500 or problem.code in _PASSING:
        return Offline(problem.title, problem.advice or _KEPT, pause)
    if problem.code in {"signed_out", "device_revoked"}:
        return SignedOut(problem.title, problem.advice, problem.code)
    if problem.code == "wrong_password":
        return Refused(problem.title, problem.advice, problem.code)
    if status == 401:
        return SignedOut(problem.title, problem.advice)
    if problem.code == "gone":
        return Gone(problem.title, problem.advice)
    return Refused(problem.title, problem.advice, problem.code, problem.detail)


def mangled() -> Damaged:
    """The bytes that came are not those that were asked for."""
    return Damaged("A picture arrived damaged.", "It will be fetched again.")


_PASSING = frozenset({"busy", "internal", "too_many"})


def _retry_after(text: str) -> float | None:
    """Seconds to wait, from a number or a date (RFC 9110); None when it says neither."""
    try:
        seconds = float(int(text))
    except ValueError:
        try:
            then = parsedate_to_datetime(text)
        except (TypeError, ValueError):
            return None
        seconds = (then.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    return min(max(seconds, 0.0), _LONGEST_PAUSE)
