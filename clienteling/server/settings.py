"""How one central is set: where it keeps things and how much it takes."""

from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1_048_576


@dataclass(frozen=True)
class Settings:
    """Where central keeps its database and pictures, and the limits it holds everybody to.

    Rates are requests a second in the long run, with `burst` at once; 0 switches them off.
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
