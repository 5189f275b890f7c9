"""A client's card in rows: what is promised, repaired, owned, wished for, and coming."""

from datetime import UTC, date, datetime

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.client_card import Card, OpenRepair
from clienteling.cache.reads.history import Happened
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.watches import Piece
from clienteling.domain.dates import next_occurrence
from clienteling.domain.tasks import TaskKind
from clienteling.domain.watches import Cover
from clienteling.ui import reminders
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface, relative_day, sentence, short_date, within
from clienteling.ui.pages.clients import person_words, story, watch_words, words
from clienteling.ui.pages.clients.glance import Glance
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.wire.people import ImportantDate, Wish
from clienteling.wire.service import Task


class Gist:
    """Rows of one client's card at one moment."""

    def __init__(self, face: Clockface) -> None:
        self._face = face
        self._now = datetime.min.replace(tzinfo=UTC)
        self._private = False

    def turn_to(self, now: datetime, *, private: bool) -> None:
        """Speak as of `now`; `private` while the screen faces the client."""
        self._now = now
        self._private = private

    def ahead(self, known: Card, promises: int, repairs: int, *, slim: bool) -> list[Glance]:
        """What is promised first, then what is in our hands, the next visit, the next date."""
        staff = dict(known.colleagues)
        rows = [self._promise(task, staff) for task in known.tasks[:promises]]
        reminded = self._reminder(known, staff)
        rows += reminded
        rows += [self._repair(repair) for repair in known.repairs[:repairs]]
        if known.next_visit is not None:
            rows.append(self._visit(known.next_visit))
        about = known.reminder.subject if known.reminder and reminded else ""
        return rows + self._dates(known, about, slim=slim)

    def watch(self, owned: Piece) -> Glance:
        """What it is, its numbers, and whether it is missing or what covers it."""
        watch = owned.watch
        bought = _tr("bought in {place}").format(place=watch.origin) if watch.origin else ""
        serial = watch.serial.replace(" ", "\u00a0")
        year = str(watch.year) if watch.year else ""
        chip, tone = states.missing(owned.alarm) or _covered(owned)
        return Glance(
            title=watch.model or watch.reference,
            told=sentence(watch.reference, serial, bought, year),
            chip=chip,
            tone=tone,
            leads=Place("clients", watch.owner or "", "watches", watch.id),
        )

    def wishes(self, known: Card) -> list[Glance]:
        """What is wished for, the dearest first."""
        return [self._wish(wish, known.states.get(wish.id, "")) for wish in known.wishes]

    def contact(self, row: Happened) -> Glance:
        """When we were in touch, how, and in which words."""
        chip, _, said = story.told(row, self._face, self._now, private=self._private)
        there, today = self._face.local_day(row.at), self._face.local_day(self._now)
        when = self._face.time(row.at) if there == today else relative_day(there, today)
        return Glance(when, sentence(chip, row.who.split(" ")[0], said), slim=True)

    def often(self, contacts: int, colleagues: int) -> tuple[str, str]:
        """How often the client heard from us, in short and in full; nothing for never."""
        if not contacts:
            return "", ""
        short = _tr("{n} in 30 days, by {people}").format(n=contacts, people=colleagues)
        whole = _tr("{n} contacts by {people} colleagues in the last 30 days")
        return short, whole.format(n=contacts, people=colleagues)

    def _promise(self, task: Task, staff: dict[str, str]) -> Glance:
        due = _tr("due {when}").format(when=within(self._face.precise(task.due, self._now)))
        if task.snoozed_until is not None and task.snoozed_until > self._now:
            today = self._face.local_day(self._now)
            day = relative_day(self._face.local_day(task.snoozed_until), today)
            due = _tr("put off until {day}").format(day=within(day))
        complaint = task.kind is TaskKind.COMPLAINT
        return Glance(
            title=task.text or _tr("Task"),
            told=sentence(due, staff.get(task.assignee or "", "")),
            chip=_tr("Complaint") if complaint else "",
            tone=Tone.BAD if complaint else Tone.NEUTRAL,
            deed=_tr("Done"),
            about=task.id,
        )

    def _reminder(self, known: Card, staff: dict[str, str]) -> list[Glance]:
        """What a rule reminds of now, or where nothing is promised, of what it will."""
        of, today = known.reminder, self._face.local_day(self._now)
        if of is None or (of.since > today and known.tasks):
            return []
        stands = of.since <= today
        begins = _tr("from {day}").format(day=within(relative_day(of.since, today)))
        by = _tr("by rule") if stands else begins
        return [
            Glance(
                title=reminders.words(of, today),
                told=sentence(by, staff.get(of.owner, "")),
                deed=_tr("Done") if stands else "",
                about=of.id,
            )
        ]

    def _repair(self, repair: OpenRepair) -> Glance:
        today = self._face.local_day(self._now)
        promised, late = _tr("no date promised"), False
        if repair.promised_on is not None:
            day = relative_day(repair.promised_on, today)
            promised = _tr("promised {day}").format(day=within(day))
            late = repair.promised_on < today
        said = states.stage(repair.stage)
        return Glance(
            title=repair.model or repair.number,
            told=sentence(promised, repair.number),
            chip=said.text,
            tone=Tone.BAD if late else said.tone,
            leads=Place("repairs", repair.id),
        )

    def _visit(self, visit: Meeting) -> Glance:
        said = states.standing(visit.status)
        kind = states.appointment_type(visit.type)
        return Glance(
            title=self._face.precise(visit.start, self._now),
            told=sentence(kind, visit.note, visit.advisor_name),
            chip=said.text,
            tone=said.tone,
            leads=Place("appointments", visit.id),
        )

    def _dates(self, known: Card, but: str, *, slim: bool) -> list[Glance]:
        """The day that matters next, with what it means this time; not the one just named."""
        today = self._face.local_day(self._now)
        coming = [
            (falls, each)
            for each in known.dates
            if each.id != but and (falls := _falls(each, today)) is not None
        ]
        if not coming:
            return []
        falls, each = min(coming, key=lambda found: (found[0], found[1].id))
        named = each.label or person_words.date_kind(each.kind)
        day = person_words.day_named(replace(each, year=None))
        return [
            Glance(
                title=named if slim else sentence(named, day),
                told=person_words.falls_on(each, falls, today),
                leads=Place("clients", known.client.id, "person"),
                slim=slim,
            )
        ]

    def _wish(self, wish: Wish, waits: str) -> Glance:
        since = _tr("since {day}").format(day=short_date(wish.since.date()))
        chip, tone = words.state(waits) if waits else words.wish_state(wish.state)
        return Glance(
            title=wish.reference or wish.description,
            told=sentence(wish.description if wish.reference else "", since),
            chip=chip,
            tone=tone,
            leads=Place("clients", wish.client, "watches", wish.id),
        )


def _covered(owned: Piece) -> tuple[str, Tone]:
    """What covers a watch, as short as a narrow row needs it."""
    covered = owned.covered
    valid = covered is not None and covered.stands is Cover.VALID
    if covered is not None and valid and covered.coverage.end is not None:
        return _tr("✓ to {year}").format(year=covered.coverage.end.year), Tone.GOOD
    return watch_words.chip(owned.watch, covered)


def _falls(each: ImportantDate, today: date) -> date | None:
    return next_occurrence(each.calendar, each.month, each.day, each.leap_month, today)


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
