"""Whose day is asked about, when and where: one advisor's or the whole boutique's."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct


class Asked(Struct, frozen=True):
    """Whose day it is (`advisor`, or the whole boutique `scope`), when and where.

    `covered` are the colleagues for whom the advisor stands in (see `covers.seen`).
    """

    now: datetime
    zone: str
    scope: str
    advisor: str | None
    covered: frozenset[str] = frozenset()

    @property
    def today(self) -> date:
        """The day by the boutique's calendar."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def advisors(self) -> str | None:
        """Everybody whose day it is as SQLite's `json_each` reads it; None for the boutique."""
        if self.advisor is None:
            return None
        return json.dumps([self.advisor, *sorted(self.covered)])

    def has(self, advisor: str | None) -> bool:
        """Whether it is this advisor's day as well."""
        return self.advisor is None or advisor == self.advisor or advisor in self.covered
