"""Whether everything written can be read, in both themes."""

import pytest
from msgspec.structs import fields

from clienteling.ui.theme.tokens import DARK, LIGHT, Tokens, Tone

THEMES = pytest.mark.parametrize("t", [LIGHT, DARK], ids=lambda t: t.name)


def _luminance(token: str) -> float:
    parts = [int(token[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1 between two colours."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _written(t: Tokens) -> list[tuple[str, str, str]]:
    """Each (what, ink, ground) that the sheet and the widgets write with."""
    grounds = {
        "ground": t.ground,
        "paper": t.paper,
        "hover": t.hover,
        "pressed": t.pressed,
        "chosen": t.chosen,
    }
    pairs = [("ink on " + name, t.ink, ground) for name, ground in grounds.items()]
    pairs += [("ink-2 on " + name, t.ink_2, ground) for name, ground in grounds.items()]
    for name in ("ground", "paper", "chosen", "hover"):
        pairs.append(("metal on " + name, t.metal_ink, grounds[name]))
        pairs += [(f"{tone} on {name}", t.tint(tone).ink, grounds[name]) for tone in Tone]
    for tone in Tone:
        pairs.append((f"{tone} on its tint", t.tint(tone).ink, t.tint(tone).ground))
        pairs.append((f"ink on {tone}", t.ink, t.tint(tone).ground))
        pairs.append((f"metal on {tone}", t.metal_ink, t.tint(tone).ground))
    rail = (t.rail, t.rail_chosen)
    pairs += [("on the rail", ink, g) for ink in (t.rail_ink, t.rail_ink_2) for g in rail]
    pairs += [
        ("on the dark button", t.deed_ink, t.deed),
        ("on the dark button, hovered", t.deed_ink, t.deed_hover),
        ("on a badge", t.badge_ink, t.badge),
        ("selected words", t.ink, t.metal_pale),
        ("on a bright avatar", t.metal_tint.ink, t.metal_tint.ground),
    ]
    return pairs


@THEMES
def test_all_text_meets_4_5_to_1(t: Tokens) -> None:
    short = {what: round(contrast(ink, ground), 2) for what, ink, ground in _written(t)}

    assert {what: ratio for what, ratio in short.items() if ratio < 4.5} == {}


@THEMES
def test_the_focus_ring_and_what_is_disabled_can_be_seen(t: Tokens) -> None:
    for ground in (t.ground, t.paper, t.chosen, t.hover, t.rail, t.deed):
        assert contrast(t.metal, ground) >= 3 or ground == t.deed, ground
    assert contrast(t.faint, t.paper) >= 2.9


@THEMES
def test_every_token_is_a_colour(t: Tokens) -> None:
    for field in fields(t):
        value = getattr(t, field.name)
        colours = [value] if isinstance(value, str) else [value.ink, value.ground, value.edge]
        for colour in colours:
            assert field.name == "name" or (len(colour) == 7 and colour[0] == "#"), field.name


def test_the_palette_is_that_of_the_drawings() -> None:
    assert (LIGHT.ground, LIGHT.paper, LIGHT.ink) == ("#F7F5F1", "#FFFFFF", "#1E1C19")
    assert (DARK.ground, DARK.paper, DARK.ink) == ("#171512", "#211E1A", "#F1ECE2")
    assert (LIGHT.metal, DARK.metal) == ("#9A7B45", "#C9A76A")
