"""What do journeys share: the running product, one browser, and windows that watch for errors."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.carriers import Carriers
from tests.e2e.product import Product
from tests.e2e.state import SMALL_STATE
from tests.e2e.window import Window
from tests.platform.notifications.mail_servers import mail_run
from tests.platform.notifications.providers import provider_run

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 20_000
OpenWindow = Callable[..., Window]


@pytest.fixture(scope="package")
def carriers() -> Iterator[Carriers]:
    """Return a provider of SMS and a mail server."""
    with provider_run() as sms, mail_run() as mail:
        yield Carriers(sms, mail)


@pytest.fixture(scope="package")
def product(tmp_path_factory: pytest.TempPathFactory, carriers: Carriers) -> Iterator[Product]:
    """Return `sabha up`, running over two cells, with a small state in it."""
    data_dir = tmp_path_factory.mktemp("product") / "data"
    running = Product(data_dir, variables=carriers.variables())
    running.start()
    try:
        running.enter(SMALL_STATE)
        yield running
    finally:
        left = running.stop()
    assert left == []


# Ends with the package: its event loop would keep other tests of the process from the database.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium."""
    program = shutil.which("chromium")
    assert program, "The journeys need a browser: install the packages chromium and fonts-noto-core"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_window(
    product: Product, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[OpenWindow]:
    """Return a maker of windows, in each of which nothing may go wrong unseen."""
    windows: list[Window] = []

    def make(*, language: str = "ml", width: int = 1440, is_dark: bool = False) -> Window:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            locale=language,
            reduced_motion="reduce",
            color_scheme="dark" if is_dark else "light",
        )
        context.set_default_timeout(PATIENCE)
        context.add_init_script(
            f"localStorage.getItem('sabha.language') ?? "
            f"localStorage.setItem('sabha.language', '{language}')"
        )
        windows.append(Window(context.new_page(), product))
        return windows[-1]

    yield make
    for number, window in enumerate(windows, start=1):
        _shot_keep(window, f"{request.node.name}-{number}")
        window.page.context.close()
    assert [text for window in windows for text in window.complaints] == []


def _shot_keep(window: Window, name: str) -> None:
    folder = os.environ.get("SABHA_TEST_SHOTS")
    if folder:
        window.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
