import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from clienteling.cache import drafts
from clienteling.cache.drafts import Draft, Returned
from clienteling.cache.store import Store
from tests.fixtures_desk import KEY

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

_TYPES = """
import sys
from pathlib import Path
from tests.cache.test_drafts import typing
typing(Path(sys.argv[1]))
"""


def typing(path: Path) -> None:
    """Keep one draft after another for ever, telling each once it is kept."""
    store = Store.open(path, KEY)
    for n in range(1_000_000):
        with store.write() as tx:
            drafts.keep(
                tx, Draft("conversation/one", f"word {n}", NOW + timedelta(seconds=n)), "b"
            )
        sys.stdout.write(f"{n}\n")
        sys.stdout.flush()


def test_what_was_kept_is_there_after_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    process = subprocess.Popen(
        [sys.executable, "-c", _TYPES, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = -1
    for line in process.stdout:
        told = int(line)
        if told >= 40:
            break
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    process.stdout.close()
    store = Store.open(path, KEY)

    with store.read() as db:
        kept = int(drafts.body(db, "conversation/one").split()[1])
    store.close()

    assert kept >= told


def test_an_older_draft_that_comes_late_changes_nothing(store: Store) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("note/a", "newer", NOW + timedelta(seconds=1)), "b")
        drafts.keep(tx, Draft("note/a", "older", NOW), "b")
    with store.read() as db:
        assert drafts.body(db, "note/a") == "newer"


def test_a_draft_that_was_emptied_is_gone(store: Store) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("note/a", "words", NOW), "b")
        drafts.keep(tx, Draft("note/a", "", NOW), "b")
    with store.read() as db:
        assert drafts.find(db, "note/a") is None


def test_only_drafts_with_words_are_listed(store: Store) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("conversation/a", "words", NOW), "b")
        drafts.keep(tx, Draft("note/a", "words", NOW), "b")
    with store.read() as db:
        assert drafts.keys(db, "conversation/") == {"conversation/a"}


def test_what_was_typed_after_sending_stays(store: Store) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("conversation/a", "next", NOW + timedelta(seconds=1)), "b")
        drafts.forget(tx, "conversation/a", NOW)
    with store.read() as db:
        assert drafts.body(db, "conversation/a") == "next"


def test_what_moves_stands_before_what_stands_there_and_knows_what_came_back(
    store: Store,
) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("conversation/new", "there", NOW), "b")
        drafts.keep(tx, Draft("conversation/old", "begun", NOW), "b")
        drafts.bring_back(tx, "conversation/old", Returned("c1", "refused"), "b", NOW)
        drafts.move(tx, "conversation/old", "conversation/new", "b")
        assert drafts.body(tx, "conversation/new") == "refused\nbegun\nthere"
        assert drafts.find(tx, "conversation/old") is None
        drafts.take_out(tx, "conversation/new", "c1")
        assert drafts.body(tx, "conversation/new") == "begun\nthere"
        drafts.move(tx, "conversation/old", "conversation/new", "b")
        assert drafts.body(tx, "conversation/new") == "begun\nthere"


def test_what_was_typed_on_while_it_moved_is_there_once(store: Store) -> None:
    with store.write() as tx:
        drafts.keep(tx, Draft("conversation/new", "there", NOW), "b")
        for seconds, typed in enumerate(("half a", "half a word", "other")):
            at = NOW + timedelta(seconds=seconds)
            drafts.keep(tx, Draft("conversation/old", typed, at), "b")
            drafts.move(tx, "conversation/old", "conversation/new", "b")
        assert drafts.body(tx, "conversation/new") == "other\nhalf a word\nthere"
