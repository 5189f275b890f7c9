from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import clients
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, outbox, shown
from clienteling.cache.reads.person import draft_key
from clienteling.domain.people import ContactKind, Tier
from clienteling.ui.pages.clients.person_sheet import PersonSheet
from clienteling.wire.people import (
    Edit,
    Note,
)
from tests.fixtures_desk import CLAIRE, MARTIN, WEI, client
from tests.ui.pages.clients.person_steps import line, points, retype, said, show


def test_enter_saves_one_field_and_says_how_far_it_has_come(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    retype(qtbot, line(sheet, "given"), "Shiming")
    qtbot.keyClick(line(sheet, "given"), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Saved here" in said(sheet.fields._lines["given"]))
    with desk.store.read() as db:
        (asked,) = outbox.waiting(db)
    assert (asked.command.set, asked.command.was) == (  # type: ignore[attr-defined]
        {"given": "Shiming"},
        {"given": "Shimin"},
    )
    assert client(desk).given == "Shiming"


def test_leaving_a_field_saves_it_and_escape_takes_it_back(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    retype(qtbot, line(sheet, "salutation"), "Mr")
    line(sheet, "source").setFocus()
    qtbot.waitUntil(lambda: client(desk).salutation == "Mr")

    retype(qtbot, line(sheet, "family"), "Chang")
    qtbot.keyClick(line(sheet, "family"), Qt.Key.Key_Escape)

    assert line(sheet, "family").text() == "Zhang"
    assert client(desk).family == "Zhang"


def test_a_tier_is_changed_by_choosing_it(qtbot: QtBot, sheet: PersonSheet, desk: Desk) -> None:
    sheet.fields._choices["tier"].changed.emit("vic")

    qtbot.waitUntil(lambda: client(desk).tier is Tier.VIC)


def test_words_too_long_stay_in_the_field_whole(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    long = "x" * 207
    editor = line(sheet, "salutation")
    editor.setFocus()
    editor.setText(long)
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert "7 signs too long" in said(sheet.fields._lines["salutation"])
    assert editor.text() == long
    assert client(desk).salutation == ""


def test_somebody_must_keep_a_name(qtbot: QtBot, sheet: PersonSheet, desk: Desk) -> None:
    show(qtbot, sheet, CLAIRE)
    for name in ("given", "family"):
        editor = line(sheet, name)
        editor.setFocus()
        editor.clear()
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "needs a name" in said(sheet.fields._lines["family"]))
    assert client(desk, CLAIRE).family == "Vasseur"
    assert line(sheet, "family").text() == ""


def test_half_typed_words_are_there_again_after_another_client(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    number = sheet.contacts._rows[points(desk)[0].id]._value
    editor = number.editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "139 0000 1234"
    retype(qtbot, editor, "139 000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "too short" in said(number))

    show(qtbot, sheet, CLAIRE)
    show(qtbot, sheet, WEI)

    again = sheet.contacts._rows[points(desk)[0].id]._value
    assert again.value == "139 000"
    qtbot.waitUntil(lambda: "Not saved yet" in said(again))
    assert points(desk)[0].value == "+8613900001234"


def test_what_is_typed_is_kept_as_a_draft_until_it_is_saved(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    retype(qtbot, line(sheet, "source"), "a friend")

    def draft() -> str:
        with desk.store.read() as db:
            return drafts.body(db, draft_key(WEI, "source"))

    qtbot.waitUntil(lambda: draft() == "a friend")
    qtbot.keyClick(line(sheet, "source"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not draft())
    assert client(desk).source == "a friend"


def test_what_a_colleague_changes_is_shown_and_typed_words_stay(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    retype(qtbot, line(sheet, "source"), "half")

    clients.edit(desk, client(desk), {"salutation": "Dr"})

    qtbot.waitUntil(lambda: line(sheet, "salutation").text() == "Dr")
    assert line(sheet, "source").text() == "half"


@pytest.mark.parametrize(
    ("typed", "kind", "kept"),
    [
        ("021 6888 1234", ContactKind.MOBILE, "+862168881234"),
        ("Shi.Min@Example.COM", ContactKind.EMAIL, "shi.min@example.com"),
        ("snow_84", ContactKind.WECHAT, "snow_84"),
        (
            "1 Rue de la Paix\n\n 75002  Paris ",
            ContactKind.ADDRESS,
            "1 Rue de la Paix\n75002 Paris",
        ),
    ],
)
def test_another_contact_is_what_it_looks_like(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk, typed: str, kind: ContactKind, kept: str
) -> None:  # fmt: skip
    sheet.contacts._new._value.setPlainText(typed)
    qtbot.mouseClick(sheet.contacts._new._add, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(points(desk)) == 2)
    assert (points(desk)[1].kind, points(desk)[1].value) == (kind, kept)
    qtbot.waitUntil(lambda: not sheet.contacts._new.value)


def test_a_wrong_number_says_why_and_can_be_kept_as_a_note(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    new = sheet.contacts._new
    new._value.setFocus()
    qtbot.keyClicks(new._value, "139 00")
    qtbot.keyClick(new._value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "too short" in said(new._field))
    assert new.value == "139 00"

    qtbot.mouseClick(new._note, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not new.value)
    with desk.store.read() as db:
        (note,) = shown.records(db, Note, "WHERE client = ?", (WEI,))
    assert note.text == "139 00"
    assert len(points(desk)) == 1


def test_one_contact_is_preferred_verified_and_taken_out(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    clients.add_contact(desk, WEI, ContactKind.WECHAT, "snow_84")
    qtbot.waitUntil(lambda: len(sheet.contacts._rows) == 2)
    other = points(desk)[1]

    sheet.contacts._rows[other.id]._star.click()
    qtbot.waitUntil(lambda: [each.preferred for each in points(desk)] == [False, True])
    sheet.contacts._rows[other.id]._proven.click()
    qtbot.waitUntil(lambda: points(desk)[1].verified_at is not None)
    sheet.contacts._rows[other.id]._gone.click()
    qtbot.waitUntil(lambda: len(points(desk)) == 1)
    qtbot.waitUntil(lambda: len(sheet.contacts._rows) == 1)


def test_who_changed_a_field_and_when_is_said(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    at = desk.now() - timedelta(days=1)
    with desk.store.write() as tx:
        shown.put(
            tx, [replace(client(desk), source="a fair", edits={"source": Edit(MARTIN, at)})]
        )
    sheet._read()

    qtbot.waitUntil(lambda: "Martin Roche · Yesterday" in said(sheet.fields._lines["source"]))


def test_who_has_a_number_already_is_said_while_it_is_typed(
    qtbot: QtBot, sheet: PersonSheet
) -> None:
    new = sheet.contacts._new
    new._value.setFocus()
    qtbot.keyClicks(new._value, "+33 6 00 00 56 78")

    qtbot.waitUntil(lambda: "Claire Vasseur has this already" in said(new._field))
