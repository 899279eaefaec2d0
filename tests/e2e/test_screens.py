"""Is every screen readable by everybody: both languages, wide and narrow, dark too?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import CITIZEN, CONSOLE, OFFICE_SCREENS, WIDE, Screen, faults_of
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


def test_what_is_dark(open_window: OpenWindow) -> None:
    console, office = open_window(is_dark=True), open_window(is_dark=True)
    console.sign_in("console", "state", then="/", language="en")
    office.sign_in(OFFICE, "clerk", then="/office")

    for window, screens in ((console, CONSOLE), (office, OFFICE_SCREENS)):
        for screen in screens:
            _nothing_is_wrong(faults_of(window, screen, look="dark", widths=(WIDE,)), window)
