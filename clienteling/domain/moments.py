"""The day and the hour that somebody names in a message, in five languages."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from clienteling.domain.spoken_days import MONTHS, WEEKDAYS

_LONGEST = 2_000
_SHORTENED = 4
_FIRST_HOUR = 9
"""Who says eight or less without more means the afternoon: nobody is there at four."""


@dataclass(frozen=True)
class Said:
    """What was named of a day and an hour; neither, where no such words stand there."""

    day: date | None = None
    clock: time | None = None


def said(text: str, now: datetime) -> Said:
    """The first day and the first hour that `text` names, read at `now` by that clock."""
    plain = plainly(text)
    return Said(_day(plain, now.date()), _clock(plain))


def plainly(text: str) -> str:
    """`text` in lower case, every digit an ordinary one."""
    wide = unicodedata.normalize("NFKC", text[:_LONGEST]).lower()
    return "".join(str(unicodedata.digit(mark, mark)) for mark in wide)


_NEAR = (
    (3, ("大后天", "大後天")),
    (2, ("day after tomorrow", "après-demain", "后天", "後天", "明後日", "あさって", "بعد غد")),
    (1, ("tomorrow", "demain", "明天", "明日", "明儿", "あした", "غدا", "غدًا", "غداً")),
    (0, ("today", "tonight", "aujourd'hui", "aujourd’hui", "今天", "今日", "今晚", "اليوم")),
)
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO = re.compile(r"(?<!\d)(\d{4})[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})")
_HANZI = re.compile(r"(?<!\d)(\d{1,2})月\s*(\d{1,2})[日号號]?")
_FIGURES = re.compile(r"(?<![\d.:/])(\d{1,2})[./](\d{1,2})(?![\d:])")
_BY_NAME = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?([^\W\d_]{3,})")
_NAME_FIRST = re.compile(r"([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:h])")
_ALONE = re.compile(
    r"(?<![\d:月])(?:le\s+)?(\d{1,2})(?:[号號]|st|nd|rd|th)|\ble\s+(\d{1,2})(?![\d:h])"
)
_ZH_DAY = re.compile(r"(下)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)\s*([一二三四五六日天1-6])")
_JA_DAY = re.compile(r"([月火水木金土日])曜")


def _day(plain: str, today: date) -> date | None:
    dated = next(_dates(plain, today), None)
    if dated is not None:
        return dated
    for ahead, words in _NEAR:
        if any(word in plain for word in words):
            return today + timedelta(days=ahead)
    return _weekday(plain, today)


def _dates(plain: str, today: date) -> Iterator[date]:
    """The days that are named by their date, in the order in which ways of writing go."""
    for year, month, day in _ISO.findall(plain):
        yield from _valid(int(year), int(month), int(day))
    for month, day in _HANZI.findall(plain):
        yield from _coming(int(month), int(day), today)
    for day, name in _BY_NAME.findall(plain):
        yield from _coming(_month(name), int(day), today)
    for name, day in _NAME_FIRST.findall(plain):
        yield from _coming(_month(name), int(day), today)
    for day, month in _FIGURES.findall(plain):
        yield from _coming(int(month), int(day), today)
    for one, other in _ALONE.findall(plain):
        here = [*_valid(today.year, today.month, int(one or other))]
        after = today.replace(day=28) + timedelta(days=4)
        yield from (each for each in here if each >= today)
        yield from _valid(after.year, after.month, int(one or other))


def _month(name: str) -> int:
    """Which month is called so, or shortened so; 0 for none."""
    for months in (_ENGLISH_MONTHS, *MONTHS.values()):
        for number, month in enumerate(months, 1):
            whole = month.lower()
            if name == whole or (len(name) <= _SHORTENED and whole.startswith(name)):
                return number
    return 0


_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


def _coming(month: int, day: int, today: date) -> Iterator[date]:
    """That day of this year, or of the next where it is long past."""
    for each in _valid(today.year, month, day):
        if each >= today - timedelta(days=60):
            yield each
        else:
            yield from _valid(today.year + 1, month, day)


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _weekday(plain: str, today: date) -> date | None:
    found = _ZH_DAY.search(plain)
    if found:
        wanted = "一二三四五六日".find(found[2].replace("天", "日"))
        if wanted < 0:
            wanted = int(found[2]) - 1
        monday = today - timedelta(days=today.weekday())
        if found[1]:
            return monday + timedelta(days=7 + wanted)
        return _next(wanted, today)
    found = _JA_DAY.search(plain)
    if found:
        return _next(WEEKDAYS["ja"].index(found[1]), today)
    for names in (_ENGLISH_DAYS, WEEKDAYS["en"], WEEKDAYS["fr"], WEEKDAYS["ar"]):
        for wanted, name in enumerate(names):
            if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", plain):
                return _next(wanted, today)
    return None


def _next(weekday: int, today: date) -> date:
    """The next day of that name, today not among them."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


_NUMERALS = {
    sign: value for value, sign in enumerate("一二三四五六七八九十", 1)
} | {"两": 2, "兩": 2, "十一": 11, "十二": 12}  # fmt: skip
_COLON = re.compile(r"(?<![\d:.])(\d{1,2})[:：](\d{2})(?!\d)\s*([ap])?\.?m?")
_FRENCH = re.compile(r"(?<![\d:])(\d{1,2})\s?h(?:eures?)?\s?([0-5]\d)?(?![a-z])")
_HOURLY = re.compile(r"(?<![\d:])(\d{1,2})\s*([ap])\.?m\b")
_ASIAN = re.compile(
    r"(上午|早上|中午|下午|午後|午前|晚上|傍晚|今晚)?\s*(?:的|の)?\s*(\d{1,2}|十[一二]?|[一二两兩三四五六七八九])"
    r"\s*[点點時时](?!间|間|候)\s*(半|一刻|三刻|[0-5]?\d(?=分))?"
)
_ARABIC = re.compile(r"الساعة\s*(\d{1,2})(?::(\d{2}))?\s*(صباحا|مساء)?")
_LATER = frozenset({"下午", "午後", "晚上", "傍晚", "今晚", "p", "مساء"})
_EARLIER = frozenset({"上午", "早上", "午前", "a", "صباحا"})
_MINUTES = {"半": 30, "一刻": 15, "三刻": 45}


def _clock(plain: str) -> time | None:
    if found := _ASIAN.search(plain):
        minute = _MINUTES.get(found[3] or "")
        return _hour(_numeral(found[2]), minute if minute is not None else found[3], found[1])
    if found := _ARABIC.search(plain):
        return _hour(int(found[1]), found[2], found[3])
    if found := _COLON.search(plain):
        return _hour(int(found[1]), found[2], found[3])
    if found := _HOURLY.search(plain):
        return _hour(int(found[1]), 0, found[2])
    if found := _FRENCH.search(plain):
        return _hour(int(found[1]), found[2], None)
    return None


def _numeral(sign: str) -> int:
    return int(sign) if sign.isdecimal() else _NUMERALS[sign]


def _hour(hour: int, minute: str | int | None, half: str | None) -> time | None:
    """The hour of the day, with what was said of its half or what is usual."""
    spoken = int(minute or 0)
    exact = half is None and isinstance(minute, str) and len(minute) == 2  # 08:30 is morning
    usual = half not in _EARLIER and 0 < hour < _FIRST_HOUR and not exact
    if usual or (half in _LATER and hour < 12):
        hour += 12
    valid = 0 <= hour < 24 and 0 <= spoken < 60
    return time(hour, spoken) if valid else None
