"""Problems as data (RFC 9457 in spirit): a code for programs, words for people."""

from msgspec import Struct, field


class Problem(Struct, frozen=True, omit_defaults=True):
    """Why something was not done; `title` is never personal, `detail` may be."""

    code: str
    title: str
    advice: str = ""
    detail: dict[str, str] = field(default_factory=dict)


CODES = {
    "invalid": 422,
    "malformed": 400,
    "too_large": 413,
    "signed_out": 401,
    "device_revoked": 401,
    "wrong_password": 401,
    "forbidden": 403,
    "gone": 404,
    "conflict": 409,
    "fork": 409,
    "gap": 409,
    "epoch": 409,
    "resync": 410,
    "upgrade": 426,
    "unknown_kind": 422,
    "too_many": 429,
    "busy": 503,
    "internal": 500,
}
"""The HTTP status that goes with each code."""

REFUSALS = frozenset(
    {
        "invalid",
        "forbidden",
        "gone",
        "conflict",
        "stage",
        "assignment",
        "window",
        "replies",
        "consent",
        "do_not_contact",
        "internal",
    }
)
"""The codes a receipt may carry."""
