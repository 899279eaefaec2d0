"""Does a resident come in by a code, whichever way it comes and however it goes wrong first?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.carriers import Carriers
from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import page_faults
from tests.e2e.state import OFFICE

pytestmark = pytest.mark.xdist_group("e2e")

TYPED = "൯൪൪൭൦ ൧൨൩൪൫"
ADDRESS = "nabeesa@example.org"
NAME = "നബീസ മൊയ്തീൻ"


def _wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def _field(page: Page) -> Locator:
    return page.locator("input[autocomplete=one-time-code]")


def test_a_code_by_sms_lets_a_resident_in_and_asks_the_name_once(
    open_window: OpenWindow, carriers: Carriers
) -> None:
    window = open_window(width=360)
    page = window.page
    before = carriers.sms_count()

    window.go(OFFICE, "/")
    page.get_by_role("link", name="പ്രവേശനം").click()
    page.get_by_label("മൊബൈൽ നമ്പർ").fill("12345")
    page.get_by_role("button", name="കോഡ് അയയ്ക്കുക").click()
    expect(page.get_by_text("നമ്പർ ശരിയാകാനിടയില്ല.")).to_be_visible()
    page.get_by_label("മൊബൈൽ നമ്പർ").fill(TYPED)
    page.get_by_role("button", name="കോഡ് അയയ്ക്കുക").click()
    expect(_field(page)).to_be_focused()
    expect(page.get_by_text("+91 ••••• •2345")).to_be_visible()
    assert list(page_faults(page, "resident-code")) == []

    code = carriers.sms_code(after=before)
    _field(page).fill(_wrong(code))
    expect(page.get_by_role("alert")).to_contain_text("ഇനി 4 തവണ ശ്രമിക്കാം")
    _field(page).fill(code)
    page.get_by_label("പേര്", exact=True).fill(NAME)
    assert list(page_faults(page, "resident-name")) == []
    page.get_by_role("button", name="തുടരുക").click()

    page.wait_for_url(window.product.address(OFFICE, "/me"))
    expect(page.get_by_role("heading", level=1)).to_have_text("എന്റെ താൾ")
    expect(page.get_by_text(f"{NAME} എന്ന പേരിൽ പ്രവേശിച്ചിരിക്കുന്നു.")).to_be_visible()
    assert list(page_faults(page, "me")) == []
    window.go(OFFICE, "/office")
    expect(page.get_by_text("ഓഫീസിൽ ജോലി ചെയ്യാൻ ആദ്യം പുറത്തുകടക്കുക.")).to_be_visible()
    window.refusals_forgive()


def test_another_way_and_a_code_sent_again(open_window: OpenWindow, carriers: Carriers) -> None:
    window = open_window(language="en")
    page = window.page
    before = carriers.sms_count()

    window.go("", "/sign-in?next=/verify")
    page.get_by_label("Country").select_option("+971")
    page.get_by_label("Mobile number").fill("050 123 4567")
    page.get_by_role("button", name="Send the code").click()
    expect(page.get_by_text("Not come? It can be sent again in")).to_be_visible()
    first = carriers.sms_code(after=before)
    page.get_by_role("button", name="Send the code again").click(timeout=60_000)
    expect(page.get_by_text("A new code is on its way.")).to_be_visible()
    assert carriers.sms_code(after=before + 1) != first

    page.get_by_role("button", name="By e-mail").click()
    page.get_by_label("E-mail").fill(ADDRESS)
    page.get_by_role("button", name="Send the code").click()
    _field(page).fill(carriers.mail_code(ADDRESS))
    page.get_by_label("Name").fill("Nabeesa Moideen")
    page.get_by_role("button", name="Go on").click()

    page.wait_for_url(window.product.address("", "/verify"))
    expect(page.get_by_role("button", name="Account: Nabeesa Moideen")).to_be_visible()
    window.refusals_forgive()
