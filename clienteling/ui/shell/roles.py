"""What people are called by what they are trusted with."""

from PySide6.QtCore import QCoreApplication

from clienteling.domain.people import Tier
from clienteling.domain.roles import Role


def role_name(roles: tuple[str, ...]) -> str:
    """The weightiest of `roles`, in the window's language."""
    tr = QCoreApplication.translate
    names = {
        Role.AUDITOR: tr("roles", "Auditor"),
        Role.REGIONAL: tr("roles", "Regional manager"),
        Role.MANAGER: tr("roles", "Manager"),
        Role.AFTER_SALES: tr("roles", "After-sales advisor"),
        Role.SENIOR_ADVISOR: tr("roles", "Senior advisor"),
        Role.ADVISOR: tr("roles", "Sales advisor"),
    }
    return next((name for role, name in names.items() if role in roles), "")


def tier_name(tier: str) -> str:
    """How close a client is to the house, in the window's language."""
    tr = QCoreApplication.translate
    names = {
        Tier.PROSPECT: tr("roles", "Prospect"),
        Tier.CLIENT: tr("roles", "Client"),
        Tier.VIP: tr("roles", "VIP"),
        Tier.VIC: tr("roles", "VIC"),
    }
    return next((name for known, name in names.items() if known == tier), "")
