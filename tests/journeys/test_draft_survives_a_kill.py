import os
import signal
import subprocess
import sys
from pathlib import Path
from string import ascii_lowercase

from clienteling.actions import messages
from clienteling.cache import drafts
from clienteling.cache.store import Store
from tests.fixtures_desk import KEY
from tests.journeys.typing import TALK

STRIKES_LOST_AT_MOST = 50
"""What is typed within the last 300 ms takes 8; the rest is room for a busy machine."""


def test_what_was_typed_is_there_after_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typing", str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    typed = seen = 0
    for line in process.stdout:
        typed, seen = map(int, line.split())
        if typed >= 80:
            break
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    process.stdout.close()

    store = Store.open(path, KEY)
    with store.read() as db:
        kept = drafts.body(db, messages.key(TALK))
    store.close()

    assert len(kept) >= seen
    assert len(kept) >= typed - STRIKES_LOST_AT_MOST
    assert kept == (ascii_lowercase * 99)[: len(kept)]
