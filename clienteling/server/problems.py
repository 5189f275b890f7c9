"""Exceptions as problems: a code for programs and words for people, never a trace."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException
from sqlalchemy.exc import SQLAlchemyError

from clienteling.errors import Offline, Refused, SignedOut, Trouble
from clienteling.wire.problems import CODES, Problem

RETRY_SECONDS = 5
_log = logging.getLogger(__name__)
Asked = Request[Any, Any, Any]
Handler = Callable[[Asked, Any], Response[bytes]]
_BY_STATUS = {
    400: Problem("malformed", "This request cannot be read.", "Update this desk."),
    401: Problem("signed_out", "You are not signed in.", "Sign in again."),
    403: Problem("forbidden", "This is not yours to do.", "Ask your manager."),
    404: Problem("gone", "There is nothing here.", "Check central's address."),
    405: Problem("malformed", "This address takes other requests.", "Update this desk."),
    413: Problem("too_large", "This is too large.", "Send less at once."),
    415: Problem("malformed", "This is not JSON.", "Update this desk."),
    429: Problem("too_many", "Too many requests.", "Wait a moment."),
    503: Problem("busy", "Central is busy.", "It is tried again by itself."),
}


def problem_response(
    problem: Problem, status: int | None = None, headers: Mapping[str, str] | None = None
) -> Response[bytes]:
    """The problem as an answer, with the status that goes with its code."""
    return Response(
        msgspec.json.encode(problem),
        status_code=status or CODES.get(problem.code, 422),
        media_type="application/problem+json",
        headers=dict(headers or {}),
    )


def _of_trouble(_request: Asked, trouble: Trouble) -> Response[bytes]:
    if isinstance(trouble, Offline):
        wait = trouble.retry_after or RETRY_SECONDS
        problem = Problem("busy", trouble.title, trouble.advice)
        return problem_response(problem, headers={"Retry-After": str(round(wait))})
    detail = trouble.detail if isinstance(trouble, Refused) else {}
    code = trouble.code if isinstance(trouble, Refused | SignedOut) else "invalid"
    wait_for = detail.get("retry_after")
    headers = {"Retry-After": wait_for} if wait_for else {}
    return problem_response(
        Problem(code, trouble.title, trouble.advice, detail), headers=headers
    )


def _of_http(_request: Asked, error: HTTPException) -> Response[bytes]:
    status = error.status_code
    problem = _BY_STATUS.get(status) or Problem("internal", "Central failed.", "Try again.")
    return problem_response(problem, status=status)


def _of_decoding(_request: Asked, _error: Exception) -> Response[bytes]:
    return problem_response(_BY_STATUS[400])


def _of_database(request: Asked, error: SQLAlchemyError) -> Response[bytes]:
    _log.error("path=%s database: %s", request.url.path, type(error).__name__)
    problem = Problem("busy", "Central's database cannot be reached.", "It is tried again.")
    return problem_response(problem, headers={"Retry-After": str(RETRY_SECONDS)})


def _of_bug(request: Asked, error: Exception) -> Response[bytes]:
    _log.error("path=%s failed", request.url.path, exc_info=error)
    title = "Central failed in a way nobody expected."
    return problem_response(Problem("internal", title, "It is tried again by itself."))


HANDLERS: dict[int | type[Exception], Handler] = {
    Trouble: _of_trouble,
    HTTPException: _of_http,
    msgspec.MsgspecError: _of_decoding,
    RecursionError: _of_decoding,
    SQLAlchemyError: _of_database,
    Exception: _of_bug,
}
