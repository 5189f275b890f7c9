"""Central as the desk sees it: a few calls over HTTP, each answer decoded before it counts."""

import hashlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec
from msgspec import Struct

from clienteling.api import translate
from clienteling.errors import SignedOut, Trouble
from clienteling.wire import routes
from clienteling.wire.access import AccessAsk, AccessEntries
from clienteling.wire.auth import Refresh, Refreshed, SignedIn, SignIn, SignOut
from clienteling.wire.codec import encode
from clienteling.wire.importing import ImportAsk, ImportPreview, ImportRun, ImportRuns
from clienteling.wire.sync import CheckReply, PullPage, PullRequest, PushReply, PushRequest

if TYPE_CHECKING:
    from requests import Response, Session

    from clienteling.api.wires import Lines

T = TypeVar("T")
CONNECT = 5.0
READ = 10.0
LONG_WORK = 290.0
"""Seconds that central may need for a file of many thousand lines."""

LONGEST_ANSWER = 10_000_000
LONGEST_PAGE = 64_000_000
"""Central never cuts a page inside a revision, so one may be as long as an import."""
_CHUNK = 256 * 1024


class Tokens(Protocol):
    """Whoever keeps a person signed in; both may raise `SignedOut` or `Offline`."""

    def access(self) -> str:
        """A token that counts now, as far as the desk can tell."""

    def renew(self) -> object:
        """Get a new one, for central no longer takes the last."""


