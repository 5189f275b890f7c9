"""Everything the window needs to let one person work."""

from dataclasses import dataclass

from clienteling.actions.desk import Desk
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.ui.bus import Bus
from clienteling.ui.work import Work


@dataclass(frozen=True)
class Seat:
    """One person at one desk: what they work with, and what lets them in again."""

    desk: Desk
    work: Work
    bus: Bus
    gate: Gate
    profile: Profile
