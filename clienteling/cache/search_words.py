"""The words under which a row is found, and the words that somebody typed."""

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from clienteling.domain.hanzi import simplified
from clienteling.domain.people import ContactKind, Tier, digits, folded

CONTACT = "ᶜ"
"""Begins a word of a contact point."""

THING = "ᵗ"
"""Begins a word of a watch or a repair."""

TAIL = "ʀ"
"""Begins a number written backwards, so that its end can be searched like a beginning."""

GONE = "\ue000"
"""The only word of a client who was merged into another or erased.

This and the other marks of clients are one letter each, from no alphabet: nobody types them,
and of one letter the index keeps no shorter beginnings.
"""

FEWEST_DIGITS = 4
_TIERS, _LANGUAGES, _READINGS, _OWNERS, _OWNERS_MANY = 0xE100, 0xE200, 0xF0000, 0x100000, 0xFFF0
_LONGEST = 400
_LONGEST_NOTE = 4_000
_MOST_WORDS = 8
_CHARACTERS = (
    "[\u2e80-\u2fdf\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_PIECE = rf"{_CHARACTERS}|(?:(?!{_CHARACTERS})\w)+"
_PHRASE = f"{_CHARACTERS}{{2,}}"
_NUMBERISH = re.compile(r"[\d\s()+\-./]+")
_NOTE = re.compile(r"(?:^|\s)(?:notes?|备注|笔记):\s*")
_CHATS = {ContactKind.WECHAT, ContactKind.WECOM, ContactKind.LINE, ContactKind.WHATSAPP}


class Typed(Struct, frozen=True):
    """What somebody typed: words to find by their beginnings, a number, words of a note.

    `plus` says that the number was written from its country code on; `whole` is all of it in
    one piece, as it would be a name; `phrases` are hanzi that stand together in a note.
    """

    words: tuple[str, ...] = ()
    number: str = ""
    plus: bool = False
    note: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    whole: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.number or self.note)


@cache
def _reader(pattern: str) -> re.Pattern[str]:
    """A pattern of hanzi, compiled when first needed: no start waits 2 ms for each."""
    return re.compile(pattern)


def typed(text: str) -> Typed:
    """The words and the number in what was typed."""
    plain = _plain(text[:_LONGEST]).strip()
    plain, *rest = _NOTE.split(plain, maxsplit=1)
    note = "".join(rest)
    noted, phrases = _few(_reader(_PIECE).findall(note)), tuple(_reader(_PHRASE).findall(note))
    if _NUMBERISH.fullmatch(plain):
        number = digits(plain)
        return Typed((), number, plain.startswith("+"), noted, phrases, number)
    words: list[str] = []
    number = ""
    for part in plain.split():
        only = digits(part)
        if _NUMBERISH.fullmatch(part) and len(only) >= FEWEST_DIGITS and not number:
            number = only
        else:
            words += _typed_word(part)
    return Typed(_few(words), number, False, noted, phrases, _solid(plain))


def of_client(
    names: tuple[str, str, str], readings: tuple[str, str], marks: Iterable[str]
) -> str:
    """The words of a client: names either way round, hanzi one by one, pinyin, initials."""
    called = of_name(*names)
    sounds = [sounding(each) for each in of_reading(*readings) if each not in called]
    return _line([*called, *sounds, *marks])


def of_name(given: str, family: str, native: str) -> tuple[str, ...]:
    """The words of a name, hanzi one by one."""
    return (*_latin(given), *_latin(family), *_pieces(native))


def of_reading(pinyin: str, initials: str) -> list[str]:
    """How a name sounds: its syllables, all of them in one piece, and its initials."""
    words: list[str] = []
    for reading in pinyin.split("|"):
        words += _syllables(reading)
    return words + initials.split("|")


@lru_cache(maxsize=20_000)
def sounding(word: str) -> str:
    """`word` as it is no name but how one sounds: its first letter from nobody's alphabet.

    A mark before it would do, but would take a letter from the beginnings that are kept.
    """
    return chr(_READINGS + ord(word[0]) % 0x10000) + word[1:] if word else ""


