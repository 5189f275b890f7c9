import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.cache.reads.outbox import Ask, asks
from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind, WishState
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients import sides, values
from clienteling.ui.pages.clients.choice_lines import Refusal
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.two_sides import TwoSides
from clienteling.wire.book import Overwrite
from clienteling.wire.book_commands import MergeClients
from clienteling.wire.client_commands import EditClient, SetWishState
from clienteling.wire.codec import encode
from clienteling.wire.command import Command
from clienteling.wire.people import Client, ContactPoint, Wish
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from clienteling.wire.watches import Watch
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, OMAR, SCOPE, WEI, put
from tests.ui.pages.clients.steps import stand_on

TIER = {
    "field": "tier", "yours": "vic", "theirs": "vip", "by": MARTIN,
    "at": "2026-11-23T08:30:00+00:00",
}  # fmt: skip


def refused(desk: Desk, command: Command, problem: Problem) -> None:
    """`command` was asked, and central did not accept it."""
    desk.ask(command)
    with desk.store.write() as tx:
        seq = outbox.waiting(tx)[-1].seq
        receipt = encode(Receipt(seq, command.id, "refused", 9, problem))
        tx.execute("INSERT INTO journal (id, kind, args, author, roles, asked_at, seq, receipt,"
                   " answered_at, card) SELECT id, kind, args, author, roles, asked_at, seq, ?,"
                   " asked_at, 1 FROM outbox WHERE id = ?", (receipt, command.id))  # fmt: skip
        tx.execute("DELETE FROM outbox WHERE id = ?", (command.id,))
        tx.execute("UPDATE client SET tier = 'vip' WHERE id = ?", (WEI,))


def edit(desk: Desk) -> EditClient:
    return EditClient(**desk.stamp(), client=WEI, set={"tier": "vic"}, was={"tier": "vip"})


def both(page: ClientsPage) -> TwoSides | None:
    found = page._subject.choices.findChildren(TwoSides)
    return next((each for each in found if each.isVisible()), None)


def words(root: TwoSides | Refusal) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel))


def press(qtbot: QtBot, page: ClientsPage, name: str) -> None:
    found = page._subject.choices.findChildren(Button)
    button = next(e for e in found if e.isVisible() and e.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def overwritten(desk: Desk, about: str, subject: str, client: str | None) -> Overwrite:
    made = Overwrite(
        id=new_id(), scope=SCOPE, about=about, subject=subject, client=client,
        field="given" if about == "client" else "model", lost="Clara", lost_by=MARTIN,
        lost_at=desk.now(), kept="Claire", created_by=LIN, created_at=desk.now(),
    )  # fmt: skip
    put(desk, made)
    return made


@pytest.mark.parametrize(("press_", "tier"), [("Use mine", "vic"), ("Keep theirs", "vip")])
def test_both_values_of_a_tier_are_shown_in_words_and_one_click_chooses(
    qtbot: QtBot, page: ClientsPage, desk: Desk, press_: str, tier: str
) -> None:
    refused(desk, edit(desk), Problem("conflict", "Somebody else changed this.", "", TIER))
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: both(page) is not None)
    shown_ = both(page)
    assert shown_ is not None
    said = words(shown_)
    for word in ("Tier: somebody else", "VIC", "VIP", "Martin Roche · Today 16:30", "Yours"):
        assert word in said
    assert MARTIN not in said

    press(qtbot, page, press_)

    qtbot.waitUntil(lambda: both(page) is None)
    with desk.store.read() as db:
        row = shown.find(db, Client, WEI)
    assert row is not None
    assert row.tier == tier
    assert all(each.state == "saved" for each in asks(desk.store))


