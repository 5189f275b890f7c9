"""The clients at the other end of the chat page: they scan a code, write, and answer."""

import itertools
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import requests

from clienteling.domain.ids import new_id
from clienteling.wire import routes

HESITATION = 4.0
"""Seconds a visitor thinks before answering."""


@dataclass(frozen=True)
class Role:
    """Somebody who writes: `first` from the advertisement, then one of `then` each time."""

    name: str
    language: str
    first: str
    then: tuple[str, ...]
    reference: str = ""
    campaign: str = ""


CAST: tuple[Role, ...] = (
    Role(
        name="韩梅",
        language="zh",
        first="你好，我扫了橱窗里的码，想看看 Boréal Perpetual Calendar 蓝盘。",
        then=(
            "太好了，今天下午方便吗？",
            "好的，我会准时到，谢谢！",
            "请问附近好停车吗？",
            "明白了，一会儿见。",
        ),
        reference="B290.9301",
        campaign="Boréal window",
    ),
    Role(
        name="Jules Aubert",
        language="fr",
        first="Bonjour, quelle est la boutique la plus proche du Bund ?",
        then=("Parfait, je passe en fin de journée.", "Merci beaucoup, à tout à l'heure !"),
        campaign="Poster, metro line 2",
    ),
)


class Chat:
    """One visitor's conversation with a boutique, as the chat page holds it."""

    def __init__(self, central: str, boutique: str) -> None:
        self._url = f"{central}{routes.CHAT}/{boutique}"
        self._calls = requests.Session()
        self._cursor = ""

    def begin(self) -> dict[str, Any]:
        """Come in under a token of one's own; what the page shows of the boutique."""
        welcome = self._answer(self._calls.post(f"{self._url}/start", timeout=10))
        self._calls.headers["Authorization"] = f"Bearer {welcome['token']}"
        facts: dict[str, Any] = welcome["about"]
        return facts

    def say(self, text: str, **more: str) -> None:
        """Write one message."""
        said = {"number": new_id(), "text": text, **more}
        self._answer(self._calls.post(f"{self._url}/say", json=said, timeout=10))

    def listen(self) -> list[dict[str, Any]]:
        """What has been said since the last time, as soon as something has."""
        asked = {"after": self._cursor}
        heard = self._answer(self._calls.get(f"{self._url}/listen", params=asked, timeout=40))
        self._cursor = heard["cursor"]
        lines: list[dict[str, Any]] = heard["lines"]
        return lines

    def seen(self, message: str) -> None:
        """Read up to a message."""
        read = {"message": message}
        self._calls.post(f"{self._url}/seen", json=read, timeout=10).raise_for_status()

    def _answer(self, answer: requests.Response) -> dict[str, Any]:
        answer.raise_for_status()
        said: dict[str, Any] = answer.json()
        return said


class Visitor:
    """Plays the cast at the chat page until it is stopped."""

    def __init__(self, boutique: str, cast: Sequence[Role] = CAST) -> None:
        self._boutique = boutique
        self._cast = cast
        self._stop = threading.Event()

    def start(self, central: str) -> None:
        """Let the cast come in, one after the other."""
        for place, role in enumerate(self._cast):
            told = (Chat(central, self._boutique), role, place * HESITATION * 6)
            threading.Thread(target=self._play, args=told, name="visitor", daemon=True).start()

    def stop(self) -> None:
        """Leave."""
        self._stop.set()

    def _play(self, chat: Chat, role: Role, after: float) -> None:
        lines = itertools.cycle(role.then)
        if self._stop.wait(after):
            return
        try:
            chat.begin()
            if self._stop.wait(HESITATION):
                return
            origin = {"reference": role.reference, "campaign": role.campaign}
            chat.say(role.first, name=role.name, language=role.language, **origin)
            answered = ""
            while not self._stop.is_set():
                theirs = [each["id"] for each in chat.listen() if not each["mine"]]
                if not theirs or theirs[-1] == answered:
                    continue
                answered = theirs[-1]
                chat.seen(answered)
                if not self._stop.wait(HESITATION):
                    chat.say(next(lines))
        except requests.RequestException:
            return  # central has gone home


def address(central: str, boutique: str) -> str:
    """The chat page as a code in the window would open it."""
    asked = urlencode({"ref": "B290.9301", "campaign": "Boréal window"})
    return f"{central}{routes.CHAT}/{boutique}?{asked}"
