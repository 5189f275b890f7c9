"""A visitor who speaks with central as the chat page does, and as badly as one likes."""

import hashlib
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from PIL import Image

from clienteling.domain.ids import new_id
from clienteling.wire import routes
from clienteling.wire.chat import Attachment, Conversation
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.codec import encode
from tests.fixtures_central import Caller, Server


def picture(colour: str = "navy", form: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture of nothing."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


def show(server: Server, caller: Caller, talk: Conversation, content: bytes) -> str:
    """Answer with a picture from a desk; the picture's name."""
    name = hashlib.sha256(content).hexdigest()
    headers = {"Authorization": f"Bearer {caller.me.access}"}
    url = f"{server.url}{routes.BLOBS}/{name}"
    assert requests.put(url, data=content, headers=headers, timeout=20).status_code == 204
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=talk.scope, message=new_id(),
        conversation=talk.id, body="", client=talk.client,
        attachments=(Attachment(name, "image/png", "dial.png", len(content)),),
    )  # fmt: skip
    (receipt,) = caller.push(command)
    assert receipt.status == "done", receipt
    return name


class Visitor:
    """Somebody at the page: their token, their numbers, and how far they have heard."""

    READS = timedelta(seconds=5)

    def __init__(self, central: str, boutique: str = "PAR1") -> None:
        self.url = f"{central}{routes.CHAT}/{boutique}"
        self.token = ""
        self.cursor = ""
        self.heard: dict[str, dict[str, Any]] = {}
        self._said = 0

    def start(self) -> dict[str, Any]:
        """Come in; what the page shows of the boutique."""
        welcome = self.post("start").json()
        self.token = welcome["token"]
        facts: dict[str, Any] = welcome["about"]
        return facts

    def say(self, text: str = "", **more: Any) -> requests.Response:  # noqa: ANN401 - JSON
        """Central's answer to one message."""
        self._said += 1
        return self.post("say", {"number": f"message-{self._said}", "text": text} | more)

    def listen(self) -> list[dict[str, Any]]:
        """What is new, and from now on known."""
        answer = self.get("listen", after=self.cursor)
        assert answer.status_code == 200, answer.text
        heard = answer.json()
        self.cursor = heard["cursor"]
        self.heard |= {each["id"]: each for each in heard["lines"]}
        lines: list[dict[str, Any]] = heard["lines"]
        return lines

    def sees(self) -> list[str]:
        """All that the page shows after it is loaded again, however far back one looks."""
        self.heard = {}
        found = self.get("listen", after="").json()
        self.cursor, lines = found["cursor"], found["lines"]
        self.heard |= {each["id"]: each for each in lines}
        while found["more"]:
            found = self.get("earlier", before=lines[0]["id"]).json()
            lines = [*found["lines"], *lines]
        return [each["text"] for each in lines]

    def seen(self, message: str) -> requests.Response:
        """Read up to a message."""
        return self.post("seen", {"message": message})

    def fetch(self, name: str) -> requests.Response:
        """A picture of the conversation."""
        return self.get(f"attachments/{name}")

    def post(self, path: str, body: Any = None) -> requests.Response:  # noqa: ANN401 - JSON
        """A call, with whatever in it."""
        data = body if isinstance(body, bytes) else encode(body or {})
        return requests.post(f"{self.url}/{path}", data=data, headers=self._who(), timeout=40)

    def get(self, path: str, **asked: str) -> requests.Response:
        """A question."""
        return requests.get(f"{self.url}/{path}", params=asked, headers=self._who(), timeout=40)

    def _who(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


def code(answer: requests.Response) -> tuple[int, str, str]:
    """How a refusal is told: its status, its code, and the page's own word for it."""
    said = answer.json()
    assert said["title"], said
    return answer.status_code, said["code"], said.get("detail", {}).get("why", "")
