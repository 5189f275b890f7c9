"""Dates, waits, money and names as they are read at the counter, in the window's language."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from clienteling.domain.money import minor_digits

translate = QCoreApplication.translate

_A_MINUTE = timedelta(minutes=1)
_MINUTE = 60
_HOUR = 3600
_DAY = 86400


class Clockface(Struct, frozen=True):
    """How instants read in one boutique: its time zone, in the window's language."""

    zone: tzinfo = UTC

    def time(self, at: datetime) -> str:
        """14:18."""
        return _written(at.astimezone(self.zone).time())

    def exact_time(self, at: datetime) -> str:
        """14:18:07."""
        local = at.astimezone(self.zone)
        return QLocale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")

    def local_day(self, at: datetime) -> date:
        """The day of the boutique's calendar that `at` falls on."""
        return at.astimezone(self.zone).date()

    def moment(self, at: datetime, now: datetime) -> str:
        """Today 14:18; Yesterday 09:05; 12 Nov; 12 Nov 2024."""
        there = self.local_day(at)
        today = self.local_day(now)
        near = _near(there, today)
        return f"{near} {self.time(at)}" if near else short_date(there, today)

    def precise(self, at: datetime, now: datetime) -> str:
        """Today 14:18; 12 Nov, 14:18: a moment whose hour matters however long ago."""
        there = self.local_day(at)
        today = self.local_day(now)
        near = _near(there, today)
        if near:
            return f"{near} {self.time(at)}"
        joined = translate("formats", "{date}, {time}")
        return joined.format(date=short_date(there, today), time=self.time(at))

    def waited(self, since: datetime, waited: timedelta, now: datetime) -> str:
        """25 min of opening time; 22:52 or Yesterday, where nobody was there since then."""
        if waited >= _A_MINUTE or now - since < _A_MINUTE:
            return wait(waited)
        there, today = self.local_day(since), self.local_day(now)
        return self.time(since) if there == today else relative_day(there, today)

    def span(self, start: datetime, end: datetime) -> str:
        """14:30–15:15."""
        return f"{self.time(start)}–{self.time(end)}"

    def stated(self, at: str, now: datetime) -> str:
        """The moment of an instant as records carry it; nothing for an empty one."""
        return self.moment(datetime.fromisoformat(at), now) if at else ""


def day_title(day: date, today: date | None = None) -> str:
    """Monday 23 November; with its year when that is not `today`'s."""
    pattern = translate("formats", "dddd d MMMM")
    if today is not None and day.year != today.year:
        pattern = translate("formats", "dddd d MMMM yyyy")
    return QLocale().toString(_qdate(day), pattern)


def short_date(day: date, today: date | None = None) -> str:
    """12 Nov; with its year when that is not `today`'s."""
    pattern = translate("formats", "d MMM")
    if today is not None and day.year != today.year:
        pattern = translate("formats", "d MMM yyyy")
    return QLocale().toString(_qdate(day), pattern)


def day_pattern() -> str:
    """How a field in which a day is chosen writes it, as Qt wants it said."""
    return translate("formats", "d MMM yyyy")


def relative_day(day: date, today: date) -> str:
    """Today; Tomorrow; Yesterday; 12 Nov."""
    return _near(day, today) or short_date(day, today)


def within(said: str) -> str:
    """A day or a moment in the midst of a sentence: today 14:18; tomorrow; 12 Nov."""
    for begins, goes_on in (
        (translate("formats", "Today"), translate("formats", "today")),
        (translate("formats", "Tomorrow"), translate("formats", "tomorrow")),
        (translate("formats", "Yesterday"), translate("formats", "yesterday")),
    ):
        if said.startswith(begins):
            return goes_on + said.removeprefix(begins)
    return said


def day_of_month(month: int, day: int | None) -> str:
    """14 March, or March where the day is not known: a birthday without its year."""
    if day is None:
        return QLocale().standaloneMonthName(month)
    # A leap year, so that 29 February can be said.
    return QLocale().toString(QDate(2024, month, day), translate("formats", "d MMMM"))


def wait(length: timedelta) -> str:
    """12 min; 3 h; 9 days: how long something waits or takes, in the largest whole unit."""
    seconds = max(0, int(length.total_seconds()))
    if seconds < _MINUTE:
        return translate("formats", "now")
    if seconds < _HOUR:
        return translate("formats", "{n} min").format(n=seconds // _MINUTE)
    if seconds < _DAY:
        return translate("formats", "{n} h").format(n=seconds // _HOUR)
    return days(seconds // _DAY)


def days(count: int) -> str:
    """1 day; 9 days."""
    return (
        translate("formats", "1 day")
        if count == 1
        else translate("formats", "{n} days").format(n=count)
    )


def ago(at: datetime, now: datetime) -> str:
    """today; yesterday; 8 days; 3 months; 2 years: when somebody was last seen."""
    gone = max(0, (now - at).days)
    if gone < 1:
        return translate("formats", "today")
    if gone == 1:
        return translate("formats", "yesterday")
    if gone < 14:
        return days(gone)
    if gone < 61:
        return translate("formats", "{n} weeks").format(n=gone // 7)
    if gone < 730:
        return translate("formats", "{n} months").format(n=gone // 30)
    return translate("formats", "{n} years").format(n=gone // 365)


def number(count: int) -> str:
    """128,402."""
    return QLocale().toString(count)


def money(minor: int, currency: str) -> str:
    """CNY 98,500; the decimals only where there are any."""
    digits = minor_digits(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    amount = number(whole)
    if rest:
        amount += f"{QLocale().decimalPoint()}{rest:0{digits}d}"
    sign = "\N{MINUS SIGN}" if minor < 0 else ""
    return f"{currency} {sign}{amount}"


def sentence(*parts: str) -> str:
    """The parts that say something, with · between them."""
    return " · ".join(part for part in parts if part)


def _near(day: date, today: date) -> str:
    names = {
        0: translate("formats", "Today"),
        1: translate("formats", "Tomorrow"),
        -1: translate("formats", "Yesterday"),
    }
    return names.get((day - today).days, "")


def _written(at: time) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
