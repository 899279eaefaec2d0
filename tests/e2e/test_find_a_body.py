"""Does a citizen reach the site of their local body by its name, in either script?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenWindow

pytestmark = pytest.mark.xdist_group("e2e")


def _type_name(page: Page, name: str) -> None:
    """Reach the field with Tab alone, and type."""
    field = page.get_by_role("combobox")
    expect(field).to_be_visible()
    while not field.evaluate("field => field === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type(name)


def test_part_of_a_malayalam_name_leads_there_by_keyboard(open_window: OpenWindow) -> None:
    window = open_window()
    page = window.page
    window.go("")

    _type_name(page, "വയൽക്ക")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")

    page.wait_for_url(window.product.address("vayalkara"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("വയൽക്കര")


def test_bodies_of_one_name_are_told_apart_by_district(open_window: OpenWindow) -> None:
    window = open_window(language="en", width=360)
    page = window.page
    window.go("")

    _type_name(page, "ilanji")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.filter(has_text="Kannur")).to_have_count(1)
    chosen = options.filter(has_text="Thrissur")
    while chosen.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url(window.product.address("ilanjimood-thrissur"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ilanjimood")


def test_a_name_that_no_body_has_says_so(open_window: OpenWindow) -> None:
    window = open_window(language="en")
    window.go("")

    _type_name(window.page, "zzzz")

    expect(window.page.get_by_text("Nothing matches “zzzz”.")).to_be_visible()


def test_an_address_of_no_body_leads_to_the_search(open_window: OpenWindow) -> None:
    window = open_window()

    window.go("nowhere-at-all")
    window.page.get_by_role("link", name="Find your local body").click()

    expect(window.page.get_by_role("combobox")).to_be_visible()
    window.refusals_forgive()
