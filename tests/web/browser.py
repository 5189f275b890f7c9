"""A visitor's own browser: Debian's Chromium without a screen, driven by its own driver."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PHONE, DESKTOP = (390, 844), (1366, 768)
PATIENCE = 20
ASKED = "?ref=B290.9301&campaign=Bor%C3%A9al%20window"
T = TypeVar("T")


@contextmanager
def chromium(profile: Path, *, third_party_cookies: bool = True) -> Iterator[Chrome]:
    """A browser with a profile of its own."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("Debian's chromium and chromium-driver are not installed")
    options = ChromeOptions()
    options.binary_location = program
    # Containers give no second sandbox and little shared memory; it visits only ourselves.
    for each in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "disable-gpu"):
        options.add_argument(f"--{each}")
    for each in ("no-first-run", "disable-background-networking", "disable-component-update"):
        options.add_argument(f"--{each}")
    options.add_argument(f"--user-data-dir={profile}")
    options.add_argument(
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost"
    )
    if not third_party_cookies:
        options.add_argument("--test-third-party-cookie-phaseout")
        options.add_experimental_option("prefs", {"profile.cookie_controls_mode": 1})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = Chrome(options=options, service=ChromeService(driver))
    try:
        yield made
    finally:
        made.quit()


class Reader:
    """Somebody at the chat page: what they see, and what they do."""

    def __init__(self, chrome: Chrome) -> None:
        self.chrome = chrome

    def looks(self, size: tuple[int, int], scheme: str = "light", language: str = "en") -> None:
        """See the next page at this size, in these colours, in this language."""
        does = self.chrome.execute_cdp_cmd
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        does("Emulation.setDeviceMetricsOverride", metrics)
        colours = [{"name": "prefers-color-scheme", "value": scheme}]
        does("Emulation.setEmulatedMedia", {"features": colours})
        does("Network.enable", {})
        does("Network.setExtraHTTPHeaders", {"headers": {"Accept-Language": language}})

    def opens(self, central: str, asked: str = ASKED) -> None:
        """Come to PAR1's page, as a code or a link says."""
        self.chrome.get(f"{central}/chat/PAR1{asked}")
        self.until(lambda: self.texts(".greeting") or self.said(), "The page")

    def has_sent(self, count: int) -> Callable[[], bool]:
        """Whether so many messages of the visitor have arrived, and none waits."""
        return lambda: len(self.texts(".mine .said")) == count and not self.texts(".waiting")

    def until(self, holds: Callable[[], T], what: str) -> T:
        """Wait until `holds`, and return what it says."""
        waiting = WebDriverWait(
            self.chrome, PATIENCE, 0.05, ignored_exceptions=[StaleElementReferenceException]
        )
        return waiting.until(lambda _: holds(), f"{what} did not come")

    def one(self, css: str) -> WebElement:
        """The element, whether it can be seen or not."""
        return self.chrome.find_element(By.CSS_SELECTOR, css)

    def texts(self, css: str) -> list[str]:
        """What elements say that can be seen."""
        seen = "[...document.querySelectorAll(arguments[0])].filter((x) => x.checkVisibility())"
        said = f"return {seen}.map((x) => x.innerText.trim())"  # at once, however many
        found: list[str] = self.chrome.execute_script(said, css)
        return found

    def said(self) -> list[str]:
        """What the bubbles say, from the oldest to the newest."""
        return self.texts(".said")

    def write(self, text: str) -> None:
        """Type a message and send it."""
        self.one("#text").send_keys(text)
        self.one("#send").click()

    def complaints(self) -> list[str]:
        """What the console complains of, but for a cut wire and a test's speed in typing."""
        lines = (str(each["message"]) for each in self.chrome.get_log("browser"))
        return [each for each in lines if "net::ERR_" not in each and "of 429" not in each]
