"""Names as files have them: split, put in order, hanzi told from letters."""

import re
from dataclasses import dataclass

from clienteling.server.readings import readings

_HANZI = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_OTHER_SCRIPT = re.compile(
    r"[぀-ヿ㐀-鿿豈-﫿가-힯\u0590-\u06ff\u0e00-\u0e7f\U00020000-\U0003ffff]"
)
# fmt: off
_BEFORE = {"van", "von", "de", "da", "di", "del", "della", "der", "den", "du", "dos", "das",
           "la", "le", "ter", "ten", "bin", "ibn", "al", "el", "mac", "st", "saint", "zu"}
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "m", "mme", "mlle", "sir",
           "madame", "monsieur", "mx"}
# fmt: on
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"}


@dataclass(frozen=True)
class Name:
    """A name in parts; `native` in its own script, family first there."""

    given: str = ""
    family: str = ""
    native: str = ""
    family_first: bool = False
    salutation: str = ""


def tidied(text: str) -> str:
    """`text` on one line with single spaces."""
    return " ".join(text.split())


def from_parts(given: str, family: str, native: str = "") -> Name:
    """A name that came in two columns, either of which may be in hanzi."""
    given, family, native = tidied(given), tidied(family), tidied(native)
    if is_native(given) or is_native(family):
        if _HANZI.search(given + family):
            joined = f"{family}{given}"
        else:
            joined = f"{family} {given}".strip()
        return Name(native=native or joined, family_first=True)
    return Name(given, family, native, family_first=bool(native) and is_native(native))


def from_full(text: str, native: str = "") -> Name:
    """A whole name taken apart: "Family, Given", hanzi, or words with the family name last."""
    whole, native = tidied(text), tidied(native)
    letters, own = _by_script(whole)
    if own and not native:
        native = own
    if not letters:
        return Name(native=native, family_first=True)
    if "," in letters:
        family, _, given = letters.partition(",")
        if tidied(given).rstrip(".").casefold() not in _SUFFIXES:
            return Name(tidied(given), tidied(family), native)
        letters = letters.replace(",", " ")
    salutation, words = _without_title(letters.split())
    if len(words) > 1 and words[0].casefold() in _surnames(native):
        return Name(" ".join(words[1:]), words[0], native, family_first=True)
    given, family = _apart(words)
    return Name(given, family, native, salutation=salutation)


def is_native(text: str) -> bool:
    """Whether a name is written in a script of its own rather than in letters."""
    return bool(_OTHER_SCRIPT.search(text))


def _by_script(text: str) -> tuple[str, str]:
    """The words in letters, and those in a script of their own."""
    words = (
        text.replace("（", " ").replace("）", " ").replace("(", " ").replace(")", " ").split()
    )
    own = [word for word in words if is_native(word)]
    if not own:
        return text, ""
    if all(is_native(word) for word in words):
        return "", text if not _HANZI.search(text) or "·" in text else "".join(words)
    return " ".join(word for word in words if not is_native(word)), " ".join(own)


def _surnames(native: str) -> set[str]:
    """The syllables with which a name in hanzi may begin in letters."""
    return {way.split()[0] for way in readings(native)}


def _without_title(words: list[str]) -> tuple[str, list[str]]:
    if len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        return words[0], words[1:]
    return "", words


def _apart(words: list[str]) -> tuple[str, str]:
    """Given and family name; small words such as "van der" belong to the family name."""
    tail: list[str] = []
    while len(words) > 1 and words[-1].rstrip(".").casefold() in _SUFFIXES:
        tail.insert(0, words[-1])
        words = words[:-1]
    if len(words) < 2:
        return "", " ".join(words + tail)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _BEFORE:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:] + tail)
