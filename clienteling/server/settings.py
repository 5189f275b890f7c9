"""How one central is set: where it keeps things and how much it takes."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import make_url

from clienteling import paths

MEGABYTE = 1_048_576


Flow = tuple[float, float]
"""How many a second in the long run, and how many at once."""


@dataclass(frozen=True)
class Visits:
    """How fast the chat page goes: for one address, then for one visitor.

    Speed is counted in each process by itself, so several let through as many times as much.
    How much is heard is counted in the database, for all processes together: of one visitor
    whom nobody answered, and of strangers who have lately `begun` with a boutique (`polite`).
    """

    newcomers: Flow = (1 / 6, 40.0)
    said_from: Flow = (1.0, 60.0)
    looked_from: Flow = (20.0, 200.0)
    pictures_from: Flow = (1 / 5, 60.0)
    said: Flow = (1 / 3, 10.0)
    pictures: Flow = (1 / 30, 12.0)
    looked: Flow = (3.0, 60.0)
    parked: int = 3
    begun: int = 60


@dataclass(frozen=True)
class Settings:
    """Where central keeps its database and pictures, and the limits it holds everybody to.

    Rates are requests a second in the long run, with `burst` at once; 0 switches them off.
    So many `proxies` stand in front of central and say for whom they ask; none is believed
    beyond them.
    """

    database: str
    blobs: Path = field(default_factory=lambda: Path("blobs"))
    largest_body: int = 16 * MEGABYTE
    largest_blob: int = 20 * MEGABYTE
    largest_command: int = 256 * 1024
    most_commands: int = 1_000
    longest_wait: float = 25.0
    rate: float = 100.0
    burst: float = 1_000.0
    proxies: int = 0
    visits: Visits = field(default_factory=Visits)


def blobs_beside(database: str) -> Path:
    """Pictures lie beside a SQLite file, or in this person's data folder."""
    where = make_url(database) if database.startswith("sqlite") else None
    if where is not None and where.database:
        return Path(f"{where.database}.blobs")
    return paths.data() / "blobs"
