"""How an import reads: fields, what became of a line, why one cannot be taken."""

import re
from datetime import datetime, timedelta
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from clienteling.ui.formats import Clockface, number, sentence
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.line import Line
from clienteling.wire.importing import (
    Became,
    Contents,
    ImportColumn,
    ImportCounts,
    ImportLine,
    ImportRun,
)

UNDO_WITHIN = timedelta(days=30)
_CLIENTS = (
    *("name", "given", "family", "native", "company", "salutation", "language", "country"),
    *("mobile", "phone", "fax", "email", "wechat", "whatsapp", "street", "street2"),
    *("postcode", "city", "region", "birthday", "note", "client"),
)
_PURCHASES = (
    *("client", "date", "price", "lineprice", "unitprice", "currency", "quantity"),
    *("reference", "description", "purchase", "line", "country"),
    *("name", "given", "family", "email", "phone"),
)
_FORMS = (
    *("no client {} here", "a name of more than {} signs", "a note of more than {} signs"),
    *("a contact of more than {} signs", "a number of more than {} signs"),
    *("a description of more than {} signs", "{} columns where {} belong"),
    *("1 column where {} belong", "quotation marks open here and close on line {}"),
)


def fields(kind: Contents) -> list[tuple[str, str]]:
    """What a column may be read as, with its name; first of all nothing."""
    names = _names()
    known = _PURCHASES if kind == "purchases" else _CLIENTS
    return [("", _tr("Not taken over")), *((each, names[each]) for each in known)]


def heading(column: ImportColumn, place: int) -> str:
    """A column's heading, or its place in the line."""
    return column.heading or _tr("Column {n}").format(n=place + 1)


def lacking(field: str) -> str:
    """What cannot be done without this field."""
    named = {"name": _tr("a name"), "date": _tr("a date"), "client": _tr("a client")}
    said = _tr("Choose which column holds {field}; then every line is looked at.")
    return said.format(field=named.get(field, field))


def became(value: Became) -> tuple[str, Tone]:
    """What became of a line, and how that looks."""
    return {
        "added": (_tr("Added"), Tone.GOOD),
        "updated": (_tr("Updated"), Tone.BUSY),
        "skipped": (_tr("Skipped"), Tone.NEUTRAL),
        "invalid": (_tr("Invalid"), Tone.BAD),
    }[value]


def line(each: ImportLine) -> Line:
    """One line of the file as a row."""
    chip, tone = became(each.became)
    at = _tr("Line {n}").format(n=number(each.number))
    what = {
        "added": _tr("New in the book"),
        "updated": _news(each.fields),
        "skipped": _tr("Nothing new in it"),
        "invalid": reason(each.reason),
    }[each.became]
    return Line(each.who or at, what, at if each.who else "", chip, tone)


def reason(said: str) -> str:
    """Why central cannot take a line, in the window's language."""
    whole = _reasons().get(said.split(":", maxsplit=1)[0].strip())
    if whole is not None:
        return whole
    for form in _FORMS:
        found = re.match(re.escape(form).replace(r"\{\}", "(.+?)") + r"(?=$|:)", said)
        if found:
            return _forms()[form].format(*found.groups())
    return said


def counted(counts: ImportCounts) -> str:
    """Added 59 · Updated 2 · Skipped 0 · Invalid 1."""
    told = (
        (_tr("Added {n}"), counts.added),
        (_tr("Updated {n}"), counts.updated),
        (_tr("Skipped {n}"), counts.skipped),
        (_tr("Invalid {n}"), counts.invalid),
    )
    return sentence(*(words.format(n=number(count)) for words, count in told))


def run(each: ImportRun, who: str, clock: Clockface, now: datetime) -> Line:
    """An earlier import as a row."""
    chip, tone = {
        "running": (_tr("Running"), Tone.BUSY),
        "undone": (_tr("Undone"), Tone.NEUTRAL),
    }.get(each.state, ("", Tone.NEUTRAL))
    if not chip and may_be_undone(each, now):
        chip, tone = _tr("Can be undone"), Tone.GOOD
    name = PurePath(each.name).name or _tr("A file")
    told = undone(each) if each.state == "undone" else counted(each.counts)
    return Line(name, sentence(told, who), clock.moment(each.at, now), chip, tone)


