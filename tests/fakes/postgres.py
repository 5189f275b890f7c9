"""A PostgreSQL of our own for the tests, from the system's binaries, thrown away afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WHERE = Path("/usr/lib/postgresql")
_OPTIONS = "-c listen_addresses='' -c fsync=off -c max_connections=200 -c shared_buffers=64MB"


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL on this machine, None if there is none."""
    found = sorted(_WHERE.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    beside = shutil.which("initdb")
    return Path(beside).parent if beside else None


@contextmanager
def throw_away(options: str = _OPTIONS) -> Iterator[str]:
    """The address of an empty cluster on a socket of ours, `{}` standing for the database."""
    where = binaries()
    if where is None:
        raise RuntimeError("no PostgreSQL on this machine")
    folder = Path(tempfile.mkdtemp(prefix="central-"))
    data = folder / "data"
    try:
        make = [f"{where}/initdb", "-D", f"{data}", "-U", "central", "-A", "trust"]
        _as_nobody_special(folder, [*make, "-N", "-E", "UTF8", "--locale=C.UTF-8"])
        start = [f"{where}/pg_ctl", "-D", f"{data}", "-w", "-l", f"{folder}/log", "-o"]
        _as_nobody_special(folder, [*start, f"-k {folder} {options}", "start"])
        try:
            yield f"postgresql+psycopg://central@/{{}}?host={folder}"
        finally:
            stop = [f"{where}/pg_ctl", "-D", f"{data}", "-m", "immediate", "-w", "stop"]
            _as_nobody_special(folder, stop)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_nobody_special(folder: Path, words: list[str]) -> None:
    """PostgreSQL refuses to run as root; then it runs as `postgres` or `nobody`."""
    before: list[str] = []
    if os.geteuid() == 0:
        user = next(name for name in ("postgres", "nobody") if _known(name))
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
        before = ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}"]
        before.append("--clear-groups")
    done = subprocess.run(
        [*before, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed: {done.stderr or done.stdout}")


def _known(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True