def test_a_lost_text_is_shown_beside_the_one_that_stands_and_undo_takes_it_back(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    overwritten(desk, "client", CLAIRE, CLAIRE)
    stand_on(qtbot, page, CLAIRE)
    qtbot.waitUntil(lambda: both(page) is not None)

    press(qtbot, page, "Use this one")
    qtbot.waitUntil(lambda: both(page) is None)
    assert _given(desk) == "Clara"
    qtbot.waitUntil(page._subject.choices._toast.isVisible)

    press(qtbot, page, "Undo")
    qtbot.waitUntil(lambda: _given(desk) == "Claire")


def test_what_became_of_a_wish_meanwhile_is_chosen_on_the_clients_card(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    wish = Wish(id=new_id(), scope=SCOPE, client=WEI, reference="M1", since=desk.now())
    put(desk, wish)
    ask = SetWishState(**desk.stamp(), wish=wish.id, to=WishState.WON, was=WishState.OPEN)
    detail = {"field": "state", "yours": "won", "theirs": "lost", "by": MARTIN}
    refused(desk, ask, Problem("conflict", "Somebody else changed this.", "", detail))
    stand_on(qtbot, page, WEI)

    qtbot.waitUntil(lambda: both(page) is not None)

    said = words(both(page))  # type: ignore[arg-type]
    assert "State: somebody else changed it meanwhile" in said
    assert "Won" in said
    assert "Lost" in said


def test_who_may_change_nothing_is_asked_nothing(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    overwritten(desk, "client", CLAIRE, CLAIRE)
    desk.person = replace(desk.person, roles=("auditor",))
    stand_on(qtbot, page, CLAIRE)

    assert both(page) is None
    assert not page._subject.choices._rest.isActive()


def _given(desk: Desk) -> str:
    with desk.store.read() as db:
        row = shown.find(db, Client, CLAIRE)
    assert row is not None
    return row.given


def test_a_text_about_a_watch_is_chosen_on_its_owners_card(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    watch = Watch(id=new_id(), scope=SCOPE, reference="M1", model="Claire", owner=CLAIRE)
    put(desk, watch)
    overwritten(desk, "watch", watch.id, None)
    stand_on(qtbot, page, CLAIRE)
    qtbot.waitUntil(lambda: both(page) is not None)

    press(qtbot, page, "Keep this one")

    qtbot.waitUntil(lambda: both(page) is None)


def test_the_next_choice_comes_when_the_first_is_made(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    overwritten(desk, "client", WEI, WEI)
    refused(desk, edit(desk), Problem("conflict", "Somebody else changed this.", "", TIER))
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: both(page) is not None and "Clara" in words(both(page)))  # type: ignore[arg-type]

    press(qtbot, page, "Keep this one")

    qtbot.waitUntil(lambda: both(page) is not None and "VIC" in words(both(page)))  # type: ignore[arg-type]


def test_another_refusal_says_why_and_is_put_away(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    refused(desk, edit(desk), Problem("forbidden", "You may not do this here."))
    stand_on(qtbot, page, WEI)
    choices = page._subject.choices
    qtbot.waitUntil(lambda: bool(choices.findChildren(Refusal)) and choices._paper.isVisible())
    assert "Not accepted: You may not do this here." in words(choices.findChild(Refusal))  # type: ignore[arg-type]

    press(qtbot, page, "Put away")

    qtbot.waitUntil(lambda: not choices._paper.isVisible())
    assert asks(desk.store) == ()


def test_a_merge_that_was_refused_leads_to_the_comparison(
    qtbot: QtBot, page: ClientsPage, desk: Desk, bus: Bus
) -> None:
    bus.go.connect(page.open)
    at = desk.now()
    for client, value in ((CLAIRE, "a@x.example"), (OMAR, "b@x.example")):
        put(desk, ContactPoint(id=new_id(), scope=SCOPE, client=client, kind=ContactKind.EMAIL,
                               value=value, verified_at=at))  # fmt: skip
    merge = MergeClients(**desk.stamp(), merge=new_id(), keep=CLAIRE, other=OMAR)
    refused(desk, merge, Problem("conflict", "Verified numbers of these two differ."))
    with desk.store.write() as tx:
        tx.execute("UPDATE client SET merged_into = NULL")
    stand_on(qtbot, page, CLAIRE)
    qtbot.waitUntil(page._subject.choices._paper.isVisible)

    press(qtbot, page, "Compare")

    panel = page._right.currentWidget()
    assert isinstance(panel, MergePanel)
    assert panel._two == (CLAIRE, OMAR)


@pytest.mark.parametrize(
    ("field", "said", "words_"),
    [
        ("tier", "vip", "VIP"),
        ("owner", LIN, "Lin Yue"),
        ("owner", "", "Not known"),
        ("secondary", f'["{LIN}"]', "Lin Yue"),
        ("preferred", "true", "Yes"),
        ("preferred", "false", "No"),
        ("name_order", "family_first", "Family name"),
        ("language", "fr", "French"),
        ("state", "reserved", "Reserved"),
        ("stage", "waiting_parts", "Waiting for parts"),
        ("status", "no_show", "No-show"),
        ("kind", "wechat", "WeChat"),
        ("given", "Ottilie", "Ottilie"),
        ("year", "2019", "2019"),
        ("papers", "[not json", "[not json"),
        ("lead_days", "14", "14"),
    ],
)
def test_values_are_words_never_codes(field: str, said: str, words_: str) -> None:
    assert values.value(field, said, {LIN: "Lin Yue"}) == words_
    assert values.field_name(field)


def test_a_taken_time_is_no_choice(desk: Desk) -> None:
    (ask,) = _asked(desk, {"yours": "a", "theirs": "b", "alternatives": "c"})
    assert not sides.is_choice(ask)


def _asked(desk: Desk, detail: dict[str, str]) -> tuple[Ask, ...]:
    refused(desk, edit(desk), Problem("conflict", "That time has just been taken.", "", detail))
    return asks(desk.store)
