"""Does a module come and go with its switch, and does its data stay meanwhile?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.state import QUIET_OFFICE
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

BODY = "Vayalkara"
COMPLAINTS = "/api/modules/grievances/complaints/"
PLACE = "Lamp 14 near the school"


def _switch(state: Window, act: str, action: str) -> None:
    """Turn complaints on or off for one body, from the table of bodies."""
    page = state.page
    state.go("console", "/bodies?q=vayalkara")
    page.get_by_role("checkbox", name=f"Select {BODY}").check()
    page.get_by_role("button", name=act).click()
    page.get_by_role("menuitem", name="Complaints").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("On trial")
    dialog.get_by_role("button", name=f"{action} for 1 body").click()
    expect(page.get_by_text(f"{action} “Complaints”: Finished")).to_be_visible()


def test_a_module_comes_and_goes_and_its_data_stays(open_window: OpenWindow) -> None:
    state = open_window(language="en")
    state.sign_in("console", "state", then="/", language="en")
    clerk = open_window(language="en")
    clerk.sign_in(QUIET_OFFICE, "quiet.clerk", then="/office", language="en")
    complaints = clerk.menu_entry("Complaints")
    expect(clerk.menu_entry("New file")).to_be_visible()
    expect(complaints).to_have_count(0)

    _switch(state, "Turn on a module", "Turn on")
    clerk.page.reload()
    complaints.click()
    expect(clerk.page.get_by_role("heading", level=1)).to_contain_text("Complaints")
    _complaint_take(clerk)

    _switch(state, "Turn off a module", "Turn off")
    refused = clerk.ask(COMPLAINTS)
    assert (refused["status"], refused["body"]["code"]) == (404, "module-disabled")
    clerk.page.reload()
    expect(complaints).to_have_count(0)

    _switch(state, "Turn on a module", "Turn on")
    clerk.go(QUIET_OFFICE, "/office/grievances")
    expect(clerk.page.get_by_text(PLACE)).to_be_visible()
    clerk.refusals_forgive()


def _complaint_take(clerk: Window) -> None:
    page = clerk.page
    page.get_by_role("button", name="New complaint").click()
    expect(page.get_by_role("heading", level=1, name="Take a complaint")).to_be_visible()
    page.get_by_label("About").select_option("light")
    page.get_by_label("Place").fill(PLACE)
    page.get_by_label("What is complained of").fill("Dark since the storm.")
    page.get_by_role("button", name="Take the complaint").click()
    expect(page.get_by_text("Give this number to the complainant.")).to_be_visible()
