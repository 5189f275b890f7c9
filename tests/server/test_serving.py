"""`clienteling serve` as a program: it says where it listens, and stops when it is asked to."""

import json
import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from clienteling.cli import main
from clienteling.errors import Trouble
from clienteling.server.serving import listening
from clienteling.wire import routes

WORDS = [sys.executable, "-m", "clienteling", "serve", "--port", "0", "--database"]


@pytest.fixture
def program(database: str, tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    running = subprocess.Popen(
        [*WORDS, database, "--blobs", f"{tmp_path}/blobs"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield running
    running.kill()
    running.communicate()


def address(program: "subprocess.Popen[str]") -> str:
    assert program.stdout is not None
    said = program.stdout.readline()
    assert said.startswith("listening on http://127.0.0.1:")
    return said.split()[-1]


def test_it_says_where_it_listens_and_stops_when_asked(
    program: "subprocess.Popen[str]",
) -> None:
    url = address(program)
    assert requests.get(url + routes.READY, timeout=20).status_code == 200

    program.send_signal(signal.SIGTERM)
    _, log = program.communicate(timeout=20)

    assert program.returncode == 0
    lines = [json.loads(line) for line in log.splitlines()]
    assert [line["path"] for line in lines if "path" in line] == [routes.READY]
    assert {line["level"] for line in lines} == {"info"}


def test_a_taken_port_is_told_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with listening("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        words = ["serve", "--database", f"sqlite:///{tmp_path}/c.db", "--port", port]
        with quiet_log():
            assert main(words) == 1

    assert f"Port {port} is taken." in capsys.readouterr().err


def test_a_host_that_is_not_here_is_told_so() -> None:
    with pytest.raises(Trouble):
        listening("192.0.2.1", 0)
    with pytest.raises(Trouble):
        listening("no such host", 0)


def test_the_description_can_be_written_down(tmp_path: Path) -> None:
    out = tmp_path / "central.json"

    assert main(["schema", "--out", str(out)]) == 0

    assert routes.PUSH in json.loads(out.read_bytes())["paths"]


@contextmanager
def quiet_log() -> Iterator[None]:
    """Serving takes the log over; give it back."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        yield
    finally:
        root.handlers[:] = before
        root.setLevel(level)
