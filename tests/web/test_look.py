"""The page wears the house's colours, by day and by night."""

import re

from clienteling.ui.theme.tokens import DARK, LIGHT
from tests.rules.code import ROOT
from tests.ui.theme.test_tokens import contrast

_READ = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-2", "metal-ink", "bad")
        for ground in ("ground", "paper")
    ),
    *(("deed-ink", "deed"), ("metal-ink", "metal-ground"), ("warn", "warn-ground")),
]
"""Which words stand on what."""


def test_the_pages_colours_are_the_houses() -> None:
    folder = ROOT / "clienteling/server/chat_page"
    look = (folder / "page.css").read_text(encoding="utf-8")
    first, second = look.split("prefers-color-scheme: dark", 1)
    for text, tokens in ((first, LIGHT), (second, DARK)):
        told = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", text))
        tints = {"good": tokens.good, "warn": tokens.warn, "bad": tokens.bad}
        wanted = {name: getattr(tokens, name.replace("-", "_"), "") for name in told}
        wanted |= {name: tint.ink for name, tint in tints.items()}
        wanted |= {"warn-ground": tokens.warn.ground, "metal-ink": tokens.metal_tint.ink}
        wanted |= {"metal-ground": tokens.metal_tint.ground}
        assert told == wanted
        for ink, ground in _READ:
            assert contrast(told[ink], told[ground]) >= 4.5, (ink, ground)
