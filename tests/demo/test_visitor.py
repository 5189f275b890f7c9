"""The demo's visitors come by the chat page as anybody does, and answer who answers them."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from clienteling.demo import visitor
from clienteling.demo.visitor import CAST, Visitor
from tests.fixtures_central import Caller, seated, serving
from tests.server.talking import messages_of, reply, talk_of
from tests.web.conftest import furnish


def test_a_visitor_writes_and_answers_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitor, "HESITATION", 2.1)  # longer than the page takes for a robot
    mei = CAST[0]
    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path) as server:
        furnish(server)
        lin = seated(server, "lin")
        played = Visitor("PAR1", [mei])
        played.start(server.url)
        _until_said(lin, 1)
        assert messages_of(lin)[0].body == mei.first
        talk = talk_of(lin)
        assert (talk.visitor, talk.origin.reference) == (mei.name, mei.reference)
        reply(lin, talk, "您好！")
        _until_said(lin, 3)
        played.stop()
        bodies = [each.body for each in messages_of(lin)]
    assert bodies == [mei.first, "您好！", mei.then[0]]


def test_the_address_that_is_printed_opens_the_page(tmp_path: Path) -> None:
    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path) as server:
        furnish(server)
        address = visitor.address(server.url, "PAR1")
        assert requests.get(address, timeout=20).status_code == 200
    asked = parse_qs(urlsplit(address).query)
    assert asked == {"ref": ["B290.9301"], "campaign": ["Boréal window"]}


def _until_said(lin: Caller, count: int) -> None:
    for _ in range(20):
        if len(messages_of(lin)) >= count:
            return
        lin.catch_up(wait=10)
    raise AssertionError(f"{count} messages never came")
