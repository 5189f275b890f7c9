"""Whoever comes back to the page finds all that was said, however long ago."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from clienteling.domain.ids import new_id
from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.server import connecting
from clienteling.server.store.clock import stamped
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import CloseConversation
from tests.fakes.clock import Clock
from tests.fixtures_central import Caller, Server, open_boutique, seated, serving
from tests.server.talking import asked, messages_of, of, reply, talk_of
from tests.web.visitor import Visitor

Arrive = Callable[[], Visitor]


def test_what_was_said_long_ago_is_looked_up_page_by_page(
    arrive: Arrive, lin: Caller, central: Server, clock: Clock
) -> None:
    mei, jules = arrive(), arrive()
    mei.say("Hello")
    jules.say("His own")
    talk = next(each for each in of(lin, Conversation) if each.last_text == "Hello")
    at = clock() - timedelta(days=1)
    old = [
        Message(
            id=new_id(), scope=talk.scope, conversation=talk.id, direction=Direction.IN,
            body=f"line {n:03}", at=at + timedelta(seconds=n // 40),
        )
        for n in range(130)
    ]  # fmt: skip
    with stamped(central.central.engine) as work:
        work.put(*old)
    first = mei.get("listen", after="").json()
    pages = [[each["text"] for each in first["lines"]]]
    oldest, more = first["lines"][0]["id"], first["more"]
    while more:
        past = mei.get("earlier", before=oldest).json()
        pages.insert(0, [each["text"] for each in past["lines"]])
        oldest, more = past["lines"][0]["id"], past["more"]
    assert [len(each) for each in pages] == [11, 60, 60]
    said = [each for page in pages for each in page]
    assert said == [*(each.body for each in old), "Hello"]
    (his,) = jules.get("listen", after="").json()["lines"]
    for stranger in (his["id"], "nonsense", "a\0b"):
        assert mei.get("earlier", before=stranger).json() == {"lines": [], "more": False}


def test_read_is_what_whoever_answers_says_they_had_read(
    mei: Visitor, lin: Caller, clock: Clock
) -> None:
    mei.say("Is it in store?")
    clock.go_on(timedelta(seconds=5))
    mei.say("In blue?")
    first, second = messages_of(lin)
    mei.listen()
    reply(lin, talk_of(lin), "Good day.")  # perhaps written before theirs were seen
    assert _heard(mei, "Good day.")["read_until"] is None
    reply(lin, talk_of(lin), "It is.", seen=first.id)
    assert datetime.fromisoformat(_heard(mei, "It is.")["read_until"]) == first.at
    reply(lin, talk_of(lin), "In blue, too.", seen=second.id)
    assert datetime.fromisoformat(_heard(mei, "In blue, too.")["read_until"]) == second.at


def test_who_comes_back_after_days_finds_the_answer_and_may_go_on(
    mei: Visitor, central: Server, clock: Clock
) -> None:
    mei.say("Hello")
    mei.listen()
    clock.go_on(timedelta(hours=72))  # this channel shuts nobody out
    lin = seated(central, "lin")
    reply(lin, talk_of(lin), "Forgive us.")
    assert [each["text"] for each in mei.listen()] == ["Forgive us."]
    assert asked(lin, CloseConversation, talk_of(lin)).status == "done"
    clock.go_on(timedelta(days=90))
    assert mei.say("Here I am again").status_code == 200
    talk = talk_of(seated(central, "lin"))
    assert (talk.status, talk.waiting_since) == (ConversationStatus.OPEN, clock())
    assert mei.sees() == ["Hello", "Forgive us.", "Here I am again"]


def test_a_cursor_that_makes_no_sense_begins_again(mei: Visitor, lin: Caller) -> None:
    mei.say("Before")
    mei.listen()
    cursor, epoch = mei.cursor, mei.cursor.split(".")[0]
    for nonsense in ("x", "..", f"{'0' * 32}.3", f"{epoch}.{'9' * 30}", f"{epoch}.-1"):
        mei.cursor = nonsense
        assert [each["text"] for each in mei.listen()] == ["Before"], nonsense
    mei.cursor = cursor
    reply(lin, talk_of(lin), "After")
    assert [each["text"] for each in mei.listen()] == ["After"]


def test_a_restarted_central_knows_its_visitors(database: str, tmp_path: Path) -> None:
    clock = Clock()
    with serving(database, tmp_path, clock) as first:
        open_boutique(first.central)
        connecting.connect_page(first.central.engine, "PAR1")
        mei = Visitor(first.url)
        mei.start()
        clock.go_on(Visitor.READS)
        assert mei.say("Before").status_code == 200
        mei.listen()
    with serving(database, tmp_path, clock) as second:
        mei.url = mei.url.replace(first.url, second.url)
        assert mei.post("say", {"number": "message-1", "text": "Before"}).status_code == 200
        assert mei.say("After").status_code == 200
        assert [each["text"] for each in mei.listen()] == ["After"]


def _heard(mei: Visitor, words: str) -> Any:  # noqa: ANN401 - JSON
    """What the page is told with these words; that others arrived may be news before them."""
    for _ in range(20):
        heard = mei.get("listen", after=mei.cursor).json()
        mei.cursor = heard["cursor"]
        if words in {each["text"] for each in heard["lines"]}:
            return heard
    raise AssertionError(words)
