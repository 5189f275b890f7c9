"""Watches: whose they are, what covers them, what happened to them."""

from enum import StrEnum


class Identity(StrEnum):
    """How sure we are that a watch is what it says."""

    VERIFIED = "verified"
    DECLARED = "declared"
    MISMATCH = "mismatch"


class WatchEventKind(StrEnum):
    """What happened to a watch."""

    SOLD = "sold"
    SERVICED = "serviced"
    TRANSFERRED = "transferred"
    LOST = "lost"
    STOLEN = "stolen"
    RECOVERED = "recovered"
    AUTHENTICATED = "authenticated"


class Acquired(StrEnum):
    """How an owner came by a watch."""

    BOUGHT = "bought"
    GIFT = "gift"
    INHERITED = "inherited"
    PRE_OWNED = "pre_owned"
    UNKNOWN = "unknown"


class Regime(StrEnum):
    """Which promise covers a watch."""

    INTERNATIONAL_GUARANTEE = "international_guarantee"
    LIMITED_WARRANTY = "limited_warranty"
    EXTENDED_CARE = "extended_care"
    SERVICE_GUARANTEE = "service_guarantee"
    NONE = "none"
    UNKNOWN = "unknown"


class Authorised(StrEnum):
    """Whether a watch came from an authorised retailer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
