"""The page in a frame of somebody else's website."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from typing_extensions import override

from clienteling.server import connecting
from tests.fixtures_central import Caller, Server
from tests.server.talking import reply, talk_of
from tests.web.browser import ASKED, DESKTOP, Reader, chromium


def test_a_frame_on_another_site_that_may_keep_nothing(
    central: Server, lin: Caller, tmp_path: Path
) -> None:
    with (
        _website(f"{central.url}/chat/PAR1{ASKED}") as site,
        chromium(tmp_path / "profile", third_party_cookies=False) as chrome,
    ):
        reader = Reader(chrome)
        reader.looks(DESKTOP)
        chrome.get(site)
        chrome.switch_to.frame(0)
        reader.until(lambda: reader.texts(".greeting"), "The page in its frame")
        reader.write("From a frame")
        reader.until(reader.has_sent(1), "The message")
        assert chrome.get_cookies() == []
        reply(lin, talk_of(lin), "To the frame")
        reader.until(lambda: reader.said() == ["From a frame", "To the frame"], "The answer")
        assert reader.complaints() == []
        connecting.connect_page(central.central.engine, "PAR1", ["https://www.shop.example"])
        chrome.get(site)
        reader.until(lambda: any("frame-ancestors" in x for x in reader.complaints()), "No")
        chrome.switch_to.frame(0)
        assert reader.texts("#text") == []
        connecting.connect_page(central.central.engine, "PAR1", [site])
        chrome.get(site)
        chrome.switch_to.frame(0)
        reader.until(reader.said, "The page in a frame that it may stand in")


@contextmanager
def _website(page: str) -> Iterator[str]:
    """A site of another name that shows the page in a frame."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (
                f"<!doctype html><title>Shop</title><iframe src='{page}' width=400 height=640>"
            )
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=site.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://localhost:{site.server_port}/"
    finally:
        site.shutdown()
        site.server_close()
        thread.join(10)
