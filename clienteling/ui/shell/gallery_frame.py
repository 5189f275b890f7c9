"""The gallery's sheet of what is around every page: the rail, wide and narrow, and the foot."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.shell.places import on_rail
from clienteling.ui.shell.rail import Rail
from clienteling.ui.shell.status_bar import StatusBar
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.empty import Empty

translate = QCoreApplication.translate
_WIDE, _NARROW = 1366, 1024


def frame() -> QWidget:
    """Both rails, and the foot connected, without a network, and standing still."""
    page = QWidget()
    feet = QVBoxLayout()
    feet.setSpacing(16)
    feet.addStretch(1)
    feet.addWidget(
        Empty(
            "inbox",
            translate("gallery", "Requests from clients appear here as they are written."),
            translate("gallery", "Write to a client"),
            title=translate("gallery", "Nobody is waiting"),
        )
    )
    feet.addStretch(1)
    since = translate("gallery", "Offline since 14:02 — everything stays usable")
    waits = translate("gallery", "3 changes waiting to send")
    for words, waiting, tone in (
        (
            translate("gallery", "Connected"),
            translate("gallery", "All changes sent"),
            Tone.GOOD,
        ),
        (since, waits, Tone.WARN),
        (translate("gallery", "Sign in again to send"), waits, Tone.BAD),
    ):
        feet.addWidget(_foot(words, waiting, tone))
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(_rail(_WIDE))
    whole.addLayout(feet, 1)
    whole.addWidget(_rail(_NARROW))
    return page


def _foot(words: str, waiting: str, tone: Tone) -> StatusBar:
    bar = StatusBar()
    bar.show_connection(words, tone)
    bar.show_waiting(waiting)
    bar.show_as_of(translate("gallery", "Up to date as of 14:21:07"))
    if tone is Tone.GOOD:
        quiet = translate("notices", "Do not disturb until {time}")
        bar.show_quiet(quiet.format(time="15:20"))
    return bar


def _rail(width: int) -> Rail:
    rail = Rail("Clienteling", translate("gallery", "Shanghai · Lakeside"), on_rail())
    rail.show_place(1)
    rail.show_waiting(2, 4)
    rail.show_waiting(4, 120)
    rail.show_person("Lin Wei 林蔚", translate("gallery", "Advisor"), "林")
    rail.fit(width)
    return rail