def may_be_undone(each: ImportRun, now: datetime) -> bool:
    """Whether central would still take it back."""
    return each.state == "done" and now - each.at <= UNDO_WITHIN


def undone(each: ImportRun) -> str:
    """What taking an import back came to."""
    told = (
        (_tr("Removed {n}"), each.removed),
        (_tr("As before {n}"), each.restored),
        (_tr("Left as they are {n}"), len(each.stayed)),
    )
    return sentence(*(words.format(n=number(count)) for words, count in told if count))


def stayed(why: str) -> str:
    """Why a file was left as it is."""
    return {
        "changed": _tr("A colleague has changed it since."),
        "used": _tr("Something else names this client by now."),
    }.get(why, _tr("It was taken away already."))


def _news(names: tuple[str, ...]) -> str:
    known = _names()
    said = [known.get(each, each) for each in names]
    return _tr("New: {fields}").format(fields=_tr(", ").join(said)) if said else ""


def _names() -> dict[str, str]:
    return {
        "name": _tr("Whole name"),
        "given": _tr("Given name"),
        "family": _tr("Family name"),
        "native": _tr("Name in own script"),
        "name_native": _tr("Name in own script"),
        "company": _tr("Company"),
        "salutation": _tr("Salutation"),
        "language": _tr("Language"),
        "country": _tr("Country"),
        "mobile": _tr("Mobile"),
        "phone": _tr("Telephone"),
        "fax": _tr("Fax"),
        "email": _tr("E-mail"),
        "wechat": _tr("WeChat"),
        "whatsapp": _tr("WhatsApp"),
        "address": _tr("Address"),
        "street": _tr("Street"),
        "street2": _tr("Street, second line"),
        "postcode": _tr("Postcode"),
        "city": _tr("City"),
        "region": _tr("Region"),
        "birthday": _tr("Birthday"),
        "anniversary": _tr("Anniversary"),
        "note": _tr("Note"),
        "client": _tr("Client number"),
        "external_id": _tr("Client number"),
        "date": _tr("Date of purchase"),
        "price": _tr("Price of the line"),
        "lineprice": _tr("Price of one, by line"),
        "unitprice": _tr("Price of one"),
        "currency": _tr("Currency"),
        "quantity": _tr("How many"),
        "reference": _tr("Reference"),
        "description": _tr("Description"),
        "purchase": _tr("Order number"),
        "line": _tr("Line number"),
    }


def _reasons() -> dict[str, str]:
    return {
        "no name": _tr("No name in this line."),
        "no client": _tr("No client in this line."),
        "no date": _tr("No date in this line."),
        "a date nobody can read": _tr("A date that cannot be read."),
        "a price nobody can read": _tr("A price that cannot be read."),
        "a quantity that is no whole number": _tr("How many is no whole number."),
        "a currency that is not three letters": _tr("The currency is not three letters."),
        "this client asked to be erased": _tr("This client asked to be erased."),
        "this number is somebody else's here": _tr("This number is somebody else’s here."),
        "cut off": _tr("The card is cut off."),
        "cut off inside quotation marks": _tr("Cut off inside quotation marks."),
        "stray quotation marks": _tr("Stray quotation marks."),
        "holds an unreadable sign (NUL)": _tr("Holds an unreadable sign."),
    }


def _forms() -> dict[str, str]:
    return dict(
        zip(
            _FORMS,
            (
                _tr("No client {} here: bring the clients in first."),
                _tr("A name of more than {} signs."),
                _tr("A note of more than {} signs."),
                _tr("A contact of more than {} signs."),
                _tr("A number of more than {} signs."),
                _tr("A description of more than {} signs."),
                _tr("{} columns where {} belong."),
                _tr("One column where {} belong."),
                _tr("Quotation marks open here and close on line {}."),
            ),
            strict=True,
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("imports", text)
