"""The shipped faces and icons, as Qt sees them."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF

from clienteling import paths
from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.tokens import DARK, LIGHT


def test_both_faces_are_known_and_used() -> None:
    assert {"Inter", "EB Garamond"} <= set(QFontDatabase.families())
    assert QFontInfo(fonts.sans(weight=fonts.SEMIBOLD)).family().startswith("Inter")
    assert QFontInfo(fonts.serif()).family() == "EB Garamond"


def test_the_serif_has_lining_figures() -> None:
    metrics = QFontMetricsF(fonts.serif(100))
    tops = [metrics.tightBoundingRect(figure).top() for figure in "0123456789"]
    feet = [metrics.tightBoundingRect(figure).bottom() for figure in "0123456789"]

    assert max(tops) - min(tops) < 6
    assert max(feet) < 10


@pytest.mark.parametrize("face", [fonts.sans, fonts.serif])
def test_figures_in_columns_are_as_wide_as_each_other(face: Callable[..., QFont]) -> None:
    metrics = QFontMetricsF(face(60, tabular=True))
    assert len({round(metrics.horizontalAdvance(each)) for each in "0123456789"}) == 1


def test_names_of_our_clients_need_no_other_face() -> None:
    for font in (fonts.sans(), fonts.serif()):
        plain = QFont(font)
        plain.setFamilies([font.families()[0]])
        metrics = QFontMetricsF(plain)
        for letter in "Hélène Šťastný Łukasz Ğül Ñandú Þórður Œuvre Ø €£¥ – — … “” ’ ·":
            assert metrics.inFontUcs4(ord(letter)), letter


def test_the_faces_are_small_and_free() -> None:
    folder = paths.resources() / "fonts"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 1_500_000
    for licence in ("Inter-OFL.txt", "EBGaramond-OFL.txt"):
        assert "SIL OPEN FONT LICENSE" in (folder / licence).read_text("utf-8").upper()


@pytest.mark.logs("none.ttf cannot be read")
def test_a_missing_face_is_said_and_survived(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(fonts, "_SHIPPED", ("none.ttf",))
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", lambda _: -1)
    with caplog.at_level("INFO"):
        fonts.load()
    assert "none.ttf cannot be read" in caplog.text


def test_every_icon_draws_in_the_ink_it_is_given() -> None:
    for name in icons.names():
        drawn = icons.pixmap(name, LIGHT.bad.ink, 24, 2.0).toImage()
        asked = QColor(LIGHT.bad.ink)
        spots = [drawn.pixelColor(x, y) for x in range(48) for y in range(48)]
        inked = [spot for spot in spots if spot.alpha() == 255]
        assert inked, name
        # Where strokes overlap, blending may round by one.
        assert all(abs(spot.red() - asked.red()) <= 1 for spot in inked), name
        assert all(abs(spot.blue() - asked.blue()) <= 1 for spot in inked), name


def test_icons_are_sharp_at_twice_the_size_and_kept() -> None:
    twice = icons.pixmap("watch", DARK.ink, 24, 2.0)
    assert (twice.width(), twice.devicePixelRatio()) == (48, 2.0)
    assert icons.pixmap("watch", DARK.ink, 24, 2.0) is twice


def test_icons_are_one_set() -> None:
    folder = paths.resources() / "icons"
    for name in icons.names():
        drawn = (folder / f"{name}.svg").read_text("utf-8")
        assert 'stroke-width="1.5"' in drawn, name
        assert 'viewBox="0 0 24 24"' in drawn, name
    assert "ISC" in (folder / "Lucide-LICENSE.txt").read_text("utf-8")
