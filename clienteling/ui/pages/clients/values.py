"""What a field of the client book is called, and what a value of it says, in words."""

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from clienteling.domain.appointments import Standing
from clienteling.domain.people import NameOrder
from clienteling.domain.repairs import Stage
from clienteling.ui.formats import number
from clienteling.ui.pages.clients import person_words, words
from clienteling.ui.widgets import states

Moment = Callable[[datetime], str]


def field_name(field: str) -> str:
    """Given name."""
    return {**_of_a_client(), **_of_a_watch(), **_of_what_happens()}.get(field, _tr("A detail"))


def _of_a_client() -> dict[str, str]:
    return {
        "given": _tr("Given name"),
        "family": _tr("Family name"),
        "name_native": _tr("Name as written"),
        "name_order": _tr("Spoken first"),
        "salutation": _tr("Salutation"),
        "language": _tr("Language"),
        "country": _tr("Country"),
        "source": _tr("Came to us by"),
        "tier": _tr("Tier"),
        "owner": _tr("Advisor"),
        "secondary": _tr("Further advisors"),
        "value": _tr("Number or address"),
        "label": _tr("What it is"),
        "preferred": _tr("Preferred"),
        "verified_at": _tr("Verified"),
        "kind": _tr("Kind"),
        "month": _tr("Month"),
        "day": _tr("Day"),
        "lead_days": _tr("Days ahead"),
        "other": _tr("Other client"),
    }


def _of_a_watch() -> dict[str, str]:
    return {
        "reference": _tr("Reference"),
        "serial": _tr("Serial"),
        "model": _tr("Model"),
        "calibre": _tr("Calibre"),
        "dial": _tr("Dial"),
        "strap": _tr("Strap"),
        "links": _tr("Links"),
        "year": _tr("Year"),
        "papers": _tr("Papers"),
        "origin": _tr("Bought in"),
        "retailer": _tr("Retailer"),
    }


def _of_what_happens() -> dict[str, str]:
    return {
        "description": _tr("Description"),
        "priority": _tr("Priority"),
        "state": _tr("State"),
        "status": _tr("State"),
        "stage": _tr("Stage"),
        "start": _tr("Time"),
        "intent": _tr("Interest"),
        "outcome": _tr("How it ended"),
        "advisor": _tr("Advisor"),
        "pinned": _tr("Pinned"),
    }


def value(field: str, said: str, team: Mapping[str, str], moment: Moment | None = None) -> str:
    """What `said`, a value in plain JSON, says to a person."""
    if not said or said == "null":
        return _tr("Not known")
    if said in {"true", "false"}:
        return _tr("Yes") if said == "true" else _tr("No")
    if said.startswith("["):
        return ", ".join(team.get(each, each) for each in _listed(said)) or _tr("Not known")
    at = _instant(said) if moment else None
    if at is not None and moment is not None:
        return moment(at)
    if field in {"owner", "advisor"}:
        return team.get(said, said)
    return _coded(field, said)


def _coded(field: str, said: str) -> str:
    """A code by its name; words as they are."""
    find = _CODES.get(field)
    return find(said) if find else said


def _order(said: str) -> str:
    return _tr("Family name") if said == NameOrder.FAMILY_FIRST else _tr("Given name")


def _stage(said: str) -> str:
    return states.stage(Stage(said)).text if said in set(Stage) else said


def _standing(said: str) -> str:
    return states.standing(Standing(said)).text if said in set(Standing) else said


def _count(said: str) -> str:
    return number(int(said)) if said.isdigit() else said


_CODES: dict[str, Callable[[str], str]] = {
    "country": person_words.country,
    "tier": words.tier,
    "language": states.language,
    "name_order": _order,
    "kind": words.contact_kind,
    "stage": _stage,
    "status": _standing,
    "state": lambda said: words.wish_state(said)[0],
    "priority": _count,
    "lead_days": _count,
}


def _listed(said: str) -> list[str]:
    try:
        return msgspec.json.decode(said, type=list[str])
    except msgspec.DecodeError:
        return [said]


def _instant(said: str) -> datetime | None:
    """The moment that `said` is, where it is one: a date with an hour and a zone."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("values", text)
