"""Ready words for a conversation: what is kept, with the gaps filled that can be."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import client_card, talks
from clienteling.cache.reads.client_card import OpenRepair
from clienteling.cache.reads.free_times import Wanted, free_times
from clienteling.cache.store import Store
from clienteling.domain import spoken_days
from clienteling.domain.appointments import HOLDS_TIME
from clienteling.domain.consent import Purpose
from clienteling.domain.people import salutation, spoken_name
from clienteling.domain.reach import as_written
from clienteling.domain.repairs import Stage
from clienteling.domain.templates import filled, placeholders
from clienteling.domain.wording import spoken_in, where_it_is, written_day
from clienteling.effects.messages import why_not
from clienteling.wire.chat import Conversation, Template
from clienteling.wire.codec import instant
from clienteling.wire.people import Advisor, Boutique, Client
from clienteling.wire.service import Appointment

_FEW = 3
_OF_A_REPAIR = frozenset({"ticket", "stage", "promised"})
_BY_CHARACTER = frozenset({"zh", "ja"})


class Version(Struct, frozen=True):
    """Ready words in one language: `text` with what is known in its place, and what is not."""

    template: Template
    text: str
    gaps: tuple[str, ...]


class ReadyWords(Struct, frozen=True):
    """Words for one occasion in every language they are kept in, the reader's own first.

    `blocked` says as a code why words for this purpose would not be let go.
    """

    key: str
    purpose: str
    versions: tuple[Version, ...]
    blocked: str = ""


class Offer(Struct, frozen=True):
    """The ready words for a conversation, by purpose and key; `languages` as they are put.

    The first language is the client's, the second the advisor's where that is another.
    """

    languages: tuple[str, ...]
    words: tuple[ReadyWords, ...]


class _About(Struct, frozen=True):
    """Who writes with whom, and about what."""

    now: datetime
    boutique: Boutique | None
    advisor: Advisor | None
    client: Client | None
    repair: OpenRepair | None
    meeting: Appointment | None
    origin: str
    times: tuple[datetime, ...] = ()


def offered(store: Store, conversation: str, advisor: str, now: datetime) -> Offer:
    """What can be said in a conversation by an advisor, with the gaps filled that can be."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        if talk is None:
            return Offer((), ())
        about = _about(connection, talk, advisor, now)
        kept = [
            each for each in _kept(connection, talk.scope) if each.channel in {"", talk.channel}
        ]
    if any("times" in placeholders(each.body) for each in kept):
        about = replace(about, times=free_times(store, Wanted(advisor, talk.scope, now))[:_FEW])
    tongues = _languages(about, talk)
    return Offer(tongues, _ready(kept, about, talk, tongues))


def kept(store: Store, scope: str) -> tuple[Template, ...]:
    """Every ready word of a boutique, the oldest first."""
    with store.read() as connection:
        return tuple(_kept(connection, scope))


def example(
    store: Store, scope: str, advisor: str, language: str, today: date
) -> dict[str, str]:
    """What the gaps would say to an invented client, for whoever writes templates."""
    with store.read() as connection:
        house = shown.find(connection, Boutique, scope)
        who = shown.find(connection, Advisor, advisor)
        row = connection.execute("SELECT model FROM watch WHERE model != '' LIMIT 1").fetchone()
    tongue = spoken_in(language)
    of_us = _of_the_house(house, who, tongue, house.country if house else "")
    name, said = _INVENTED[tongue]
    watch, number = row[0] if row else "", "R-20418"
    soon = datetime.combine(today + timedelta(days=2), time(15))
    later = soon + timedelta(days=12)
    of_them = {
        "client": name,
        "salutation": said,
        "watch": watch,
        "date": spoken_days.day(soon.date(), tongue),
        "time": f"{soon:%H:%M}",
        "times": _numbered((soon, soon + timedelta(days=1)), tongue),
        "ticket": number,
        "promised": written_day(later.date(), tongue),
        "stage": where_it_is(Stage.IN_SERVICE, tongue, watch, number, None),
    }
    return _known({**of_us, **of_them})


def _ready(
    kept: Sequence[Template], about: _About, talk: Conversation, tongues: tuple[str, ...]
) -> tuple[ReadyWords, ...]:
    known = {tongue: _facts(about, tongue) for tongue in {_tongue(each) for each in kept}}
    order = {tongue: place for place, tongue in enumerate(tongues)}
    found = [
        _words([each for each in kept if each.key == key], about, talk, order, known)
        for key in dict.fromkeys(each.key for each in kept)
    ]
    return tuple(sorted(found, key=_rank))


def _words(
    own: Sequence[Template],
    about: _About,
    talk: Conversation,
    order: Mapping[str, int],
    known: Mapping[str, Mapping[str, str]],
) -> ReadyWords:
    own = sorted(own, key=lambda each: (order.get(_tongue(each), len(order)), each.language))
    purpose = own[0].purpose
    excused = talk.waiting_since is not None
    why = why_not(talk, about.client, Purpose(purpose), about.now, excused=excused)
    versions = tuple(_version(each, about, known[_tongue(each)]) for each in own)
    return ReadyWords(own[0].key, purpose, versions, why or "")


