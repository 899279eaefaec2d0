"""Can a clerk work through the queue without a mouse?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.state import OFFICE

pytestmark = pytest.mark.xdist_group("e2e")

NOTE = "Site seen today; the wall stands on the applicant's own land."


def test_a_clerk_opens_notes_and_forwards_a_file(open_window: OpenWindow) -> None:
    window = open_window(language="en")
    page = window.page
    keys = page.keyboard
    window.sign_in(OFFICE, "clerk", then="/office", language="en")
    rows = page.get_by_role("list", name="Files waiting").get_by_role("listitem")
    expect(rows.first).to_be_visible()
    waiting = rows.count()
    page.locator("main").focus()

    keys.press("j")
    keys.press("k")
    current = page.locator("a[aria-current=true]")
    expect(current).to_have_count(1)
    number = current.locator("[class*=rowNumber]").inner_text()
    keys.press("Enter")
    opened = page.get_by_role("article", name=number)
    expect(opened).to_be_visible()

    keys.press("n")
    expect(page.get_by_label("New note")).to_be_focused()
    keys.type(NOTE)
    keys.press("Control+Enter")
    expect(opened.get_by_role("listitem").filter(has_text=NOTE)).to_be_visible()
    keys.press("Escape")

    keys.press("f")
    dialog = page.get_by_role("dialog", name=f"Forward {number}")
    expect(dialog.get_by_role("combobox", name="To which seat")).to_be_focused()
    keys.type("head")
    expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(dialog.get_by_role("button", name="Forward to Head Clerk")).to_be_enabled()
    keys.press("Control+Enter")

    expect(page.get_by_text(f"{number} forwarded to Head Clerk.")).to_be_visible()
    expect(rows.filter(has_text=number)).to_have_count(0)
    assert waiting > 1


def test_the_keys_are_listed_and_the_search_is_one_away(open_window: OpenWindow) -> None:
    window = open_window(language="en")
    page = window.page
    window.sign_in(OFFICE, "counter", then="/office", language="en")

    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keys on this screen")
    expect(help_).to_contain_text("Next file")
    expect(help_).to_contain_text("Search")
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    page.keyboard.press("/")

    expect(page.get_by_label("Search number, name or subject")).to_be_focused()
