"""A browser on the page of a boutique, and Lin at her desk there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures_central import Caller, Server, seated, serving
from tests.web.browser import PHONE, Reader, chromium
from tests.web.conftest import furnish


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """One browser for all; every central has an address, and so a storage, of its own."""
    with chromium(tmp_path_factory.mktemp("profile")) as made:
        yield Reader(made)


@pytest.fixture
def reader(browser: Reader) -> Iterator[Reader]:
    """Somebody with a telephone, whose browser has nothing to complain of at the end."""
    browser.looks(PHONE)
    yield browser
    browser.chrome.get("about:blank")
    assert browser.complaints() == []


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Server]:
    """A central with PAR1 and its page."""
    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path) as running:
        furnish(running)
        yield running


@pytest.fixture
def lin(central: Server) -> Caller:
    """Lin at her desk."""
    return seated(central, "lin")
