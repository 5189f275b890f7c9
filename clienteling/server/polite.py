"""What a visitor may say: plain words, not too long, no flood; every refusal says why."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from clienteling.domain.messages import LONGEST_BODY
from clienteling.errors import Refused
from clienteling.server.attachments import MOST
from clienteling.server.channels import Enclosed, Said
from clienteling.server.visible import Line
from clienteling.server.visitors import Visitor
from clienteling.wire.chat import Spot

MOST_LINKS = 3
MOST_UNANSWERED = 20
SOONEST = timedelta(seconds=2)
ALIKE_WITHIN = timedelta(seconds=60)
AHEAD = timedelta(days=400)
BEGUN_WITHIN = timedelta(minutes=10)
_ALIKE_FROM = 20
_LONGEST_FIELD = 200
# Everything that steers a terminal or turns the reading direction round; what writing needs
# (new lines, tabs, the joiners of emoji and of Persian) stays.
_STEERS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_LINK = re.compile(r"https?://|www\.\w", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Za-z0-9_-]{8,64}")


class Say(Struct, frozen=True):
    """What a visitor's page sends; `number` is its own, the same for the same message.

    `wanted` without a time zone is the boutique's time. Nobody sees the field `website`, so
    that only a program fills it in.
    """

    number: str
    text: str = ""
    name: str = ""
    language: str = ""
    reference: str = ""
    campaign: str = ""
    asks: bool = False
    wanted: datetime | None = None
    spot: Spot | None = None
    pictures: tuple[bytes, ...] = ()
    website: str = ""


def plain(text: str, longest: int | None = None) -> str:
    """`text` without signs nobody sees; as one line of at most `longest` signs if given."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _STEERS.sub("", text)
    return text if longest is None else " ".join(text.split())[:longest]


def understood(say: Say, visitor: Visitor, tz: str, now: datetime) -> Said:
    """What is filed of it; raises Refused, with `why` for the page, where it may not be."""
    if say.website:
        raise refused("robot", "This did not come from a person.", "Telephone, please.")
    if not _NUMBER.fullmatch(say.number):
        raise refused("number", "This message has no number.", "Load the page again.")
    text = plain(say.text).strip()
    if not (text or say.pictures or say.spot or say.asks):
        raise refused("empty", "This message is empty.", "Write something first.")
    if len(text) > LONGEST_BODY:
        advice = f"Up to {LONGEST_BODY:,} signs, please."
        raise refused("long", "This message is too long.", advice)
    if len(_LINK.findall(text)) > MOST_LINKS:
        advice = "Say it in your own words, please."
        raise refused("links", "There are too many links in this message.", advice)
    if len(say.pictures) > MOST:
        raise refused("pictures", "These are too many pictures.", f"Up to {MOST} at once.")
    return Said(
        address=visitor.address,
        reference=say.number,
        text=text,
        name=plain(say.name, 80),
        language=plain(say.language, 20),
        watch=plain(say.reference, _LONGEST_FIELD),
        campaign=plain(say.campaign, _LONGEST_FIELD),
        asks=say.asks,
        wanted=_wanted(say.wanted, tz, now),
        enclosed=tuple(Enclosed("", each) for each in say.pictures),
        spot=_spot(say.spot),
    )


def not_too_soon(visitor: Visitor, latest: Sequence[Line], now: datetime) -> None:
    """Nobody reads a page and writes within a moment; raises Refused with how long to wait."""
    if not latest and now - visitor.since < SOONEST:
        wait = {"retry_after": str(SOONEST.seconds)}
        raise Refused("That was very fast.", "It goes on in a moment.", "too_many", wait)


def not_too_many(latest: Sequence[Line]) -> None:
    """Raise Refused for somebody who has said a great deal that nobody has answered yet."""
    if len(_unanswered(latest)) >= MOST_UNANSWERED:
        title = "Your messages have arrived and wait for an answer."
        raise refused("unanswered", title, "Write again once the boutique has answered.")


def not_too_crowded(begun: int, most: int) -> None:
    """Raise Refused where a boutique hears from more strangers at once than people would be."""
    if begun >= most:
        wait = {"retry_after": "60"}
        title = "Very many people are writing to this boutique."
        raise Refused(title, "It goes on in a moment.", "too_many", wait)


def said_before(said: Said, latest: Sequence[Line], now: datetime) -> Line | None:
    """The message that says the same at length and was said just now, if there is one."""
    if len(said.text) < _ALIKE_FROM or said.enclosed or said.asks or said.spot:
        return None
    alike = (
        each
        for each in _unanswered(latest)
        if each.text == said.text and now - each.at < ALIKE_WITHIN
    )
    return next(alike, None)


def refused(why: str, title: str, advice: str) -> Refused:
    """A refusal with the word by which the page finds its own language's sentence."""
    return Refused(title, advice, detail={"why": why})


def _unanswered(latest: Sequence[Line]) -> list[Line]:
    """What the visitor said since the boutique last spoke, the newest first."""
    found = []
    for each in reversed(latest):
        if not each.mine:
            break
        found.append(each)
    return found


def _wanted(wanted: datetime | None, tz: str, now: datetime) -> datetime | None:
    if wanted is None:
        return None
    there = wanted if wanted.tzinfo else wanted.replace(tzinfo=ZoneInfo(tz))
    at = there.astimezone(UTC)
    if not now < at < now + AHEAD:
        title = "That time is over, or very far away."
        raise refused("time", title, "Choose another time.")
    return at


def _spot(spot: Spot | None) -> Spot | None:
    if spot is None:
        return None
    if not (abs(spot.lat) <= 90 and abs(spot.lon) <= 180):
        raise refused("spot", "There is no such place.", "Say where you are in words.")
    return Spot(round(spot.lat, 5), round(spot.lon, 5), plain(spot.label, 80))
