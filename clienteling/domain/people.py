"""Clients and the ways to reach them."""

import re
import unicodedata
from enum import StrEnum

from clienteling.domain.hanzi import simplified


class Tier(StrEnum):
    """How close a client is to the house."""

    PROSPECT = "prospect"
    CLIENT = "client"
    VIP = "vip"
    VIC = "vic"


class ContactKind(StrEnum):
    """What a contact point is."""

    MOBILE = "mobile"
    EMAIL = "email"
    WECHAT = "wechat"
    WECOM = "wecom"
    WHATSAPP = "whatsapp"
    LINE = "line"
    PHONE = "phone"
    ADDRESS = "address"


class NameOrder(StrEnum):
    """Which name is spoken first."""

    FAMILY_FIRST = "family_first"
    GIVEN_FIRST = "given_first"


class DateKind(StrEnum):
    """What an important date is for."""

    BIRTHDAY = "birthday"
    WEDDING = "wedding"
    ANNIVERSARY = "anniversary"
    OTHER = "other"


class Calendar(StrEnum):
    """Which calendar an important date is counted in."""

    SOLAR = "solar"
    LUNAR = "lunar"


class NoteKind(StrEnum):
    """Whose words a note holds."""

    CLIENT_WORDS = "client_words"
    ASSESSMENT = "assessment"
    PRIVATE = "private"
    HANDOVER = "handover"


class WishState(StrEnum):
    """Where a wish stands."""

    OPEN = "open"
    OFFERED = "offered"
    RESERVED = "reserved"
    WON = "won"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


class OfferState(StrEnum):
    """What became of a watch that was offered."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"


class AccessKind(StrEnum):
    """What somebody did with a client's file."""

    VIEW = "view"
    PRINT = "print"
    EXPORT = "export"
    EDIT = "edit"


DISTINCT = "distinct"
"""The kind of a relation which says that two clients who look alike are two people."""


def spoken_name(given: str, family: str, order: str) -> str:
    """The romanised name in the order it is spoken."""
    parts = (family, given) if order == NameOrder.FAMILY_FIRST else (given, family)
    return " ".join(part for part in parts if part)


def full_name(given: str, family: str, native: str, order: str) -> str:
    """The name as a colleague would read it out: romanised, then native if it differs."""
    spoken = spoken_name(given, family, order)
    return " ".join(dict.fromkeys(part for part in (spoken, native) if part))


def salutation(said: str, language: str) -> str:
    """Mr, Mme, 先生: `said` as it is in another language, or "" where that cannot be told."""
    known = next((row for row in _SALUTATIONS if said in row.values()), None)
    if known is None or known.get(language) == said:
        return said
    return "" if said == _ANYBODY else known.get(language, "")


_ANYBODY = "様"
_SALUTATIONS: tuple[dict[str, str], ...] = (
    {"en": "Mr", "fr": "M.", "zh": "先生", "ja": _ANYBODY, "ar": "السيد"},
    {"en": "Ms", "fr": "Mme", "zh": "女士", "ja": _ANYBODY, "ar": "السيدة"},
)


def monogram(given: str, family: str, native: str) -> str:
    """One hanzi, or two initials, for an avatar; `?` when there is no name at all."""
    if native and "\u3400" <= native[0] <= "\u9fff":
        return native[0]
    letters = "".join(part[0] for part in (given, family) if part).upper()
    return letters or (native[:1] or "?")


def folded(text: str) -> str:
    """`text` in lower case without accents: what a search compares."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return plain.translate(_STROKES)


_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)


def name_keys(given: str, family: str, native: str = "", pinyin: str = "") -> frozenset[str]:
    """Under what a name is known: either order, any form of a hanzi, no accents, no spaces.

    Two names are alike where they have one of these in common.
    """
    written = (family + given, given + family, native, *pinyin.split("|"))
    return frozenset(key for key in map(_squeezed, written) if key)


def _squeezed(text: str) -> str:
    return "".join(mark for mark in folded(simplified(text)) if mark.isalnum())


def digits(text: str) -> str:
    """The ASCII digits of `text` in order, whatever punctuation stands between."""
    return re.sub(r"[^0-9]", "", unicodedata.normalize("NFKC", text))
