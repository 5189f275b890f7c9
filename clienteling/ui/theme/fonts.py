"""The two faces: a serif for names and headlines, a sans for everything else."""

import logging
import sys

from PySide6.QtGui import QFont, QFontDatabase

from clienteling import paths

_log = logging.getLogger(__name__)

_SHIPPED = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "EBGaramond-Regular.ttf",
    "EBGaramond-Medium.ttf",
)

# Only names that the platform has: looking for a missing one costs tens of milliseconds.
_SANS_BY_PLATFORM = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei", "Yu Gothic UI", "Segoe UI"),
    "darwin": ("PingFang SC", "Hiragino Sans"),
}
_SERIF_BY_PLATFORM = {
    "win32": ("SimSun", "Yu Mincho", "Georgia"),
    "darwin": ("Songti SC", "Hiragino Mincho ProN"),
}
_SANS_ELSEWHERE = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
_SERIF_ELSEWHERE = ("Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")

_SANS = ["Inter", *_SANS_BY_PLATFORM.get(sys.platform, _SANS_ELSEWHERE)]
_SERIF = ["EB Garamond", *_SERIF_BY_PLATFORM.get(sys.platform, _SERIF_ELSEWHERE)]

NORMAL = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold


def load() -> None:
    """Make the shipped faces known to Qt; a face that cannot be read is logged and replaced."""
    folder = paths.resources() / "fonts"
    for name in _SHIPPED:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            _log.warning("The face %s cannot be read; the system's own is used.", name)


def sans(
    px: int = 14, weight: QFont.Weight = NORMAL, *, tabular: bool = False, caps: bool = False
) -> QFont:
    """The sans at `px` logical pixels; `tabular` for figures in columns, `caps` for labels."""
    font = _face(_SANS, px, weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    if caps:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 107)
    return font


def serif(px: int = 30, weight: QFont.Weight = NORMAL, *, tabular: bool = False) -> QFont:
    """The serif at `px` logical pixels; lining figures, proportional unless `tabular`."""
    font = _face(_SERIF, px, weight)
    font.setFeature(QFont.Tag("tnum" if tabular else "pnum"), 1)
    return font


def _face(families: list[str], px: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(px)
    font.setWeight(weight)
    return font
