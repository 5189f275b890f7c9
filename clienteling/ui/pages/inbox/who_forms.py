"""Saying in place who it is that writes, and which of two conversations goes on."""

from datetime import datetime

from PySide6.QtCore import Signal
from typing_extensions import override

from clienteling.cache.reads.names import Who
from clienteling.cache.reads.suggested import Also
from clienteling.ui.pages.inbox import who_words
from clienteling.ui.widgets import states
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text


class WhoForm(Form):
    """Finding the client who writes; `typed` seeks anyone by name, number or WeChat id."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Who writes here?"), self.tr("Link"))
        self.finder = ClientField()
        self.put(Field(self.tr("Client"), self.finder))
        self.finder.typed.connect(self.typed)

    def who(self) -> Who | None:
        """Who was chosen; says so in its place where nobody was."""
        if self.finder.who is None:
            self.say_why(self.tr("Choose somebody from the list."))
        return self.finder.who

    @override
    def begin(self) -> None:
        self.finder.setFocus()


class JoinForm(Form):
    """Two conversations of one person: which of them goes on."""

    def __init__(self, here: str, channel: str, other: Also, now: datetime) -> None:
        super().__init__()
        self.name(self.tr("Join two conversations"), self.tr("Join"))
        self._both = {here, other.id}
        this = self.tr("This one, {channel}").format(channel=states.channel(channel))
        that = self.tr("The other, {channel}").format(channel=states.channel(other.channel))
        self._keep = choice([(here, this), (other.id, that)])
        self.rows.addWidget(Text(who_words.also(other, now, ""), Role.SECONDARY, wraps=True))
        if other.last_text:
            self.rows.addWidget(Text(f"“{other.last_text}”", Role.SMALL, wraps=True))
        self.put(Field(self.tr("Goes on"), self._keep))

    def values(self) -> tuple[str, str]:
        """The conversation that goes on, and the one that goes on in it."""
        keep = chosen(self._keep)
        return keep, next(iter(self._both - {keep}))

    @override
    def begin(self) -> None:
        self._keep.setFocus()
