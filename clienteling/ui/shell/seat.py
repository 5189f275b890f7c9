"""Everything the window needs to let one person work."""

from msgspec import Struct

from clienteling.actions.desk import Desk
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.ui.bus import Bus
from clienteling.ui.work import Work


class Seat(Struct, frozen=True):
    """One person at one desk: what they work with, and what lets them in again."""

    desk: Desk
    work: Work
    bus: Bus
    gate: Gate
    profile: Profile