class Central:
    """Calls to one central; safe to use from several threads."""

    def __init__(
        self, base_url: str, tokens: Tokens | None = None, authority: Path | None = None
    ) -> None:
        """`authority` is the file of a private CA; plain http is only for this machine."""
        self.base_url = base_url.rstrip("/")
        self.tokens = tokens
        self._authority = authority
        self._session: Session | None = None
        self._lines: Lines | None = None
        self._turn = threading.Lock()

    def pull(self, ask: PullRequest) -> PullPage:
        """One page of what is new; waits up to `ask.wait` seconds for news."""
        call = _Call("POST", routes.PULL, encode(ask), ask.wait, LONGEST_PAGE)
        return _decoded(self._authorised(call), PullPage)

    def push(self, ask: PushRequest) -> PushReply:
        """Receipts for the commands sent."""
        return _decoded(self._authorised(_Call("POST", routes.PUSH, encode(ask))), PushReply)

    def check(self, rev: int) -> CheckReply:
        """The count and sum of each table, for comparing."""
        call = _Call("GET", f"{routes.CHECK}?rev={int(rev)}")
        return _decoded(self._authorised(call), CheckReply)

    def put_blob(self, name: str, content: bytes) -> None:
        """Hand over a picture or attachment under its SHA-256; doing it twice is harmless."""
        call = _Call("PUT", f"{routes.BLOBS}/{name}", content, sends=_BYTES, expects="")
        self._authorised(call)

    def get_blob(self, name: str) -> bytes:
        """The picture or attachment with this SHA-256; raises `Gone` or `Damaged`."""
        call = _Call("GET", f"{routes.BLOBS}/{name}", cap=LONGEST_PAGE, expects="")
        body = self._authorised(call)
        if hashlib.sha256(body).hexdigest() != name:
            raise translate.mangled()
        return body

    def preview_import(self, ask: ImportAsk) -> ImportPreview:
        """What would become of a file."""
        call = _Call("POST", routes.IMPORT_PREVIEW, encode(ask), LONG_WORK)
        return _decoded(self._authorised(call), ImportPreview)

    def bring(self, ask: ImportAsk) -> ImportRun:
        """Import a file; asked again under the same id, it is imported once."""
        call = _Call("POST", routes.IMPORTS, encode(ask), LONG_WORK)
        return _decoded(self._authorised(call), ImportRun)

    def import_run(self, identifier: str) -> ImportRun:
        """How far an import is, or what it did."""
        call = _Call("GET", f"{routes.IMPORTS}/{identifier}")
        return _decoded(self._authorised(call), ImportRun)

    def imports(self) -> ImportRuns:
        """The imports into this person's boutiques, the latest first."""
        return _decoded(self._authorised(_Call("GET", routes.IMPORTS)), ImportRuns)

    def undo_import(self, identifier: str) -> ImportRun:
        """Take an import back."""
        call = _Call("POST", f"{routes.IMPORTS}/{identifier}/undo", b"{}", LONG_WORK)
        return _decoded(self._authorised(call), ImportRun)

    def access(self, ask: AccessAsk) -> AccessEntries:
        """Who looked at which file."""
        call = _Call("POST", routes.ACCESS, encode(ask))
        return _decoded(self._authorised(call), AccessEntries)

    def sign_in(self, ask: SignIn) -> SignedIn:
        """Sign a person in; without a device a new desk is enrolled."""
        return _decoded(self._call(_Call("POST", routes.SIGN_IN, encode(ask))), SignedIn)

    def refresh(self, ask: Refresh) -> Refreshed:
        """Trade a refresh token for a new pair."""
        return _decoded(self._call(_Call("POST", routes.REFRESH, encode(ask))), Refreshed)

    def sign_out(self, ask: SignOut) -> None:
        """End this desk's tokens."""
        self._call(_Call("POST", routes.SIGN_OUT, encode(ask), expects=""))

    def hang_up(self) -> None:
        """End every call that waits; each of them raises `Offline` in its own thread."""
        lines = self._lines
        if lines is not None:
            lines.hang_up()

    def _authorised(self, call: "_Call") -> bytes:
        """Call with a token; when central no longer takes it, once more with a new one."""
        if self.tokens is None:
            raise SignedOut("You are not signed in.", "Sign in.")
        try:
            return self._call(call, self.tokens.access())
        except SignedOut as out:
            if out.code != "signed_out":
                raise
        self.tokens.renew()
        return self._call(call, self.tokens.access())

    def _call(self, call: "_Call", token: str = "") -> bytes:
        headers = {"Content-Type": call.sends} if call.body is not None else {}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        with (
            translate.translated(),
            self._ready().request(
                call.method,
                self.base_url + call.path,
                data=call.body,
                headers=headers,
                timeout=(CONNECT, call.wait + READ),
                allow_redirects=False,
                stream=True,
            ) as answer,
        ):
            content = _content(answer, call.cap)
        if not 200 <= answer.status_code < 300:
            raise translate.trouble(answer.status_code, answer.headers, content)
        if not _is_central(answer, call):
            raise translate.stranger()
        return content

    def _ready(self) -> "Session":
        from clienteling.api import wires  # noqa: PLC0415 - imports requests, which the first paint need not wait for

        with self._turn:
            if self._session is None:
                if self.base_url.startswith("http:") and not wires.is_loopback(self.base_url):
                    title = "Central's address is not secure."
                    raise Trouble(title, "Use an address that begins with https.")
                self._lines = wires.Lines()
                self._session = wires.session(self.base_url, self._lines, self._authority)
            return self._session


_BYTES = "application/octet-stream"
_JSON = "application/json"


class _Call(Struct, frozen=True):
    """One call: what is sent, how long it may take, and what kind of answer counts."""

    method: str
    path: str
    body: bytes | None = None
    wait: float = 0.0
    cap: int = LONGEST_ANSWER
    sends: str = _JSON
    expects: str = _JSON


def _is_central(answer: "Response", call: _Call) -> bool:
    """Whether central itself answered; a page for people comes with 200, too."""
    if call.body is not None and not call.expects:
        return answer.status_code == 204
    return call.expects in answer.headers.get("Content-Type", "")


def _content(answer: "Response", cap: int) -> bytes:
    parts = bytearray()
    for part in answer.iter_content(_CHUNK):
        parts += part
        if len(parts) > cap:
            title = "Central's answer is too long."
            raise translate.TooLong(title, "Tell whoever runs central.")
    return bytes(parts)


def _decoded(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as cause:
        raise translate.stranger() from cause
