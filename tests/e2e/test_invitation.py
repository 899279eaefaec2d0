"""Does the link of an invitation lead a new Secretary into the office?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.state import OFFICE

pytestmark = pytest.mark.xdist_group("e2e")

INVITED = "kolpadavu-block"
CHOSEN = "Nila-sandbanks-in-March"


def _invitation_find(open_window: OpenWindow, body: str) -> str:
    """Copy the link that the state admin finds beside the body's row."""
    window = open_window()
    window.sign_in("console", "state", then="/")
    window.go("console", "/onboarding")
    window.page.get_by_role("link", name="small-register.csv").click()
    address = window.row(body).get_by_role("link", name="ക്ഷണം").get_attribute("href")
    assert address
    return address


def test_an_invited_secretary_sets_a_password_and_arrives(open_window: OpenWindow) -> None:
    address = _invitation_find(open_window, "Kolpadavu")
    window = open_window()
    page = window.page

    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("പാസ്‌വേഡ് നിശ്ചയിക്കുക")
    page.get_by_label("പേര് മലയാളത്തിൽ").fill("മാധവിക്കുട്ടി ആർ.")
    page.get_by_label("പേര് ഇംഗ്ലീഷിൽ").fill("Madhavikutty R.")
    fields = page.locator("input[autocomplete=new-password]")
    fields.first.fill("short")
    fields.last.fill("shorter")
    act = page.get_by_role("button", name="പാസ്‌വേഡ് നിശ്ചയിച്ച് പ്രവേശിക്കുക")
    act.click()
    expect(page.get_by_text("പാസ്‌വേഡിന് കുറഞ്ഞത് 10 അക്ഷരം വേണം.")).to_be_visible()
    fields.first.fill(CHOSEN)
    fields.last.fill(CHOSEN)
    act.click()

    page.wait_for_url(window.product.address(INVITED, "/office"))
    expect(page.get_by_role("button", name="മാധവിക്കുട്ടി ആർ.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_link_that_was_used_or_never_was_is_refused(open_window: OpenWindow) -> None:
    window = open_window(language="en")

    window.go(OFFICE, "/invitation/no-such-invitation")

    expect(window.page.get_by_role("alert")).to_be_visible()
    expect(window.page.locator("input[autocomplete=new-password]")).to_have_count(0)
    window.refusals_forgive()
