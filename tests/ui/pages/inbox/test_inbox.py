from pytestqt.qtbot import QtBot

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.cache.reads.talks import Pile
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Direction, MessageState
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Side
from clienteling.ui.widgets.line import KEY
from clienteling.ui.work import Work
from clienteling.wire.chat import Message
from tests.fixtures_desk import LIN, SCOPE
from tests.ui.pages.inbox.steps import (
    ANSWERED,
    VISITOR,
    WAITS,
    bubbles,
    refuse,
    said,
    send,
    stand_on,
    states,
    write,
)


def test_the_longest_wait_stands_first_with_counts(qtbot: QtBot, page: InboxPage) -> None:
    page._piles.choose(page._piles._pile.__class__("waiting"))
    model = page._piles.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)

    assert [model.index(row, 0).data(KEY) for row in range(2)] == [VISITOR, WAITS]
    tabs = [tab.accessibleName() for tab in page._piles._tabs]
    assert tabs[:5] == ["Waiting 2", "Mine 1", "Unclaimed 1", "Snoozed", "All 3"]


def test_a_scanned_code_says_watch_sign_and_boutique(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)

    between = [each.said.text for each in bubbles(page, Side.BETWEEN)]
    assert "Scanned “Window, spring” · D397.8480 · Maison Aurel" in between
    assert page._talk.head._name.text() == "Website visitor · visitor-7"
    assert "“Window, spring”" in page._talk.head._began.accessibleName()


def test_a_reply_is_shown_at_once_as_waiting_to_send(qtbot: QtBot, page: InboxPage) -> None:
    send(qtbot, page, "Of course")

    qtbot.waitUntil(lambda: states(page) == ["waiting to send ⟳"])
    assert bubbles(page)[0].said.text == "Of course"
    qtbot.waitUntil(lambda: page._talk.reply.composer.text() == "")


def test_signs_are_shown_as_they_are(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)

    qtbot.waitUntil(lambda: bool(bubbles(page, Side.THEIRS)))
    assert "<b>hello</b>" in bubbles(page, Side.THEIRS)[0].accessibleName()


def test_days_stand_between_and_what_central_took_issaid(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    days = [each.said.text for each in bubbles(page, Side.BETWEEN)]
    assert days == ["Yesterday", "Today"]

    message = Message(
        id="0197f000-0000-7000-8000-000000000499", scope=SCOPE, rev=2, conversation=WAITS,
        direction=Direction.OUT, author=LIN, body="yes", state=MessageState.READ,
        at=desk.now(),
    )  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, [message])
    bus.changed.emit(Changes(frozenset({"message"}), frozenset({message.id})))

    qtbot.waitUntil(lambda: states(page) == ["sent"])


def test_a_refused_reply_says_why_and_goes_back_to_the_draft(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    send(qtbot, page, "Come by")
    qtbot.waitUntil(lambda: states(page) == ["waiting to send ⟳"])

    refuse(desk, bus, "consent")
    qtbot.waitUntil(lambda: any("not sent — " in state for state in states(page)))
    assert page._talk.not_sent.isVisible()

    page._talk.not_sent.back.emit(page._talk.not_sent._unsent[0])

    qtbot.waitUntil(lambda: page._talk.reply.composer.text() == "Come by")
    qtbot.waitUntil(lambda: states(page) == [])


def test_drafts_are_kept_for_each_conversation(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    write(qtbot, page, "half an ans")

    stand_on(qtbot, page, VISITOR)
    with desk.store.read() as db:
        assert drafts.body(db, messages.key(WAITS)) == "half an ans"
    assert page._talk.reply.composer.text() == ""
    stand_on(qtbot, page, WAITS)

    assert page._talk.reply.composer.text() == "half an ans"


def test_a_draft_is_on_the_disk_soon_after_it_is_typed(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    def kept() -> str:
        with desk.store.read() as db:
            return drafts.body(db, messages.key(WAITS))

    write(qtbot, page, "one")

    qtbot.waitUntil(lambda: kept() == "one")
    assert page._talk.reply._writing._drafting._pause.interval() <= 300


def test_news_keeps_what_is_half_typed(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    write(qtbot, page, "I am just")
    with desk.store.write() as tx:
        shown.put(tx, [said(WAITS, 5, "还在吗？", desk.now())])
    bus.changed.emit(Changes(frozenset({"message", "conversation"})))

    qtbot.waitUntil(lambda: len(bubbles(page, Side.THEIRS)) == 3)
    assert page._talk.reply.composer.text() == "I am just"
    assert page._piles.list.current_key() == WAITS


def test_the_clock_of_the_channel_is_in_view(page: InboxPage) -> None:
    assert page._talk.reply._clock.text() == "40 h left to answer · 7 replies left"


def test_a_blocked_reply_says_why_in_place(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, ANSWERED)
    qtbot.waitUntil(
        lambda: "Martin Roche answers here" in page._talk.reply.composer._why.text()
    )

    send(qtbot, page, "hello")

    assert page._talk.reply.composer.text() == "hello"
    assert bubbles(page) == []


def test_an_empty_inbox_says_so(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> None:
    page = InboxPage(desk, work, bus)
    qtbot.addWidget(page)
    page.show()

    qtbot.waitUntil(page._piles._empty.isVisible)


def test_what_was_answered_stays_in_the_pile_until_one_moves_on(
    qtbot: QtBot, page: InboxPage
) -> None:
    page._piles.choose(Pile.WAITING)
    model = page._piles.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    page._piles.list.choose(1)
    qtbot.waitUntil(lambda: page._reading.chosen == WAITS)

    send(qtbot, page, "Of course")
    qtbot.waitUntil(lambda: page._piles._tabs[Pile.WAITING].accessibleName() == "Waiting 1")

    assert page._piles.list.current_key() == WAITS
