"""The front door over real HTTP: signing in, staying in, being shut out."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests
from argon2 import PasswordHasher
from sqlalchemy import select, update

from clienteling.server import attempts, registry
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.people import account, refresh_token
from clienteling.server.store.tables import device
from clienteling.wire import routes
from clienteling.wire.auth import Refresh, Refreshed, SignedIn, SignIn, SignOut
from clienteling.wire.codec import encode
from clienteling.wire.sync import PullRequest
from tests.fixtures_central import (
    PASSWORD,
    Caller,
    Server,
    add_person,
    open_boutique,
    serving,
    signed_in,
)


class Watch:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def timed(database: str, tmp_path: Path, watch: Watch) -> Iterator[Server]:
    """A central with lin, whose clock is `watch`."""
    with serving(database, tmp_path, watch) as running:
        open_boutique(running.central)
        add_person(running.central, "lin")
        yield running


def ask(server: Server, path: str, value: object) -> requests.Response:
    return requests.post(server.url + path, data=encode(value), timeout=20)


def problem(answer: requests.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def refreshed(server: Server, token: str, desk: str) -> Refreshed:
    answer = ask(server, routes.REFRESH, Refresh(token, desk))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Refreshed)


def test_signing_in_enrols_a_desk_and_says_who_is_there(server: Server) -> None:
    answer = ask(server, routes.SIGN_IN, SignIn(" LIN ", PASSWORD, device_name="counter"))
    me = msgspec.json.decode(answer.content, type=SignedIn)

    assert (me.name, me.roles, me.scopes) == ("Lin", ("advisor",), (me.boutique,))
    assert me.access_expires_at - datetime.now(UTC) <= timedelta(minutes=10)
    again = ask(server, routes.SIGN_IN, SignIn("lin", PASSWORD, device=me.device))
    assert msgspec.json.decode(again.content, type=SignedIn).device == me.device


def test_a_desk_of_somebody_else_is_not_taken_over(server: Server, lin: Caller) -> None:
    marie = signed_in(server, "marie", device=lin.me.device)
    assert marie.me.device != lin.me.device
    assert marie.catch_up().done


@pytest.mark.parametrize(("login", "password"), [("lin", "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_sound_the_same(
    server: Server, login: str, password: str
) -> None:
    answer = ask(server, routes.SIGN_IN, SignIn(login, password))
    assert answer.json() == {
        "code": "wrong_password",
        "title": "The name or the password is wrong.",
        "advice": "Try again.",
    }
    assert answer.status_code == 401


def test_nonsense_at_the_door_is_a_problem(server: Server) -> None:
    nul = b'{"login": "a\\u0000", "password": ""}'
    for body in (b"", b"{", b"[]", b'{"login": 1}', nul):
        answer = requests.post(server.url + routes.SIGN_IN, data=body, timeout=20)
        assert 400 <= answer.status_code < 500
        assert answer.json()["title"]


def test_tries_are_counted_and_slowed_then_forgotten(
    timed: Server, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "FREE_BY_LOGIN", 2)
    for _ in range(attempts.FREE_BY_LOGIN + 1):
        assert problem(ask(timed, routes.SIGN_IN, SignIn("lin", "wrong")))[0] == 401
    answer = ask(timed, routes.SIGN_IN, SignIn("lin", PASSWORD))
    assert problem(answer) == (429, "too_many")
    wait = int(answer.headers["Retry-After"])

    watch.time += timedelta(seconds=wait)
    assert ask(timed, routes.SIGN_IN, SignIn("lin", PASSWORD)).status_code == 200
    assert problem(ask(timed, routes.SIGN_IN, SignIn("lin", "wrong")))[0] == 401


def test_one_address_trying_many_names_is_slowed_too(
    timed: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "FREE_BY_ADDRESS", 3)
    answers = [
        problem(ask(timed, routes.SIGN_IN, SignIn(f"name{n}", "wrong")))[0]
        for n in range(attempts.FREE_BY_ADDRESS + 2)
    ]
    assert answers == [401] * (attempts.FREE_BY_ADDRESS + 1) + [429]


def test_an_access_token_ends_after_ten_minutes(timed: Server, watch: Watch) -> None:
    lin = signed_in(timed, "lin")
    assert lin.catch_up().done
    watch.time += timedelta(minutes=11)
    assert problem(lin.ask(routes.PULL, PullRequest())) == (401, "signed_out")

    fresh = refreshed(timed, lin.me.refresh, lin.me.device)
    lin.me = msgspec.structs.replace(lin.me, access=fresh.access)
    assert lin.catch_up().done


def test_a_made_up_token_opens_nothing(lin: Caller) -> None:
    for token in ("", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."):
        lin.me = msgspec.structs.replace(lin.me, access=token)
        assert problem(lin.ask(routes.PULL, PullRequest())) == (401, "signed_out")


def test_a_refresh_token_used_again_later_ends_its_family(server: Server, lin: Caller) -> None:
    second = refreshed(server, lin.me.refresh, lin.me.device)
    third = refreshed(server, second.refresh, lin.me.device)

    stolen = ask(server, routes.REFRESH, Refresh(lin.me.refresh, lin.me.device))
    assert problem(stolen) == (401, "signed_out")
    ended = ask(server, routes.REFRESH, Refresh(third.refresh, lin.me.device))
    assert problem(ended) == (401, "signed_out")


def test_a_lost_answer_may_be_asked_for_again(server: Server, lin: Caller) -> None:
    lost = refreshed(server, lin.me.refresh, lin.me.device)
    got = refreshed(server, lin.me.refresh, lin.me.device)
    later = refreshed(server, got.refresh, lin.me.device)

    thief = ask(server, routes.REFRESH, Refresh(lost.refresh, lin.me.device))
    assert problem(thief) == (401, "signed_out")
    ended = ask(server, routes.REFRESH, Refresh(later.refresh, lin.me.device))
    assert problem(ended) == (401, "signed_out")


def test_a_refresh_token_at_another_desk_ends_its_family(
    server: Server, lin: Caller, marie: Caller
) -> None:
    taken = ask(server, routes.REFRESH, Refresh(lin.me.refresh, marie.me.device))
    assert problem(taken)[0] == 401
    assert (
        problem(ask(server, routes.REFRESH, Refresh(lin.me.refresh, lin.me.device)))[0] == 401
    )


def test_refresh_tokens_are_kept_only_as_fingerprints(server: Server, lin: Caller) -> None:
    with reading(server.central.engine) as connection:
        kept = [tuple(row) for row in connection.execute(select(refresh_token))]
        hashes = list(connection.execute(select(account.c.password)).scalars())
    assert lin.me.refresh not in str(kept)
    assert all(each.startswith("$argon2id$") for each in hashes)


def test_signing_out_ends_the_refresh_token(server: Server, lin: Caller) -> None:
    assert (
        ask(server, routes.SIGN_OUT, SignOut(lin.me.refresh, lin.me.device)).status_code == 204
    )
    assert (
        problem(ask(server, routes.REFRESH, Refresh(lin.me.refresh, lin.me.device)))[0] == 401
    )
    assert ask(server, routes.SIGN_OUT, SignOut("unknown", lin.me.device)).status_code == 204


def test_a_revoked_desk_hears_so_at_every_call_and_at_once(server: Server, lin: Caller) -> None:
    cursor = lin.catch_up().cursor
    registry.revoke(server.central.engine, lin.me.device)

    calls: list[tuple[str, Any]] = [
        (routes.PULL, PullRequest(cursor=cursor)),
        (routes.PUSH, {"device": lin.me.device, "epoch": "", "commands": []}),
        (routes.SIGN_IN, SignIn("lin", PASSWORD, device=lin.me.device)),
        (routes.REFRESH, Refresh(lin.me.refresh, lin.me.device)),
    ]
    for path, value in calls:
        assert problem(lin.ask(path, value)) == (401, "device_revoked"), path
    assert problem(lin.get(routes.CHECK)) == (401, "device_revoked")


def test_a_desk_that_waits_is_told_the_moment_it_is_revoked(
    server: Server, lin: Caller
) -> None:

    cursor = lin.catch_up().cursor
    with ThreadPoolExecutor(1) as elsewhere:
        parked = elsewhere.submit(lin.ask, routes.PULL, PullRequest(cursor=cursor, wait=20))
        registry.revoke(server.central.engine, lin.me.device)
        assert problem(parked.result(18)) == (401, "device_revoked")


def test_who_left_is_out(server: Server, lin: Caller) -> None:
    registry.let_go(server.central.engine, "lin")
    assert problem(lin.ask(routes.PULL, PullRequest()))[0] == 401
    assert problem(ask(server, routes.SIGN_IN, SignIn("lin", PASSWORD)))[1] == "wrong_password"


def test_a_new_password_ends_every_sign_in(server: Server, lin: Caller) -> None:
    registry.set_password(server.central.engine, "lin", "another horse entirely")
    assert (
        problem(ask(server, routes.REFRESH, Refresh(lin.me.refresh, lin.me.device)))[0] == 401
    )
    assert problem(ask(server, routes.SIGN_IN, SignIn("lin", PASSWORD)))[0] == 401
    answer = ask(server, routes.SIGN_IN, SignIn("lin", "another horse entirely"))
    assert answer.status_code == 200


def test_grants_and_roles_count_from_the_next_request(server: Server, lin: Caller) -> None:
    other = open_boutique(server.central, "GVA1")
    registry.grant(server.central.engine, "lin", "gva1")
    registry.set_roles(server.central.engine, "lin", ("manager",))
    again = signed_in(server, "lin", device=lin.me.device)
    assert other.id in again.me.scopes
    assert again.me.roles == ("manager",)
    again.catch_up()
    assert ("boutique", other.id) in again.rows

    registry.withdraw(server.central.engine, "lin", "GVA1")
    again.catch_up()
    assert ("boutique", other.id) not in again.rows


def test_a_person_without_a_boutique_is_told_so(server: Server) -> None:
    registry.withdraw(server.central.engine, "lin", "PAR1")
    assert problem(ask(server, routes.SIGN_IN, SignIn("lin", PASSWORD))) == (403, "forbidden")


def test_old_hashes_are_made_anew_when_the_password_is_known(server: Server) -> None:

    weak = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    with writing(server.central.engine) as connection:
        connection.execute(
            update(account).where(account.c.login == "lin").values(password=weak)
        )
    signed_in(server, "lin")
    with reading(server.central.engine) as connection:
        kept = select(account.c.password).where(account.c.login == "lin")
        assert connection.execute(kept).scalar_one() != weak


def test_a_desk_name_is_cut_and_cleaned(server: Server) -> None:
    long = "x\0" + "y" * 500
    answer = ask(server, routes.SIGN_IN, SignIn("lin", PASSWORD, device_name=long))
    desk = msgspec.json.decode(answer.content, type=SignedIn).device
    with reading(server.central.engine) as connection:
        name = connection.execute(select(device.c.name).where(device.c.id == desk)).scalar_one()
    assert name == "x" + "y" * 79
