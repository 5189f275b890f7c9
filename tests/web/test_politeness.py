"""What the chat page does not take: floods, robots, tricks; each refusal says why, kindly."""

import dataclasses
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from clienteling.server import polite
from clienteling.server.guards import Asked, address_of
from clienteling.server.polite import MOST_LINKS, MOST_UNANSWERED
from clienteling.server.settings import Settings, Visits
from clienteling.wire import routes
from tests.fakes.clock import Clock
from tests.fixtures_central import Caller, Limits, Server, seated, serving
from tests.server.talking import messages_of, reply, settled, talk_of
from tests.web.conftest import furnish
from tests.web.visitor import Visitor, picture

Arrive = Callable[[], Visitor]


def _code(answer: requests.Response) -> tuple[int, str, str]:
    said = answer.json()
    assert said["title"], said
    return answer.status_code, said["code"], said.get("detail", {}).get("why", "")


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
        assert _code(mei.say(**{"text": "hello"} | said)) == expected, str(said)[:80]
    assert messages_of(lin) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"number": "message-1"',
        b'{"text": "\\ud800"}',
        b"\xff\xfe",
        b"[" * 9_999,
    ],
)
def test_a_body_that_is_none_is_refused(mei: Visitor, lin: Caller, body: bytes) -> None:
    for path in ("say", "seen"):
        assert mei.post(path, body or b" ").status_code == 400, path
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
    assert _code(answer) == (429, "too_many", "")
    clock.go_on(timedelta(seconds=int(answer.headers["retry-after"])))
    assert robot.say("A person after all").status_code == 200


def test_a_flood_is_held_back_and_goes_on_later(mei: Visitor, clock: Clock) -> None:
    answers = [mei.say(f"word {n}") for n in range(14)]
    held = [each for each in answers if each.status_code != 200]
    assert len(answers) - len(held) == Visits().said[1]
    assert {_code(each) for each in held} == {(429, "too_many", "")}
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
    assert _code(mei.say("more")) == (422, "invalid", "unanswered")
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


def test_one_address_brings_only_so_many_visitors(
    central: Server, clock: Clock, lin: Caller
) -> None:
    robots = [Visitor(central.url) for _ in range(45)]
    answers = [each.post("start") for each in robots]
    let_in = [each for each in answers if each.status_code == 200]
    assert len(let_in) == Visits().newcomers[1]
    assert _code(answers[-1])[:2] == (429, "too_many")
    known = robots[0]
    known.token = let_in[0].json()["token"]
    assert known.post("start").json()["token"] == known.token  # whoever was here comes in
    clock.go_on(timedelta(minutes=1))
    assert robots[-1].post("start").status_code == 200
    assert messages_of(lin) == []


def test_a_made_up_token_counts_for_its_address(tmp_path: Path) -> None:
    def hurried(settings: Settings) -> Settings:
        return dataclasses.replace(settings, rate=0.001, burst=8.0)

    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path, limits=hurried) as server:
        furnish(server)
        mei, lin = Visitor(server.url), seated(server, "lin")
        codes = []
        for n in range(9):
            mei.token = f"{n:032}.{n}.made-up"
            codes.append(mei.get("listen").status_code)
        assert codes == [401] * 8 + [429]
        assert _code(mei.post("start"))[:2] == (429, "too_many")
        assert mei.post("start").headers["retry-after"].isdecimal()
        assert lin.get(routes.CHECK).status_code == 200  # at the same address, and known


def test_who_is_known_here_does_not_pay_for_strangers_beside_them(
    tmp_path: Path, clock: Clock
) -> None:
    visits = dataclasses.replace(Visits(), looked_from=(0.001, 4.0))

    def few(settings: Settings) -> Settings:
        return dataclasses.replace(settings, visits=visits)

    database = f"sqlite:///{tmp_path}/central.db"
    with serving(database, tmp_path, clock, few) as server:
        furnish(server)
        mei, stranger = Visitor(server.url), Visitor(server.url)
        mei.start()
        clock.go_on(Visitor.READS)
        codes = []
        for n in range(4):
            stranger.token = f"{n:032}.{n}.made-up"
            codes.append(stranger.say("Buy now").status_code)
        assert codes == [401] * 3 + [429]
        assert mei.say("Hello").status_code == 200
        assert mei.sees() == ["Hello"]


