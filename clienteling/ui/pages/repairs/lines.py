"""Repairs in words: rows of the list, the head, the stage bar, the story, the estimate."""

from datetime import date, datetime

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.repairs import Repair, Subject
from clienteling.domain.milestones import STAGES, Milestone, milestone_of
from clienteling.domain.repairs import Stage, TicketEventKind
from clienteling.domain.wording import where_it_is
from clienteling.ui import formats
from clienteling.ui.formats import Clockface
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.stages import Step
from clienteling.wire.service import TicketEvent

translate = QCoreApplication.translate


class Told(Struct, frozen=True):
    """One line of the story: when and what, what was said, and a chip."""

    title: str
    said: str
    chip: str = ""
    tone: Tone = Tone.NEUTRAL


def line(repair: Repair, now: datetime) -> Line:
    """A repair as a row: a slipped promise is said in red, whatever the stage."""
    said = states.stage(repair.stage)
    waits = states.ask(repair.state)
    late = translate("repairs", "{days} late").format(days=formats.days(repair.late))
    name = repair.who.name if repair.who else translate("repairs", "No client named")
    chip = formats.sentence(said.text, late) if repair.late else said.text
    missing = states.missing(repair.piece.alarm) if repair.piece else None
    return Line(
        title=formats.sentence(repair.number, name),
        subtitle=repair.piece.called if repair.piece else "",
        trailing=waits.text if waits else formats.wait(now - repair.since),
        chip=missing.text if missing else chip,
        tone=Tone.BAD if repair.late or missing else said.tone,
    )


def title(repair: Repair) -> str:
    """R-20493 · Duet One."""
    return formats.sentence(repair.number, repair.piece.called if repair.piece else "")


def facts(subject: Subject) -> str:
    """Whose watch it is, which one, where it was bought, and what covers it."""
    repair, piece, covered = subject.repair, subject.repair.piece, subject.coverage
    serial = translate("repairs", "serial {serial}")
    bought = translate("repairs", "bought in {place}")
    until = translate("repairs", "{regime} to {day}")
    coverage = ""
    if covered is not None:
        coverage = states.regime(covered.regime)
        if covered.end is not None:
            ends = formats.short_date(covered.end, date.min)
            coverage = until.format(regime=coverage, day=ends)
    return formats.sentence(
        repair.who.name if repair.who else translate("repairs", "no client named"),
        piece.reference if piece else "",
        serial.format(serial=piece.serial) if piece and piece.serial else "",
        bought.format(place=piece.origin) if piece and piece.origin else "",
        coverage,
    )


def sentence(subject: Subject) -> str:
    """What the client is told, in the client's language."""
    return sentence_for(subject, subject.repair.stage)


def sentence_for(subject: Subject, stage: Stage) -> str:
    """What the client would be told once the repair stands at `stage`."""
    repair = subject.repair
    language = repair.who.language if repair.who else "en"
    promised = None if repair.late else repair.promised_on
    called = repair.piece.called if repair.piece else ""
    return where_it_is(stage, language, called, repair.number, promised)


def steps(subject: Subject, clock: Clockface) -> list[Step]:
    """The stage bar: dates where they are known, the promise where it lies ahead."""
    repair = subject.repair
    at = milestone_of(repair.stage) or _last_milestone(subject)
    order = list(Milestone)
    place = order.index(at)
    reached = _reached(subject)
    made = []
    for number, each in enumerate(order):
        day = reached.get(each)
        note = formats.short_date(clock.local_day(day)) if day is not None else ""
        if each is at:
            since = translate("repairs", "since {day}")
            note = since.format(day=formats.short_date(clock.local_day(repair.since)))
        elif number > place:
            note = _promise(repair) if each is Milestone.READY else ""
        made.append(Step(states.milestone(each), note, number < place, each is at))
    return made


def _promise(repair: Repair) -> str:
    if repair.promised_on is None:
        return ""
    return translate("repairs", "due {day}").format(day=formats.short_date(repair.promised_on))


def _reached(subject: Subject) -> dict[Milestone, datetime]:
    """When each milestone was first reached."""
    found: dict[Milestone, datetime] = {}
    for event in subject.events:
        for milestone, stages in STAGES.items():
            if event.kind == TicketEventKind.STAGE and event.after in stages:
                found[milestone] = event.at
    return found