def of_contact(kind: str, value: str, label: str) -> str:
    """The words of a contact point: a number from its end on, else the name that it is."""
    if kind == ContactKind.ADDRESS:
        return ""
    plain = _plain(value)
    number = digits(plain) if _NUMBERISH.fullmatch(plain) else ""
    words = [TAIL + number[::-1]] if number else []
    if not number or kind in _CHATS:
        words += (CONTACT + each for each in _endings(plain))
    if kind in _CHATS:
        words += (
            CONTACT + each for each in (*_pieces(label), *_reader(_CHARACTERS).findall(plain))
        )
    return _line(words)


def of_watch(reference: str, serial: str, model: str) -> str:
    """The words of a watch: reference and serial whole and in pieces, its model."""
    return _line(THING + each for each in (*_pieces(model), *of_codes(reference, serial)))


def of_ticket(number: str, provisional: str) -> str:
    """The words of a repair: both its numbers, whole and in pieces."""
    return _line(THING + each for each in of_codes(number, provisional))


def of_codes(*codes: str) -> list[str]:
    """The words of numbers that hold letters too: in pieces, and whole from each piece on."""
    words: list[str] = []
    for code in codes:
        words += (*_pieces(code), *_endings(_plain(code)))
    return [word for word in words if word]


def of_note(text: str) -> str:
    """The words of a note."""
    return _line(_reader(_PIECE).findall(_plain(text[:_LONGEST_NOTE])))


@lru_cache(maxsize=256)
def owned_by(advisor: str) -> str:
    """The mark of every client of `advisor`; now and then two advisors have the same."""
    return chr(_OWNERS + zlib.crc32(advisor.encode()) % _OWNERS_MANY) if advisor else ""


@lru_cache(maxsize=16)
def of_tier(tier: str) -> str:
    """The mark of every client of this tier."""
    return chr(_TIERS + list(Tier).index(Tier(tier)))


@lru_cache(maxsize=64)
def speaking(language: str) -> str:
    """The mark of every client with whom one speaks this language."""
    first, second = (*language[:2].encode("ascii", "replace"), 0, 0)[:2]
    return chr(_LANGUAGES + (first % 32) * 32 + second % 32)


def has_hanzi(plain: str) -> bool:
    """Whether some of it is written in characters, each of which is a word."""
    return not plain.isascii() and _reader(_CHARACTERS).search(plain) is not None


def whole(text: str) -> str:
    """A name or a code in one piece, as what is typed is compared with."""
    return _solid(_plain(text))


def _few(found: Iterable[str]) -> tuple[str, ...]:
    known = dict.fromkeys(word.replace("_", "") for word in found)
    return tuple(word for word in known if word)[:_MOST_WORDS]


def _typed_word(part: str) -> Iterator[str]:
    """A code or an address stays in one piece; everything else comes apart."""
    if "@" in part or (part.isascii() and any(mark.isdigit() for mark in part)):
        solid = _solid(part)
        if solid:
            yield solid
        return
    yield from _pieces(part)


@lru_cache(maxsize=20_000)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(_reader(_PIECE).findall(_plain(text)))


@lru_cache(maxsize=20_000)
def _syllables(reading: str) -> tuple[str, ...]:
    syllables = _pieces(reading)
    return (*syllables, "".join(syllables))


@lru_cache(maxsize=20_000)
def _latin(name: str) -> tuple[str, ...]:
    """A name in pieces; one of several words or with an apostrophe in one piece as well."""
    solid = whole(name)
    return _pieces(name) if _reader(_CHARACTERS).search(solid) else (*_pieces(name), solid)


def _endings(plain: str) -> Iterator[str]:
    """An address or a chat name in one piece, from each of its own parts on."""
    local = plain.partition("@")[0]
    for found in re.finditer(r"[^\W_]+", local):
        yield _solid(plain[found.start() :])


def _plain(text: str) -> str:
    return simplified(folded(text))


def _solid(plain: str) -> str:
    return "".join(mark for mark in plain if mark.isalnum())


def _line(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(filter(None, words))).replace("_", "")