def test_what_lies_unanswered_is_counted_by_all_processes_together(
    database: str, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polite, "MOST_BEGUN", 3)
    with (
        serving(database, tmp_path, clock) as first,
        serving(database, tmp_path, clock) as second,
    ):
        furnish(first)
        doors = [first.url, second.url]
        visitors = [Visitor(doors[n % 2]) for n in range(4)]
        for each in visitors:
            each.start()
        clock.go_on(Visitor.READS)
        *early, late = [each.say("Hello") for each in visitors]
        assert [each.status_code for each in early] == [200] * 3
        assert _code(late)[:2] == (429, "too_many")
        mei = visitors[0]
        answers = [mei.say(f"word {n}") for n in range(9)]
        mei.url = mei.url.replace(first.url, second.url)
        answers += [mei.say(f"word {n}") for n in range(9, MOST_UNANSWERED - 1)]
        assert {each.status_code for each in answers} == {200}
        clock.go_on(timedelta(minutes=1))
        assert _code(mei.say("more"))[2] == "unanswered"
        clock.go_on(polite.BEGUN_WITHIN)
        assert visitors[3].say("Hello").status_code == 200


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("unknown", "unknown"),
    ],
)
def test_a_household_is_one_address(address: str, house: str) -> None:
    told = (b"x-forwarded-for", address.encode())
    scope: Any = {"type": "http", "headers": [told], "client": ("198.51.100.1", 1)}
    assert address_of(Asked(scope), 1) == house


def test_pictures_come_in_measure(mei: Visitor, clock: Clock) -> None:
    four = [picture(colour) for colour in ("red", "green", "blue", "white")]
    codes = []
    for _ in range(4):
        clock.go_on(timedelta(seconds=10))
        codes.append(mei.say("look", pictures=four).status_code)
    assert codes == [200, 200, 200, 429]


def test_no_visitor_holds_many_lines_open(mei: Visitor, lin: Caller) -> None:
    mei.say("Hello")
    mei.listen()
    with ThreadPoolExecutor(8) as tabs:
        lines = [tabs.submit(mei.get, "listen", after=mei.cursor) for _ in range(8)]
        ended = as_completed(lines)
        at_once = [next(ended).result() for _ in range(8 - Visits().parked)]
        assert [each.json()["lines"] for each in at_once] == [[]] * len(at_once)
        assert sum(not each.done() for each in lines) == Visits().parked
        reply(lin, talk_of(lin), "Here I am.")
        heard = [each.result().json()["lines"] for each in ended]
    assert [each[0]["text"] for each in heard] == ["Here I am."] * Visits().parked


class TestBehindAProxy:
    """Whose word about an address counts."""

    @pytest.fixture
    def limits(self, request: pytest.FixtureRequest) -> Limits:
        proxies = request.param if hasattr(request, "param") else 0
        return lambda settings: dataclasses.replace(settings, proxies=proxies)

    def _arrivals(self, central: Server, told: Callable[[int], str]) -> set[int]:
        url = f"{central.url}{routes.CHAT}/PAR1/start"
        return {
            requests.post(url, headers={"X-Forwarded-For": told(n)}, timeout=20).status_code
            for n in range(45)
        }

    def test_nobody_is_believed_unless_it_was_set(self, central: Server) -> None:
        assert self._arrivals(central, lambda n: f"203.0.113.{n}") == {200, 429}

    @pytest.mark.parametrize("limits", [1], indirect=True)
    def test_our_own_proxy_is(self, central: Server) -> None:
        assert self._arrivals(central, lambda n: f"203.0.113.{n}") == {200}

    @pytest.mark.parametrize("limits", [1], indirect=True)
    def test_what_strangers_say_before_it_is_not(self, central: Server) -> None:
        assert self._arrivals(central, lambda n: f"203.0.113.{n}, 198.51.100.7") == {200, 429}


def test_a_small_call_is_small(mei: Visitor) -> None:
    assert _code(mei.seen("x" * 20_000))[:2] == (413, "too_large")


def test_refusals_are_problems_and_no_traces(mei: Visitor) -> None:
    answer = mei.say("")
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert set(json.loads(answer.content)) <= {"code", "title", "advice", "detail"}