def _last_milestone(subject: Subject) -> Milestone:
    """Where a repair that left the line left it."""
    reached = _reached(subject)
    if not reached:
        return Milestone.RECEIVED
    return max(reached, key=lambda each: reached[each])


def told(event: TicketEvent, subject: Subject, clock: Clockface, now: datetime) -> Told:
    """One line of the story."""
    actor = subject.actors.get(event.actor, "")
    when = clock.precise(event.at, now)
    chip, tone = _chip(event, subject)
    said = formats.sentence(event.text, actor)
    return Told(formats.sentence(when, _what(event)), said, chip, tone)


def _what(event: TicketEvent) -> str:
    if event.kind == TicketEventKind.STAGE and event.after:
        return states.stage(Stage(event.after)).text
    words = {
        TicketEventKind.NOTE: translate("repairs", "Note"),
        TicketEventKind.PHOTO: translate("repairs", "Photo"),
        TicketEventKind.CUSTODY: translate("repairs", "Handed over"),
        TicketEventKind.PROMISE_CHANGE: translate("repairs", "New promise"),
        TicketEventKind.CLIENT_CONTACT: translate("repairs", "Client told"),
        TicketEventKind.PAYMENT: translate("repairs", "Payment"),
    }
    return words.get(event.kind, "")


def _chip(event: TicketEvent, subject: Subject) -> tuple[str, Tone]:
    here = event.kind == TicketEventKind.STAGE and event.after == subject.repair.stage
    if here:
        if subject.repair.told:
            return translate("repairs", "client told"), Tone.GOOD
        ready = subject.repair.stage is Stage.READY_FOR_COLLECTION
        return translate("repairs", "client not told"), Tone.WARN if ready else Tone.NEUTRAL
    if event.client_visible:
        return translate("repairs", "client may see"), Tone.NEUTRAL
    return "", Tone.NEUTRAL


def condition(subject: Subject, *, plain: bool) -> list[tuple[str, str]]:
    """What was found at intake, and what came with the watch; `plain` leaves amounts out."""
    ticket = subject.ticket
    rows = [
        (each.zone.capitalize(), formats.sentence(each.defect, each.severity))
        for each in ticket.condition
    ]
    if ticket.accessories:
        rows.append((translate("repairs", "With it"), ", ".join(ticket.accessories)))
    if ticket.links is not None:
        rows.append((translate("repairs", "Links"), formats.number(ticket.links)))
    for label, amount in (
        (translate("repairs", "Declared value"), ticket.declared_value),
        (translate("repairs", "Approved in advance"), ticket.preapproved_ceiling),
    ):
        if amount is not None and not plain:
            rows.append((label, formats.money(amount, ticket.currency)))
    return rows


def estimate(subject: Subject) -> list[tuple[str, str, bool]]:
    """The lines of the newest estimate as (what, amount, is total)."""
    quoted = subject.estimate
    if quoted is None:
        return []
    rows = []
    for each in quoted.lines:
        declined = translate("repairs", "{what} — declined").format(what=each.text)
        amount = "—" if each.declined else formats.money(each.amount, quoted.currency)
        rows.append((declined if each.declined else each.text, amount, False))
    total = sum(each.amount for each in quoted.lines if not each.declined)
    rows.append((translate("repairs", "Total"), formats.money(total, quoted.currency), True))
    return rows


def estimate_title(subject: Subject) -> str:
    """Estimate, with its version and how it stands."""
    quoted = subject.estimate
    if quoted is None:
        return translate("repairs", "Estimate")
    words = {
        "draft": translate("repairs", "draft"),
        "sent": translate("repairs", "sent"),
        "approved": translate("repairs", "approved"),
        "partly_approved": translate("repairs", "partly approved"),
        "declined": translate("repairs", "declined"),
        "expired": translate("repairs", "expired"),
        "superseded": translate("repairs", "superseded"),
    }
    named = translate("repairs", "Estimate, version {n}").format(n=quoted.version)
    return formats.sentence(named, words[quoted.state])


def promised(repair: Repair, today: date) -> tuple[str, Tone]:
    """The promised date as a chip."""
    if repair.promised_on is None:
        return translate("repairs", "No date promised"), Tone.NEUTRAL
    day = formats.within(formats.relative_day(repair.promised_on, today))
    if repair.late:
        late = translate("repairs", "Promised {day} · {days} late")
        return late.format(day=day, days=formats.days(repair.late)), Tone.BAD
    return translate("repairs", "Promised {day}").format(day=day), Tone.METAL
