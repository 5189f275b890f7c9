"""Whose day is asked about, when and where: one advisor's or the whole boutique's."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose day it is (`advisor`, or the whole boutique `scope`), when and where."""

    now: datetime
    zone: str
    scope: str
    advisor: str | None

    @property
    def today(self) -> date:
        """The day by the boutique's calendar."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()
