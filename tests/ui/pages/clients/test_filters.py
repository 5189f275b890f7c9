"""Filters as chips, the lists that keep them, and the keys of the book."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import clients, segments
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.people import NoteKind, Tier
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.filter_bar import PartChip
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.line import LINE
from clienteling.wire.book import ClientFilter, Segment
from clienteling.wire.people import Client
from tests.fixtures_desk import AIKO, CLAIRE, OMAR, WEI
from tests.ui.pages.clients.steps import rows


def chips(page: ClientsPage) -> list[str]:
    shown_ = [each for each in page._book.bar.findChildren(PartChip) if not each.isHidden()]
    return [each.text().removesuffix("  ×") for each in shown_]


def names(page: ClientsPage) -> set[object]:
    return set(rows(page))


def choose(page: ClientsPage, wanted: ClientFilter) -> None:
    """Choose the parts of a filter in its panel."""
    form = page._book.chooser.form
    form.show_filter(wanted)
    form.changed.emit(form._asked())


def kept(desk: Desk) -> list[Segment]:
    with desk.store.read() as db:
        return shown.records(db, Segment)


def test_a_part_is_chosen_in_the_panel_and_taken_away_by_its_chip(
    qtbot: QtBot, page: ClientsPage
) -> None:
    qtbot.mouseClick(page._book.bar.more, Qt.MouseButton.LeftButton)
    form = page._book.chooser.form
    qtbot.waitUntil(lambda: form._language.count() > 2)
    form._language.setCurrentIndex(form._language.findData("ja"))
    form._language.activated.emit(form._language.currentIndex())

    qtbot.waitUntil(lambda: names(page) == {AIKO})
    assert chips(page) == ["Japanese"]
    qtbot.waitUntil(lambda: "1 of 4 clients" in form._count.text())
    form.hide()

    chip = page._book.bar.findChildren(PartChip)[-1]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: len(names(page)) == 4)
    assert chips(page) == []


def test_parts_add_up_and_can_be_typed_into(qtbot: QtBot, page: ClientsPage) -> None:
    choose(page, ClientFilter(unseen_months=6, languages=("fr",)))
    qtbot.waitUntil(lambda: names(page) == {CLAIRE})
    assert chips(page) == ["French", "Not seen for 6 months"]

    page._book.search.setText("zsm")
    qtbot.waitUntil(lambda: names(page) == set())
    page._book.search.setText("vass")
    qtbot.waitUntil(lambda: names(page) == {CLAIRE})
    assert "1 of 4 clients" in page._book._count.text()
    page._book.search.setText("")
    qtbot.waitUntil(lambda: page._book._count.text() == "1 of 4 clients")
    choose(page, ClientFilter())
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_every_control_of_the_panel_says_its_part(page: ClientsPage) -> None:
    form = page._book.chooser.form
    whole = ClientFilter(
        tiers=(Tier.VIP,),
        consent="events/email",
        unseen_months=12,
        reference="M136",
        wish="B210",
        open_ticket=True,
        birthday_this_month=True,
    )
    form.show_filter(whole)

    assert form._asked() == whole
    assert all(
        each.accessibleName()
        for each in (form._language, form._owner, form._purpose, form._channel, form._owns)
    )


def test_nobody_in_a_filter_says_so(qtbot: QtBot, page: ClientsPage) -> None:
    choose(page, ClientFilter(wish="nothing like it"))

    qtbot.waitUntil(page._book._empty.isVisible)
    assert "Nobody fits this filter" in page._book._empty._sentence.text()


def test_a_filter_is_kept_opened_renamed_and_forgotten_with_undo(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    chooser = page._book.chooser
    choose(page, ClientFilter(languages=("ja",)))
    chooser.open_lists()
    qtbot.keyClicks(chooser.lists._name, "From Japan")
    qtbot.keyClick(chooser.lists._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chips(page) == ["From Japan"])

    qtbot.mouseClick(page._book.bar.findChildren(PartChip)[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(page)) == 4)
    qtbot.waitUntil(lambda: len(chooser._lists) == 1)
    page.open(Place("clients", filter=kept(desk)[0].id))
    qtbot.waitUntil(lambda: names(page) == {AIKO})

    chooser.open_lists()
    qtbot.waitUntil(lambda: chooser.lists._counts == {kept(desk)[0].id: 1})
    chooser.lists._name.setText("Tokyo")
    chooser.lists._shared.setChecked(True)
    qtbot.mouseClick(chooser.lists._keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chips(page) == ["Tokyo"])
    assert [(each.name, each.shared) for each in kept(desk)] == [("Tokyo", True)]

    qtbot.waitUntil(lambda: chooser._lists[0].segment.name == "Tokyo")
    chooser.open_lists()
    qtbot.mouseClick(chooser.lists._forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kept(desk) == [])
    qtbot.waitUntil(chooser.toast.isVisible)
    chooser.toast._take_back()
    qtbot.waitUntil(lambda: [each.name for each in kept(desk)] == ["Tokyo"])
    qtbot.waitUntil(lambda: names(page) == {AIKO})


def test_a_list_keeps_itself(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    choose(page, ClientFilter(languages=("ja",)))
    qtbot.waitUntil(lambda: names(page) == {AIKO})

    with desk.store.read() as db:
        omar = shown.find(db, Client, OMAR)
    assert omar is not None
    clients.edit(desk, omar, {"language": "ja"})

    qtbot.waitUntil(lambda: names(page) == {AIKO, OMAR})


def test_a_list_may_hold_words_too(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    segments.keep(desk, "Wei", ClientFilter(text="zsm"))
    qtbot.waitUntil(lambda: len(page._book.chooser._lists) == 1)

    page.open(Place("clients", filter=kept(desk)[0].id))

    assert page._book.search.text() == "zsm"
    qtbot.waitUntil(lambda: names(page) == {WEI})
    assert page._book.wanted == ClientFilter(text="zsm")


def test_a_list_without_a_name_is_not_kept(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    choose(page, ClientFilter(languages=("ja",)))
    page._book.chooser.open_lists()

    assert not page._book.chooser.lists._keep.isEnabled()
    qtbot.keyClick(page._book.chooser.lists._name, Qt.Key.Key_Return)
    assert kept(desk) == []


@pytest.mark.parametrize("hidden", [False, True])
def test_notes_are_found_and_shown_unless_they_are_hidden(
    qtbot: QtBot, page: ClientsPage, desk: Desk, hidden: bool
) -> None:
    clients.note(desk, CLAIRE, NoteKind.PRIVATE, "Loves the blue dial")
    page.hide_private(hidden)
    page._book.search.setText("note:blue")

    if hidden:
        qtbot.waitUntil(page._book._empty.isVisible)
        assert "hidden" in page._book._empty._sentence.text()
    else:
        qtbot.waitUntil(lambda: names(page) == {CLAIRE})
        line = page._book.list.model().index(0, 0).data(LINE)
        assert line.subtitle == "Loves the blue dial"


def test_the_keys_of_the_book(qtbot: QtBot, page: ClientsPage) -> None:
    page.focus_search()
    search = page._book.search
    qtbot.keyClicks(search, "c")
    qtbot.waitUntil(lambda: bool(names(page)))
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    qtbot.waitUntil(lambda: len(names(page)) == 4)

    qtbot.keyClick(search, Qt.Key.Key_Down)
    with qtbot.waitSignal(page._book.entered) as entered:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == [page._book.list.current_key()]
