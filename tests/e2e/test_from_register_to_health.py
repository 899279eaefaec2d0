"""Does a state come to life from its register, down to one file and the health of its office?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.papers import scan
from tests.e2e.product import ROOT, Product
from tests.e2e.state import PASSWORD, staff
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

REGISTER = ROOT / "tenants" / "demo" / "register.csv"
TOWN = "chanthakkadavu-municipality"
TOWN_NAME = "ചന്തക്കടവ്"
# Four of the register, one of the state that was there.
MUNICIPALITIES = 5
ALL_TYPES = {
    *("grama_panchayat", "block_panchayat", "district_panchayat"),
    *("municipality", "corporation"),
}
SUBJECT = "താമസ സർട്ടിഫിക്കറ്റിനുള്ള അപേക്ഷ"
NOTE = "അപേക്ഷയും റേഷൻ കാർഡും ഒത്തുനോക്കി; വാർഡ് 7-ലെ താമസക്കാരൻ."
# The board is read again every 15 s, from figures that are summed every 15 s.
UNTIL_HEALTH_SHOWS = 60_000


def test_a_state_comes_to_life(open_window: OpenWindow, product: Product) -> None:
    state = open_window(language="en")
    state.sign_in("console", "state", then="/", language="en")

    _register_onboard(state)
    _complaints_enable(state)
    product.enter(
        {
            "password": PASSWORD,
            "staff": [
                staff("town.head", TOWN, "head_clerk", "Nisha Babu", "നിഷ ബാബു"),
                staff("town.clerk", TOWN, "section_clerk_1", "Thankappan V.", "തങ്കപ്പൻ വി."),
            ],
        }
    )
    number = _file_register_and_forward(open_window())
    _file_arrives(open_window(), number)
    _health_look(open_window())


def _register_onboard(window: Window) -> None:
    page = window.page
    window.choose_from_menu("Onboarding")
    expect(page.get_by_role("button", name="choose a file")).to_be_visible()
    page.locator("input[type=file]").set_input_files(REGISTER)

    expect(page.get_by_role("heading", level=1, name="register.csv")).to_be_visible()
    expect(window.row(TOWN_NAME)).to_contain_text("Waiting")
    page.get_by_role("button", name="Onboard 24 bodies").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Type 24 to confirm").fill("24")
    dialog.get_by_role("button", name="Onboard 24 bodies").click()

    done = page.get_by_text("All 24 bodies of this file are active.")
    expect(page.get_by_role("progressbar").or_(done).first).to_be_visible()
    expect(done).to_be_visible(timeout=90_000)
    expect(window.row(TOWN_NAME)).to_contain_text("Active")
    _bodies_stand_in_both_cells(window)


def _bodies_stand_in_both_cells(window: Window) -> None:
    listed = window.ask("/api/console/bodies/?limit=200")["body"]["results"]
    bodies = [body for body in listed if not body["code"].startswith("E-")]
    assert len(bodies) == 24
    assert {body["state"] for body in bodies} == {"active"}
    assert {body["type"] for body in bodies} == ALL_TYPES
    assert {body["cell"] for body in bodies} == {"main", "second"}


def _complaints_enable(window: Window) -> None:
    page = window.page
    window.choose_from_menu("Modules")
    complaints = page.locator("section").filter(has=page.get_by_role("heading", name="Complaints"))
    complaints.get_by_role("button", name="Turn on or off").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Municipality").check()
    dialog.get_by_role("button", name="See what will happen").click()

    dialog = page.get_by_role("dialog", name="Turn on “Complaints”")
    act = dialog.get_by_role("button", name=re.compile(r"Turn on for \d+ bodies"))
    expect(act).to_have_text(f"Turn on for {MUNICIPALITIES} bodies")
    dialog.get_by_label("Reason").fill("Government order of 1 November")
    dialog.get_by_label("Type grievances to confirm").fill("grievances")
    act.click()

    expect(page.get_by_text("Turn on “Complaints”: Finished")).to_be_visible()


def _file_register_and_forward(window: Window) -> str:
    page = window.page
    window.sign_in(TOWN, "town.clerk", then="/office")
    expect(window.menu_entry("പരാതികൾ")).to_be_visible()
    window.choose_from_menu("പുതിയ ഫയൽ")
    page.get_by_role("combobox", name="സേവനം").fill("general")
    page.get_by_role("option", name="പൊതു അപേക്ഷ").click()
    page.get_by_label("അപേക്ഷകരുടെ പേര്").fill("ഗോപാലൻ കെ.")
    page.get_by_label("വിലാസം").fill("പുഴക്കര വീട്, ചന്തക്കടവ്")
    page.get_by_label("വിഷയം").fill(SUBJECT)
    page.locator("input[type=file]").set_input_files(scan("അപേക്ഷ.pdf"))
    page.get_by_role("button", name="രജിസ്റ്റർ ചെയ്യുക").click()

    slip = page.get_by_role("region", name="കൈപ്പറ്റ് രസീത്")
    number = slip.get_by_role("status").inner_text().split(":")[-1].strip()
    assert re.fullmatch(r"\d+/\d{4}", number)
    page.get_by_role("link", name="ഫയൽ തുറക്കുക").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="അപേക്ഷ.pdf എടുക്കുക").click()
    assert download.value.path().read_bytes() == scan("")["buffer"]

    page.get_by_label("പുതിയ കുറിപ്പ്").fill(NOTE)
    page.get_by_role("button", name="കുറിപ്പ് 1 ചേർക്കുക").click()
    expect(page.get_by_role("listitem").filter(has_text=NOTE)).to_be_visible()
    page.get_by_role("button", name="കൈമാറുക", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="ഏത് സീറ്റിലേക്ക്").fill("ഹെഡ്")
    page.get_by_role("option", name="ഹെഡ് ക്ലർക്ക്").click()
    dialog.get_by_role("button", name="ഹെഡ് ക്ലർക്ക് സീറ്റിലേക്ക് കൈമാറുക").click()
    expect(page.get_by_text(f"{number}: ഹെഡ് ക്ലർക്ക് സീറ്റിലേക്ക് കൈമാറി.")).to_be_visible()
    return number


def _file_arrives(window: Window, number: str) -> None:
    window.sign_in(TOWN, "town.head", then="/office")

    row = window.page.get_by_role("listitem").filter(has_text=number)
    expect(row).to_contain_text(SUBJECT)


def _health_look(window: Window) -> None:
    page = window.page
    window.sign_in("console", "support", then="/")
    window.choose_from_menu("ആരോഗ്യം")
    page.get_by_role("searchbox").fill("ചന്തക്ക")
    row = window.row(TOWN_NAME)
    expect(row).to_have_count(1)
    table = page.get_by_role("table")
    requests = row.get_by_role("cell").nth(_column(table, "അഭ്യർത്ഥന"))
    last = row.get_by_role("cell").nth(_column(table, "ഒടുവിൽ"))

    expect(requests).to_have_text(re.compile(r"^[1-9]\d*$"), timeout=UNTIL_HEALTH_SHOWS)
    expect(last).not_to_have_text("—")
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TOWN_NAME)


def _column(table: Locator, header: str) -> int:
    headers = table.get_by_role("columnheader").all_inner_texts()
    return next(number for number, text in enumerate(headers) if text.startswith(header))
