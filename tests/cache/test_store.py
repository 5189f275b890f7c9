"""The encrypted file: who may open it, and what happens when disk, power or bytes fail."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache import meta, outbox, shown
from clienteling.cache.sealed import connected
from clienteling.cache.store import Full, InUse, Newer, Store, WrongKey
from clienteling.errors import Damaged
from clienteling.wire.people import Client, Note
from tests.cache.test_outbox import add_note
from tests.fixtures_desk import KEY, WEI

OTHER_KEY = bytes(32)
PAGE = 4096


def test_nothing_readable_is_on_the_disk(desk: Desk) -> None:
    desk.ask(add_note(desk, "Wears it on the left."))
    desk.store.close()
    everything = b"".join(file.read_bytes() for file in desk.store.path.parent.iterdir())

    # Words so long that chance does not write them among so many random bytes.
    assert b"SQLite format" not in everything
    assert b"Wears it on the left." not in everything
    assert "张世民".encode() not in everything
    Store.open(desk.store.path, KEY).close()


def test_a_second_process_is_refused(store: Store) -> None:
    words = (
        "import sys; from pathlib import Path\n"
        "from clienteling.cache.store import InUse, Store\n"
        "try: Store.open(Path(sys.argv[1]), bytes(range(32)))\n"
        "except InUse as trouble: print(trouble.title)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", words, str(store.path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "This desk is already open.\n"
    with pytest.raises(InUse):
        Store.open(store.path, KEY)


def test_a_wrong_key_opens_nothing_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Store.open(path, KEY).close()
    before = path.read_bytes()
    with pytest.raises(WrongKey, match="does not open"):
        Store.open(path, OTHER_KEY)
    assert path.read_bytes() == before
    Store.open(path, KEY).close()


def test_a_copy_without_the_mark_of_its_key_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Store.open(path, KEY).close()
    path.with_name("desk.db.key").unlink()
    with pytest.raises(WrongKey):
        Store.open(path, KEY)
    assert path.exists()


def test_a_copy_from_a_newer_desk_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = Store.open(path, KEY)
    with store.write() as tx:
        tx.execute("PRAGMA user_version = 99")
    store.close()
    with pytest.raises(Newer, match="newer desk"):
        Store.open(path, KEY)


def test_a_folder_without_rights_is_said_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(Full, match="cannot be written"):
        Store.open(blocked / "desk.db", KEY)


def test_on_a_full_disk_nothing_is_half_done(desk: Desk) -> None:
    with desk.store.write() as tx:
        (pages,) = tx.execute("PRAGMA page_count").fetchone()
        tx.execute(f"PRAGMA max_page_count = {pages}")
    long = "Wears it on the left. " * 900
    with pytest.raises(Full, match="disk is full"):
        desk.ask(add_note(desk, long))
    with desk.store.read() as db:
        assert outbox.waiting(db) == []
        assert shown.records(db, Note) == []
        assert db.execute("SELECT count(*) FROM mirror").fetchone() == (0,)
        assert shown.find(db, Client, WEI) is not None
    with desk.store.write() as tx:
        tx.execute("PRAGMA max_page_count = 1000000")
    desk.ask(add_note(desk, long))


def test_when_the_system_refuses_more_bytes_what_was_kept_stays(tmp_path: Path) -> None:
    """In a process of its own whose files may not grow, as on a full disk."""
    words = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from clienteling.cache import meta\n"
        "from clienteling.cache.store import Full, Store\n"
        "store = Store.open(Path(sys.argv[1]), bytes(range(32)))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "with store.write() as tx: meta.put(tx, 'kept', 'yes')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n"
        "    with store.write() as tx: meta.put(tx, 'lost', 'x' * 50000)\n"
        "except Full as trouble: print(trouble.title)\n"
        "with store.read() as db: print(meta.get(db, 'kept'), meta.get(db, 'lost'))\n"
    )
    path = tmp_path / "desk.db"
    said = subprocess.run(
        [sys.executable, "-c", words, str(path)], capture_output=True, text=True, check=False
    )
    assert "so this was not kept." in said.stdout, said.stderr
    assert "yes None" in said.stdout
    store = Store.open(path, KEY)
    with store.read() as db:
        assert meta.get(db, "kept") == "yes"
    store.close()


def test_whatever_was_said_to_be_saved_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    words = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.cache.killed import work\n"
        "work(Path(sys.argv[1]))\n"
    )
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", words, str(path)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            saved = [process.stdout.readline().strip() for _ in range(20)]
            process.send_signal(signal.SIGKILL)
            saved += process.stdout.read().split()
        store = Store.open(path, KEY)
        with store.read() as db:
            kept = {each.id for each in outbox.waiting(db)}
            notes = {note.id for note in shown.records(db, Note)}
        store.close()
        assert set(saved) <= kept
        assert kept == notes


@pytest.mark.logs("set aside")
def test_a_damaged_copy_is_set_aside_and_its_asks_go_on(desk: Desk) -> None:
    command = add_note(desk, "Wears it on the left.")
    desk.ask(command)
    with desk.store.write() as tx:
        meta.put(tx, "device", "the-device")
        meta.put(tx, "cursor", "somewhere")
        root = _root_page(desk.store, "client")
    desk.store.close()
    _scribble(desk.store.path, root)

    store = Store.open(desk.store.path, KEY)  # closed properly, so not looked through yet
    with pytest.raises(Damaged), store.read() as db:
        shown.records(db, Client)
    store.close()

    healed = Store.open(desk.store.path, KEY)
    with healed.read() as db:
        assert shown.records(db, Client) == []
        assert [each.id for each in outbox.waiting(db)] == [command.id]
        assert meta.get(db, "device") == "the-device"
        assert meta.get(db, "cursor") is None
        assert meta.number(db, "seq") == 1
    healed.close()
    assert desk.store.path.with_name("desk.db.damaged").exists()
    assert not desk.store.path.with_name("desk.db.salvage").exists()


@pytest.mark.logs("set aside")
def test_a_copy_of_which_nothing_can_be_read_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Store.open(path, KEY).close()
    path.write_bytes(os.urandom(path.stat().st_size))
    store = Store.open(path, KEY)
    with store.read() as db:
        assert outbox.waiting(db) == []
    store.close()


@pytest.mark.logs("set aside")
@pytest.mark.parametrize("step", ["set_aside", "replay"])
def test_a_kill_during_salvage_loses_nothing(
    step: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = add_note(desk, "Wears it on the left.")
    desk.ask(command)
    root = _root_page(desk.store, "client")
    desk.store.close()
    _scribble(desk.store.path, root)
    desk.store.path.with_name("desk.db.suspect").touch()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"clienteling.cache.salvage.{step}", killed)
        with pytest.raises(KeyboardInterrupt):
            Store.open(desk.store.path, KEY)
    healed = Store.open(desk.store.path, KEY)
    with healed.read() as db:
        assert [each.id for each in outbox.waiting(db)] == [command.id]
    healed.close()


def _root_page(store: Store, table: str) -> int:
    with store.read() as db:
        found = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        return int(found.fetchone()[0])


def _scribble(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE + 100)
        file.write(os.urandom(200))


def test_the_file_of_a_closed_store_is_one(store: Store) -> None:
    with store.write() as tx:
        meta.put(tx, "a", "b")
    store.shrink()
    assert store.path.with_name("desk.db-wal").stat().st_size == 0
    check = connected(store.path, KEY)
    assert check.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    check.close()
