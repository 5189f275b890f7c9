"""Ways to reach somebody, each written in the one way in which it can be compared."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from clienteling.domain.people import ContactKind

DIALLED = frozenset({ContactKind.MOBILE, ContactKind.PHONE, ContactKind.WHATSAPP})
"""Kinds whose value is a telephone number."""

_MAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[^\s@<>()\[\],;:\"\\.]+\.)+[^\W\d_]{2,63}")
_LONGEST_MAIL = 254
_EXTENSION = re.compile(r"\s*(?:转|轉|分机|分機|內線)\s*(?=\d)")


@dataclass(frozen=True)
class Dialled:
    """A number in E.164, with what is dialled once somebody answers."""

    value: str
    extension: str = ""


def number(text: str, country: str) -> Dialled | str:
    """The number as everybody writes it, read as dialled in `country`, or what is wrong.

    What is wrong is one of `none`, `country`, `short`, `long`.
    """
    import phonenumbers  # noqa: PLC0415 - 12 ms that the first window need not wait for

    plain = unicodedata.normalize("NFKC", text).strip()
    plain = _EXTENSION.sub(" ext. ", re.sub(r"^tel:", "", plain, flags=re.IGNORECASE))
    try:
        read = phonenumbers.parse(plain, country or None)
    except phonenumbers.NumberParseException as wrong:
        return _UNREAD.get(wrong.error_type, "none")
    fits = phonenumbers.is_possible_number_with_reason(read)
    if fits != phonenumbers.ValidationResult.IS_POSSIBLE:
        return "long" if fits == phonenumbers.ValidationResult.TOO_LONG else "short"
    value = phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)
    return Dialled(str(value), str(read.extension or ""))


def is_real(value: str) -> bool:
    """Whether an E.164 number could be somebody's: some do not begin as any number does."""
    import phonenumbers  # noqa: PLC0415 - 12 ms, off the start

    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(value)))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=512)
def as_written(value: str, country: str) -> str:
    """An E.164 number as it is written in its own country, with its code if that is abroad."""
    import phonenumbers  # noqa: PLC0415 - 12 ms, off the start

    try:
        read = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    home = phonenumbers.country_code_for_region(country) if country else 0
    form = phonenumbers.PhoneNumberFormat
    way = form.NATIONAL if read.country_code == home else form.INTERNATIONAL
    return str(phonenumbers.format_number(read, way))


def mail(text: str) -> str | None:
    """An e-mail address in lower case; None when it cannot be one."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    plain = plain.removeprefix("mailto:").strip("<>")
    fits = len(plain) <= _LONGEST_MAIL and ".." not in plain and _MAIL.fullmatch(plain)
    return plain if fits else None


def address(text: str) -> str:
    """An address line by line, without empty ones and without blanks at their ends."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


# As phonenumbers counts its reasons: no country, no number, too short twice, too long.
_UNREAD = {0: "country", 1: "none", 2: "short", 3: "short", 4: "long"}
