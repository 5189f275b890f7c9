"""What is said at the edges: nonsense, floods, unknown ways, and the description of it all."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from logging.handlers import QueueHandler
from pathlib import Path
from queue import SimpleQueue

import msgspec
import pytest
import requests

from clienteling.errors import Refused
from clienteling.log import Redaction
from clienteling.server.guards import Limits
from clienteling.server.logs import Lines
from clienteling.server.settings import MEGABYTE, Settings
from clienteling.wire import routes
from clienteling.wire.commands import COMMANDS
from clienteling.wire.problems import Problem
from tests.fixtures_central import (
    Caller,
    Server,
    add_person,
    open_boutique,
    seated,
    serving,
)

_REQUESTS = logging.getLogger("clienteling.server.requests")


def problem(answer: requests.Response) -> Problem:
    """Every failure is a problem: words and a code, never a trace."""
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert "Traceback" not in answer.text
    return msgspec.json.decode(answer.content, type=Problem)


@pytest.mark.parametrize("body", [b"{", b"", b"\x00", b"[]", b'{"cursor": 7}', b"\xff\xfe{}"])
@pytest.mark.parametrize("path", [routes.PULL, routes.PUSH])
def test_nonsense_is_called_nonsense(lin: Caller, path: str, body: bytes) -> None:
    answer = lin.ask(path, body)

    assert (answer.status_code, problem(answer).code) == (400, "malformed")


def test_deep_nonsense_is_called_nonsense(lin: Caller) -> None:
    answer = lin.ask(routes.PUSH, b'{"commands":' + b"[" * 100_000)

    assert (answer.status_code, problem(answer).code) == (400, "malformed")


def test_too_large_a_body_is_refused_before_it_is_read(lin: Caller) -> None:
    answer = lin.ask(routes.PUSH, b" " * (16 * MEGABYTE + 1))

    assert (answer.status_code, problem(answer).code) == (413, "too_large")


@pytest.mark.parametrize("path", ["/", "/v2/sync/pull", "/v1/sync/../../etc", "/v1"])
def test_an_unknown_way_leads_nowhere(lin: Caller, path: str) -> None:
    assert problem(lin.get(path)).code == "gone"


def test_the_wrong_method_is_told_so(lin: Caller) -> None:
    answer = lin.get(routes.PULL)

    assert (answer.status_code, problem(answer).code) == (405, "malformed")


def test_central_says_that_it_lives_and_that_it_can_work(server: Server) -> None:
    assert requests.get(server.url + routes.HEALTH, timeout=20).json() == {"status": "ok"}
    assert requests.get(server.url + routes.READY, timeout=20).json() == {"status": "ready"}


@pytest.mark.logs("database|failed")
def test_a_database_that_is_gone_is_busy_not_broken(server: Server) -> None:
    with server.central.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE clock RENAME TO hidden")

    answer = requests.get(server.url + routes.READY, timeout=20)

    assert (answer.status_code, problem(answer).code) == (503, "busy")
    assert answer.headers["Retry-After"] == "5"
    assert requests.get(server.url + routes.HEALTH, timeout=20).status_code == 200


def test_the_description_knows_every_command_by_its_kind(server: Server) -> None:
    answer = requests.get(server.url + routes.SCHEMA, timeout=20)

    description = json.loads(answer.content)
    assert {routes.PULL, routes.PUSH, routes.CHECK} <= set(description["paths"])
    commands = description["components"]["schemas"]["PushRequest"]["properties"]["commands"]
    assert set(commands["items"]["discriminator"]["mapping"]) == set(COMMANDS)
    named = set(description["components"]["schemas"])
    text = answer.text
    wanted = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert wanted <= named


@pytest.fixture
def hurried(tmp_path: Path) -> Iterator[Server]:
    """A central that allows four requests at once and then two a second."""
    database = f"sqlite:///{tmp_path}/central.db"

    def limits(settings: Settings) -> Settings:
        return replace(settings, rate=2.0, burst=4.0)

    with serving(database, tmp_path, limits=limits) as running:
        open_boutique(running.central)
        add_person(running.central, "lin")
        yield running


def test_a_desk_that_asks_too_often_is_told_when_to_come_back(hurried: Server) -> None:
    lin = seated(hurried, "lin")

    answers = [lin.get(routes.CHECK) for _ in range(10)]

    refused = [answer for answer in answers if answer.status_code != 200]
    assert problem(refused[0]).code == "too_many"
    assert int(refused[0].headers["Retry-After"]) >= 1


def test_a_bucket_fills_again_and_belongs_to_one_asker() -> None:
    moment = [0.0]
    limits = Limits(rate=1, burst=2, clock=lambda: moment[0])
    limits.take("a")
    limits.take("a")
    limits.take("b")
    with pytest.raises(Refused):
        limits.take("a")
    moment[0] = 3.0
    limits.take("a")


def test_a_line_of_the_log_is_json_without_anything_personal() -> None:
    record = logging.LogRecord("x", 20, __file__, 1, "name=Mina mina@example.com", None, None)
    record.facts = {"status": 200}
    Redaction().filter(record)

    line = json.loads(Lines().format(record))

    assert line["status"] == 200
    assert "ina" not in line["said"]


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[SimpleQueue[logging.LogRecord]]:
    """What central logs of requests, as it comes: the answer may be here before its line."""
    heard: SimpleQueue[logging.LogRecord] = SimpleQueue()
    ear = QueueHandler(heard)
    with caplog.at_level(logging.INFO, _REQUESTS.name):
        _REQUESTS.addHandler(ear)
        yield heard
        _REQUESTS.removeHandler(ear)


def test_each_answer_has_a_number(
    server: Server, lines: SimpleQueue[logging.LogRecord]
) -> None:
    answer = requests.get(server.url + routes.HEALTH, timeout=20)

    facts = lines.get(timeout=20).__dict__["facts"]
    assert facts["request"] == answer.headers["X-Request-Id"]
    assert (facts["path"], facts["status"]) == (routes.HEALTH, 200)
