"""How much the page takes: of one address, of one visitor, of all processes together."""

import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from clienteling.server import polite
from clienteling.server.guards import Asked, address_of
from clienteling.server.polite import MOST_UNANSWERED
from clienteling.server.settings import Settings, Visits
from clienteling.wire import routes
from tests.fakes.clock import Clock
from tests.fixtures_central import Caller, Limits, Server, seated, serving
from tests.server.talking import messages_of, reply, talk_of
from tests.web.conftest import furnish
from tests.web.visitor import Visitor, code


def test_one_address_brings_only_so_many_visitors(
    central: Server, clock: Clock, lin: Caller
) -> None:
    robots = [Visitor(central.url) for _ in range(45)]
    answers = [each.post("start") for each in robots]
    let_in = [each for each in answers if each.status_code == 200]
    assert len(let_in) == Visits().newcomers[1]
    assert code(answers[-1])[:2] == (429, "too_many")
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
        assert code(mei.post("start"))[:2] == (429, "too_many")
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
    database: str, tmp_path: Path, clock: Clock
) -> None:
    visits = dataclasses.replace(Visits(), begun=3)

    def few(settings: Settings) -> Settings:
        return dataclasses.replace(settings, visits=visits)

    with (
        serving(database, tmp_path, clock, few) as first,
        serving(database, tmp_path, clock, few) as second,
    ):
        furnish(first)
        doors = [first.url, second.url]
        visitors = [Visitor(doors[n % 2]) for n in range(4)]
        for each in visitors:
            each.start()
        clock.go_on(Visitor.READS)
        *early, late = [each.say("Hello") for each in visitors]
        assert [each.status_code for each in early] == [200] * 3
        assert code(late)[:2] == (429, "too_many")
        mei = visitors[0]
        answers = [mei.say(f"word {n}") for n in range(9)]
        mei.url = mei.url.replace(first.url, second.url)
        answers += [mei.say(f"word {n}") for n in range(9, MOST_UNANSWERED - 1)]
        assert {each.status_code for each in answers} == {200}
        clock.go_on(timedelta(minutes=1))
        assert code(mei.say("more"))[2] == "unanswered"
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
    """Whose word about an address counts, on one kind of database."""

    @pytest.fixture
    def database(self, tmp_path: Path) -> str:
        return f"sqlite:///{tmp_path}/central.db"

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
