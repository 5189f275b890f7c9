"""Who may do what."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What an advisor is trusted with."""

    ADVISOR = "advisor"
    SENIOR_ADVISOR = "senior_advisor"
    AFTER_SALES = "after_sales"
    MANAGER = "manager"
    REGIONAL = "regional"
    AUDITOR = "auditor"


_LEADING = {Role.MANAGER, Role.REGIONAL}


def may_manage(roles: Iterable[str]) -> bool:
    """Whether these roles may act on colleagues' conversations and export lists."""
    return any(role in _LEADING for role in roles)


def may_review(roles: Iterable[str]) -> bool:
    """Whether these roles may read who looked at which client's file."""
    return any(role in _LEADING or role == Role.AUDITOR for role in roles)


def may_change(roles: Iterable[str]) -> bool:
    """Whether these roles may change anything at all; an auditor only reads."""
    return any(role != Role.AUDITOR for role in roles)
