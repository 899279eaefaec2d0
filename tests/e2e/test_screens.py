"""Is every screen readable by everybody: both languages, wide and narrow, dark too?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import (
    CITIZEN,
    CONSOLE,
    OFFICE_SCREENS,
    PEOPLE_SCREENS,
    WIDE,
    Screen,
    faults_of,
    page_faults,
)
from tests.e2e.state import OFFICE
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

LANGUAGES = pytest.mark.parametrize("language", ["ml", "en"])


def _nothing_is_wrong(faults: Iterator[str], window: Window) -> None:
    found = list(faults)
    window.refusals_forgive()
    assert not found, "\n".join(found)


def _faults(window: Window, screens: tuple[Screen, ...], language: str) -> Iterator[str]:
    for screen in screens:
        yield from faults_of(window, screen, look=language)


@LANGUAGES
def test_what_a_citizen_sees(open_window: OpenWindow, language: str) -> None:
    window = open_window(language=language)

    _nothing_is_wrong(_faults(window, CITIZEN, language), window)


@LANGUAGES
def test_what_the_console_shows(open_window: OpenWindow, language: str) -> None:
    window = open_window()
    window.sign_in("console", "state", then="/", language=language)

    _nothing_is_wrong(_faults(window, CONSOLE, language), window)


@LANGUAGES
def test_what_an_office_works_with(open_window: OpenWindow, language: str) -> None:
    window = open_window()
    window.sign_in(OFFICE, "clerk", then="/office", language=language)

    _nothing_is_wrong(_faults(window, OFFICE_SCREENS, language), window)


@LANGUAGES
def test_what_a_secretary_looks_after(open_window: OpenWindow, language: str) -> None:
    window = open_window()
    window.sign_in(OFFICE, "secretary", then="/office", language=language)

    _nothing_is_wrong(_faults(window, PEOPLE_SCREENS, language), window)


def test_what_a_secretary_fills_in(open_window: OpenWindow) -> None:
    window = open_window()
    page = window.page
    window.sign_in(OFFICE, "secretary", then="/office", language="en")
    window.go(OFFICE, "/office/chart")
    page.get_by_role("button", name="What to do with Head Clerk").click()
    page.get_by_role("menuitem", name="Leave and hand over").click()
    expect(page.get_by_role("dialog", name="Leave of Vasu Panicker")).to_be_visible()

    _nothing_is_wrong(page_faults(page, "leave-en"), window)


def test_what_is_dark(open_window: OpenWindow) -> None:
    console, office = open_window(is_dark=True), open_window(is_dark=True)
    console.sign_in("console", "state", then="/", language="en")
    office.sign_in(OFFICE, "clerk", then="/office")
    secretary = open_window(is_dark=True)
    secretary.sign_in(OFFICE, "secretary", then="/office", language="en")

    for window, screens in (
        (console, CONSOLE),
        (office, OFFICE_SCREENS),
        (secretary, PEOPLE_SCREENS),
    ):
        for screen in screens:
            _nothing_is_wrong(faults_of(window, screen, look="dark", widths=(WIDE,)), window)
