"""One client's file on A4, black on white, in the two faces: all that is kept of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from clienteling.actions import client_out
from clienteling.cache.reads.client_file import ClientFile
from clienteling.domain.people import full_name
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import person_words, story, words
from clienteling.ui.theme import fonts
from clienteling.ui.widgets import states
from clienteling.wire.people import Consent, ContactPoint, ImportantDate, Relation, Wish
from clienteling.wire.watches import Watch

_DPI = 144
_LABEL = 150


class Section(Struct, frozen=True):
    """A heading, and lines: when or what, and what is said of it, below where it is `long`."""

    title: str
    lines: tuple[tuple[str, str], ...]
    long: bool = False


class Paper(Struct, frozen=True):
    """All that stands on the pages."""

    title: str
    told: str
    sections: tuple[Section, ...]


def paper(file: ClientFile, boutique: str, face: Clockface, now: datetime) -> Paper:
    """The file in words, in the window's language."""
    client = file.client
    name = full_name(client.given, client.family, client.name_native, client.name_order)
    day = face.local_day(now).isoformat()
    told = _tr("All that {boutique} keeps of this client, {day}").format(
        boutique=boutique, day=day
    )
    made = (
        Section(_tr("Person"), tuple(_person(file))),
        Section(_tr("Contact"), tuple(_contacts(file))),
        Section(_tr("Important dates"), tuple(_dates(file))),
        Section(_tr("Related people"), tuple(_relations(file))),
        Section(_tr("Consent"), tuple(_consents(file, face))),
        Section(_tr("Watches"), tuple(_watches(file))),
        Section(_tr("Wishes"), tuple(_wishes(file, face))),
        Section(_tr("History"), tuple(_history(file, face, now)), long=True),
    )
    return Paper(name, told, tuple(each for each in made if each.lines))


def write(path: Path, on: Paper) -> Path:
    """Write a PDF with as many numbered pages as it takes; raises Trouble."""
    client_out.kept(path, b"")
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(8, 8, 8, 8), QPageLayout.Unit.Millimeter)
    writer.setTitle(on.title)
    _document(on).print_(writer)
    del writer
    if not path.stat().st_size:
        raise client_out.cannot_write()
    return path


def _document(on: Paper) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_points(fonts.sans(), 10))
    cursor = QTextCursor(document)
    _write(cursor, on.title, _points(fonts.serif(), 22), _block(below=2))
    _write(cursor, on.told, _points(fonts.sans(), 9), _block(below=8))
    for section in on.sections:
        _write(cursor, section.title, _points(fonts.serif(), 15), _block(above=12, below=2))
        for what, said in section.lines:
            label = _points(fonts.sans(weight=fonts.SEMIBOLD), 9)
            if section.long:
                _write(cursor, what, label, _block(above=5))
                _go_on(cursor, f"\n{said}", _points(fonts.sans(), 10))
            else:
                _write(cursor, f"{what}\t", label, _block(above=3, label=_LABEL))
                _go_on(cursor, said, _points(fonts.sans(), 10))
    return document


def _block(*, above: int = 0, below: int = 0, label: int = 0) -> QTextBlockFormat:
    """A paragraph from left to right; with a `label`, its words begin beside it."""
    block = QTextBlockFormat()
    block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    block.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    block.setTopMargin(above)
    block.setBottomMargin(below)
    if label:
        block.setLeftMargin(label)
        block.setTextIndent(-label)
        block.setTabPositions([QTextOption.Tab(label, QTextOption.TabType.LeftTab)])
    return block


def _write(cursor: QTextCursor, text: str, font: QFont, block: QTextBlockFormat) -> None:
    """One paragraph of plain text; a client's own signs are never markup."""
    letters = QTextCharFormat()
    letters.setFont(font)
    if cursor.atStart():
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(block, letters)
    cursor.insertText(text, letters)


def _go_on(cursor: QTextCursor, text: str, font: QFont) -> None:
    """More words in the same paragraph; line ends stay within it."""
    letters = QTextCharFormat()
    letters.setFont(font)
    cursor.insertText(text.replace("\n", "\u2028"), letters)


def _points(font: QFont, size: int) -> QFont:
    font.setPointSize(size)
    return font


def _person(file: ClientFile) -> Iterator[tuple[str, str]]:
    client = file.client
    said = (
        (_tr("Given name"), client.given),
        (_tr("Family name"), client.family),
        (_tr("Name in own script"), client.name_native),
        (_tr("Salutation"), client.salutation),
        (_tr("Language"), client.language),
        (_tr("Country"), person_words.country(client.country)),
        (_tr("Tier"), words.tier(client.tier)),
        (_tr("Advisor"), file.staff.get(client.owner or "", "")),
        (_tr("Source"), sentence(client.source, client.external_id)),
        (_tr("Contact"), _tr("Does not want to be contacted") if client.do_not_contact else ""),
    )
    return ((what, text) for what, text in said if text)


def _contacts(file: ClientFile) -> Iterator[tuple[str, str]]:
    for row in file.of("contact_point"):
        if isinstance(row, ContactPoint):
            yield words.contact_kind(row.kind), sentence(row.value, row.label)


def _dates(file: ClientFile) -> Iterator[tuple[str, str]]:
    for row in file.of("important_date"):
        if isinstance(row, ImportantDate):
            year = str(row.year) if row.year else ""
            yield words.important(row), sentence(year, row.label) or "–"


def _relations(file: ClientFile) -> Iterator[tuple[str, str]]:
    for row in file.of("relation"):
        if isinstance(row, Relation):
            mine = row.client == file.client.id
            who = row.label or _tr("Another client")
            yield person_words.relation(row.kind, mine=mine), who


def _consents(file: ClientFile, face: Clockface) -> Iterator[tuple[str, str]]:
    for row in file.of("consent"):
        if isinstance(row, Consent):
            what = sentence(words.purpose(row.purpose), states.channel(row.channel))
            day = face.local_day(row.at).isoformat()
            said = (words.consent_state(row.state), words.consent_method(row.method), day)
            wording = _tr("wording {version}").format(version=row.text_version)
            yield what, sentence(*said, wording if row.text_version else "")


def _watches(file: ClientFile) -> Iterator[tuple[str, str]]:
    for row in file.of("watch"):
        if isinstance(row, Watch):
            yield row.model or row.reference, sentence(row.reference, row.serial)


def _wishes(file: ClientFile, face: Clockface) -> Iterator[tuple[str, str]]:
    for row in file.of("wish"):
        if isinstance(row, Wish):
            day = face.local_day(row.since).isoformat()
            state = words.wish_state(row.state)[0]
            yield row.reference or row.description, sentence(row.description, state, day)


def _history(file: ClientFile, face: Clockface, now: datetime) -> Iterable[tuple[str, str]]:
    for row in file.happened:
        chip, _, text = story.told(row, face, now, private=False)
        day = face.local_day(row.at).isoformat()
        yield sentence(f"{day} {face.time(row.at)}", chip, row.who), text


def _tr(text: str) -> str:
    return QCoreApplication.translate("file", text)
