"""What the chat page does not take: floods, robots, tricks; each refusal says why, kindly."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from clienteling.server.polite import MOST_LINKS, MOST_UNANSWERED
from clienteling.server.settings import Visits
from clienteling.wire.chat_commands import CloseConversation, SnoozeConversation
from tests.fakes.clock import Clock
from tests.fixtures_central import Caller, Server, seated
from tests.server.talking import asked, messages_of, reply, settled, talk_of
from tests.web.visitor import Visitor, code, picture

Arrive = Callable[[], Visitor]


_SENSELESS: list[tuple[dict[str, Any], tuple[int, str, str]]] = [
    ({"text": "  \n "}, (422, "invalid", "empty")),
    ({"text": "x" * 8_001}, (422, "invalid", "long")),
    ({"number": ""}, (422, "invalid", "number")),
    ({"number": "a\0b-------"}, (422, "invalid", "number")),
    ({"number": "n" * 65}, (422, "invalid", "number")),
    ({"website": "https://spam.example"}, (422, "invalid", "robot")),
    ({"text": "see http://a.example " * 4}, (422, "invalid", "links")),
    ({"text": "www.a.example HTTP://b www.c hTTps://d"}, (422, "invalid", "links")),
    ({"asks": True, "wanted": "2020-01-01T10:00:00"}, (422, "invalid", "time")),
    ({"asks": True, "wanted": "2126-01-01T10:00:00Z"}, (422, "invalid", "time")),
    ({"spot": {"lat": 91, "lon": 0}}, (422, "invalid", "spot")),
    ({"pictures": [b"x"] * 5}, (422, "invalid", "pictures")),
    ({"pictures": [b"<svg onload=alert(1)>"]}, (422, "invalid", "")),
    ({"pictures": ["not base64!"]}, (400, "malformed", "")),
    ({"wanted": "soon"}, (400, "malformed", "")),
    ({"text": 7}, (400, "malformed", "")),
    ({"text": "x" * 9_000_000}, (413, "too_large", "")),
]


def test_what_makes_no_sense_is_refused_and_nothing_is_kept(
    mei: Visitor, lin: Caller, clock: Clock
) -> None:
    for said, expected in _SENSELESS:
        clock.go_on(timedelta(seconds=30))
        assert code(mei.say(**{"text": "hello"} | said)) == expected, str(said)[:80]
    assert messages_of(lin) == []


_NO_BODIES = (
    *(b" ", b"null", b"[]", b"{", b'{"number": "message-1"', b'{"text": "\\ud800"}'),
    *(b"\xff\xfe", b"[" * 9_999),
)


def test_a_body_that_is_none_is_refused(mei: Visitor, lin: Caller) -> None:
    for body in _NO_BODIES:
        for path in ("say", "seen"):
            assert mei.post(path, body).status_code == 400, (path, body[:20])
    assert messages_of(lin) == []


_WRITING = "שלום \u200fRolex\u200e\nسلام\u200cها 👩‍🔧 🏴󠁧󠁢󠁳󠁣󠁴󠁿\ttab\r\nend"  # noqa: RUF001 - Hebrew and Persian


def test_unseen_signs_are_taken_out_and_writing_stays(mei: Visitor, lin: Caller) -> None:
    mei.say("a\0b\x1b[31m \u202egnp\u202c \u2066x\u2069\ufeff\x9b", name="Zoë\u202e\n\tB")
    mei.say(_WRITING)
    mei.say("<b>bold</b> <script>alert(1)</script> ' OR 1=1 -- {{7*7}} ${x} %s")
    bodies = [each.body for each in messages_of(lin)]
    assert sorted(bodies) == sorted(
        [
            "ab[31m gnp x",
            _WRITING.replace("\r", ""),
            "<b>bold</b> <script>alert(1)</script> ' OR 1=1 -- {{7*7}} ${x} %s",
        ]
    )
    assert talk_of(lin).visitor == "Zoë B"


def test_a_few_links_may_be_sent(mei: Visitor, lin: Caller) -> None:
    text = "https://a.example/watch " * MOST_LINKS
    assert mei.say(text).status_code == 200
    assert [each.body for each in messages_of(lin)] == [text.strip()]


def test_nobody_reads_and_writes_within_a_moment(central: Server, clock: Clock) -> None:
    robot = Visitor(central.url)
    robot.start()
    answer = robot.say("Buy now")
    assert code(answer) == (429, "too_many", "")
    clock.go_on(timedelta(seconds=int(answer.headers["retry-after"])))
    assert robot.say("A person after all").status_code == 200


def test_a_flood_is_held_back_and_goes_on_later(mei: Visitor, clock: Clock) -> None:
    answers = [mei.say(f"word {n}") for n in range(14)]
    held = [each for each in answers if each.status_code != 200]
    assert len(answers) - len(held) == Visits().said[1]
    assert {code(each) for each in held} == {(429, "too_many", "")}
    clock.go_on(timedelta(seconds=int(held[0].headers["retry-after"])))
    assert mei.say("later").status_code == 200
    # What has arrived may be asked about again, however full the bucket is.
    again = mei.post("say", {"number": "message-1", "text": "word 0"})
    assert again.json()["message"] == answers[0].json()["message"]


def test_who_said_much_waits_for_an_answer(mei: Visitor, clock: Clock, lin: Caller) -> None:
    for n in range(MOST_UNANSWERED):
        clock.go_on(timedelta(seconds=10))
        assert mei.say(f"word {n}").status_code == 200
    clock.go_on(timedelta(minutes=5))
    assert code(mei.say("more")) == (422, "invalid", "unanswered")
    settled(lin, reply(lin, talk_of(lin), "I am here."))
    clock.go_on(timedelta(seconds=10))
    assert mei.say("more").status_code == 200


def test_the_same_words_at_once_are_one_message(
    mei: Visitor, clock: Clock, lin: Caller
) -> None:
    long = "Is the Boréal in blue in store today?"
    first, second = mei.say(long), mei.say(long)
    assert first.json() == second.json()
    assert [mei.say(each).status_code for each in ("ok", "ok")] == [200, 200]
    clock.go_on(timedelta(minutes=2))
    assert mei.say(long).json() != first.json()
    assert sorted(each.body for each in messages_of(lin)) == sorted([long, long, "ok", "ok"])


def test_a_nuisance_is_put_off_for_a_day_unless_staff_think_otherwise(
    mei: Visitor, clock: Clock, central: Server
) -> None:
    assert mei.say("Buy now").status_code == 200
    lin = seated(central, "lin")
    waited = talk_of(lin).waiting_since
    assert asked(lin, CloseConversation, talk_of(lin), unwanted=True).status == "done"
    assert code(mei.say("Buy now!")) == (422, "invalid", "quiet")
    opened = asked(lin, SnoozeConversation, talk_of(lin), waiting_since=waited)
    assert opened.status == "done"
    clock.go_on(timedelta(seconds=5))
    assert mei.say("Forgive me").status_code == 200
    assert asked(lin, CloseConversation, talk_of(lin), unwanted=True).status == "done"
    assert code(mei.say("Buy now!"))[2] == "quiet"
    clock.go_on(timedelta(days=1))
    assert mei.say("Good morning").status_code == 200
    later = seated(central, "lin")
    assert asked(later, CloseConversation, talk_of(later)).status == "done"
    clock.go_on(timedelta(seconds=5))
    assert mei.say("One more thing").status_code == 200
    assert [each.body for each in messages_of(later)] == [
        *("Buy now", "Forgive me", "Good morning", "One more thing"),
    ]


def test_pictures_come_in_measure(mei: Visitor, clock: Clock) -> None:
    four = [picture(colour) for colour in ("red", "green", "blue", "white")]
    codes = []
    for _ in range(4):
        clock.go_on(timedelta(seconds=10))
        codes.append(mei.say("look", pictures=four).status_code)
    assert codes == [200, 200, 200, 429]


def test_a_small_call_is_small(mei: Visitor) -> None:
    assert code(mei.seen("x" * 20_000))[:2] == (413, "too_large")


def test_refusals_are_problems_and_no_traces(mei: Visitor) -> None:
    answer = mei.say("")
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert set(json.loads(answer.content)) <= {"code", "title", "advice", "detail"}