def _rank(words: ReadyWords) -> tuple[bool, str, bool]:
    """By purpose, service first; of each, what is known in whole before what has gaps."""
    aside = words.purpose != Purpose.SERVICE
    return aside, words.purpose, bool(words.versions[0].gaps)


def _version(template: Template, about: _About, known: Mapping[str, str]) -> Version:
    said = dict(known)
    wanted = set(placeholders(template.body))
    if about.repair is not None and wanted & _OF_A_REPAIR:
        said["watch"] = about.repair.model or said.get("watch", "")
    text = filled(template.body, said)
    return Version(template, text, placeholders(text))


def _about(
    connection: Connection,
    talk: Conversation,
    advisor: str,
    now: datetime,
) -> _About:
    client = shown.find(connection, Client, talk.client) if talk.client else None
    repairs = client_card.open_repairs(connection, client.id) if client else ()
    reference = talk.origin.reference
    named = talks.models(connection, {reference})
    house = talk.origin.boutique or talk.scope
    return _About(
        now=now,
        boutique=shown.find(connection, Boutique, house)
        or shown.find(connection, Boutique, talk.scope),
        advisor=shown.find(connection, Advisor, advisor),
        client=client,
        repair=repairs[0] if repairs else None,
        meeting=_next_meeting(connection, client, now),
        origin=named.get(reference, reference),
    )


def _next_meeting(
    connection: Connection, client: Client | None, now: datetime
) -> Appointment | None:
    if client is None:
        return None
    where = "WHERE client = ? AND start >= ? ORDER BY start"
    found = shown.records(connection, Appointment, where, (client.id, instant(now)))
    return next((each for each in found if each.status in HOLDS_TIME), None)


def _languages(about: _About, talk: Conversation) -> tuple[str, ...]:
    client = (about.client.language if about.client else "") or talk.language
    advisor = about.advisor.languages if about.advisor else ()
    every = (client, *advisor, "en")
    return tuple(dict.fromkeys(spoken_in(each) for each in every if each))


def _facts(about: _About, tongue: str) -> dict[str, str]:
    client = about.client
    country = client.country if client else ""
    of_us = _of_the_house(about.boutique, about.advisor, tongue, country)
    of_them = {
        "client": _name(client, tongue),
        "salutation": salutation(client.salutation, tongue) if client else "",
        "watch": about.origin,
        "times": _numbered(about.times, tongue),
    }
    then = _of_the_visit(about, tongue) | _of_repair(about, tongue)
    return _known({**of_us, **of_them, **then})


def _known(said: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in said.items() if words}


def _of_the_house(
    boutique: Boutique | None, advisor: Advisor | None, tongue: str, country: str
) -> dict[str, str]:
    native = tongue in _BY_CHARACTER
    return {
        "advisor": ((native and advisor.name_native) or advisor.name) if advisor else "",
        "boutique": boutique.name if boutique else "",
        "phone": as_written(boutique.phone, country) if boutique and boutique.phone else "",
        "address": boutique.address if boutique else "",
    }


def _of_the_visit(about: _About, tongue: str) -> dict[str, str]:
    if about.meeting is None:
        return {}
    zone = ZoneInfo(about.boutique.tz if about.boutique else "UTC")
    start = about.meeting.start.astimezone(zone)
    return {"date": spoken_days.day(start.date(), tongue), "time": f"{start:%H:%M}"}


def _of_repair(about: _About, tongue: str) -> dict[str, str]:
    repair = about.repair
    if repair is None:
        return {}
    zone = ZoneInfo(about.boutique.tz if about.boutique else "UTC")
    day = repair.promised_on
    promised = day if day and day >= about.now.astimezone(zone).date() else None
    return {
        "ticket": repair.number,
        "stage": where_it_is(repair.stage, tongue, repair.model, repair.number, promised),
        "promised": written_day(promised, tongue) if promised else "",
    }


def _numbered(times: Iterable[datetime], tongue: str) -> str:
    """Free times line by line, so that a figure answers them."""
    lines = (f"{n}) {spoken_days.moment(at, tongue)}" for n, at in enumerate(times, 1))
    return "\n".join(lines)


def _name(client: Client | None, tongue: str) -> str:
    """As one would say it after the salutation: the whole name in hanzi, else as spoken."""
    if client is None:
        return ""
    if client.name_native and (tongue in _BY_CHARACTER or tongue == spoken_in(client.language)):
        return client.name_native
    return spoken_name(client.given, client.family, client.name_order) or client.name_native


def _kept(connection: Connection, scope: str) -> list[Template]:
    where = "WHERE scope = ? ORDER BY id"
    return shown.records(connection, Template, where, (scope,))


def _tongue(template: Template) -> str:
    return spoken_in(template.language)


_INVENTED = {
    "en": ("Grace Harlow", "Ms"),
    "fr": ("Hélène Duval", "Mme"),
    "zh": ("陈宇轩", "先生"),
    "ja": ("水瀬愛子", "様"),
    "ar": ("ليلى حداد", "السيدة"),
}
