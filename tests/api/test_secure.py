"""TLS: only who is vouched for is believed, by the system or the boutique's own authority."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from clienteling.api.central import Central
from clienteling.errors import Offline, Refused
from clienteling.wire.auth import SignIn
from clienteling.wire.codec import encode
from clienteling.wire.problems import Problem

ASK = SignIn(login="lin", password="x")


class Refusing(BaseHTTPRequestHandler):
    """A central that knows nobody."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        body = encode(Problem("wrong_password", "No."))
        self.send_response(401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for this machine that nobody vouches for, with its key beside it."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    pem = tmp_path / "central.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-out", str(pem), "-keyout", f"{pem}.key"),
        ],
        check=True,
        capture_output=True,
    )
    return pem


@pytest.fixture
def address(certificate: Path) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, f"{certificate}.key")
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"https://localhost:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_stranger_with_a_certificate_of_his_own_is_not_believed(address: str) -> None:
    with pytest.raises(Offline, match="not secure") as trouble:
        Central(address).sign_in(ASK)
    assert "date" in trouble.value.advice


def test_the_boutiques_own_authority_is(address: str, certificate: Path) -> None:
    with pytest.raises(Refused, match=r"No\."):
        Central(address, authority=certificate).sign_in(ASK)
