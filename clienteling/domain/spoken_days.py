"""Days and hours as clients read them, in the five languages of the boutique."""

from collections.abc import Mapping
from datetime import date, datetime

from clienteling.domain.wording import LANGUAGES

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "zh": ("一", "二", "三", "四", "五", "六", "日"),
    "ja": ("月", "火", "水", "木", "金", "土", "日"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "ar": (
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
        *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
}


def known(language: str) -> str:
    """The language of ours that somebody is written to in; English where we lack theirs."""
    short = language.replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else "en"


def day(of: date, language: str) -> str:
    """Tue 24 Nov; mardi 24 novembre; 11月24日（周二）."""
    language = known(language)
    named = WEEKDAYS[language][of.weekday()]
    if language == "zh":
        return f"{of.month}月{of.day}日（周{named}）"
    if language == "ja":
        return f"{of.month}月{of.day}日（{named}）"
    return f"{named} {of.day} {MONTHS[language][of.month - 1]}"


def moment(at: datetime, language: str) -> str:
    """The same with the hour, by the clock that `at` is in: Tue 24 Nov 14:30."""
    return f"{day(at.date(), language)} {at:%H:%M}"
