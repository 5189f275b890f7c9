"""Every colour of the desk, light and dark; the only place a colour is written."""

from enum import StrEnum

from msgspec import Struct


class Tone(StrEnum):
    """What a colour says: a state, the house's metal, or nothing in particular."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    BUSY = "busy"
    METAL = "metal"


class Tint(Struct, frozen=True):
    """A tone as `ink` to write with on a `ground`, with the `edge` of a block of it."""

    ink: str
    ground: str
    edge: str


class Tokens(Struct, frozen=True):
    """One theme. Names ending in `ink` are written on the ground of the same name."""

    name: str
    ground: str
    paper: str
    hover: str
    pressed: str
    chosen: str
    ink: str
    ink_2: str
    faint: str
    line: str
    edge: str
    metal: str
    metal_ink: str
    metal_pale: str
    deed: str
    deed_hover: str
    deed_ink: str
    badge: str
    badge_ink: str
    rail: str
    rail_chosen: str
    rail_line: str
    rail_ink: str
    rail_ink_2: str
    now: str
    neutral: Tint
    good: Tint
    warn: Tint
    bad: Tint
    busy: Tint
    metal_tint: Tint

    def tint(self, tone: Tone) -> Tint:
        """The ink, ground and edge that say `tone`."""
        tints = {
            Tone.NEUTRAL: self.neutral,
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.BAD: self.bad,
            Tone.BUSY: self.busy,
            Tone.METAL: self.metal_tint,
        }
        return tints[tone]


LIGHT = Tokens(
    name="light",
    ground="#F7F5F1",
    paper="#FFFFFF",
    hover="#F2EFE9",
    pressed="#EBE7DF",
    chosen="#F4EEE2",
    ink="#1E1C19",
    ink_2="#6B655C",
    faint="#9A9388",
    line="#E7E2D9",
    edge="#D6CFC2",
    metal="#9A7B45",
    metal_ink="#7F6335",
    metal_pale="#D9CCB4",
    deed="#1E1C19",
    deed_hover="#3A3631",
    deed_ink="#FFFFFF",
    badge="#86693A",
    badge_ink="#FFFFFF",
    rail="#23201C",
    rail_chosen="#3A3631",
    rail_line="#3A3631",
    rail_ink="#F1ECE2",
    rail_ink_2="#B0A899",
    now="#A33B2E",
    neutral=Tint("#5F594F", "#EDEAE4", "#D3CDC2"),
    good=Tint("#3F6B4F", "#E8F0EA", "#B4CDBC"),
    warn=Tint("#8A5A0C", "#F8EFDD", "#E3CB98"),
    bad=Tint("#A33B2E", "#F8EAE7", "#E2B6AF"),
    busy=Tint("#3A5A7C", "#E7EDF4", "#B5C6D9"),
    metal_tint=Tint("#7A5F32", "#F4EEE2", "#D9CCB4"),
)

DARK = Tokens(
    name="dark",
    ground="#171512",
    paper="#211E1A",
    hover="#2A2621",
    pressed="#332E28",
    chosen="#2E2820",
    ink="#F1ECE2",
    ink_2="#B5ADA0",
    faint="#857D71",
    line="#35302A",
    edge="#4B443B",
    metal="#C9A76A",
    metal_ink="#C9A76A",
    metal_pale="#6B5A3B",
    deed="#F1ECE2",
    deed_hover="#D9D2C4",
    deed_ink="#1E1C19",
    badge="#C9A76A",
    badge_ink="#171512",
    rail="#100E0C",
    rail_chosen="#2E2820",
    rail_line="#2E2820",
    rail_ink="#F1ECE2",
    rail_ink_2="#B5ADA0",
    now="#E7978B",
    neutral=Tint("#C3BBAE", "#2D2924", "#4B443B"),
    good=Tint("#8FC3A2", "#1F2C24", "#3D5C49"),
    warn=Tint("#DDAE5C", "#33291A", "#66522F"),
    bad=Tint("#E7978B", "#3A221E", "#6F4039"),
    busy=Tint("#96B7DA", "#1E2935", "#3E5670"),
    metal_tint=Tint("#C9A76A", "#2E2820", "#57482F"),
)


class _Worn:
    """What the window wears now."""

    tokens = LIGHT


def worn() -> Tokens:
    """The theme that is worn now; what paints itself asks at each painting."""
    return _Worn.tokens


def put_on(tokens: Tokens) -> None:
    """Wear `tokens` from the next painting on; called by `dress` alone."""
    _Worn.tokens = tokens
