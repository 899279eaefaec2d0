"""Is a state admin kept out until a second step is set up, and let in by it ever after?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.authenticator import code_of
from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import page_faults
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

LOGIN = "new.state"


def _app_set_up(window: Window) -> str:
    """Set the app up by typing its key; return the key."""
    page = window.page
    page.get_by_role("button", name="ഫോണിലെ ആപ്പ്").click()
    expect(page.get_by_role("img", name="ഓതന്റിക്കേറ്റർ ആപ്പിനുള്ള ക്യു.ആർ. കോഡ്")).to_be_visible()
    assert list(page_faults(window.page, "set-up-app")) == []
    secret = page.locator("code").inner_text().replace(" ", "")
    wrong = "000000" if code_of(secret) != "000000" else "111111"
    window.code_give(wrong)
    expect(page.get_by_role("alert")).to_contain_text("കോഡ് ശരിയല്ല")
    window.refusals_forgive()
    window.code_give(code_of(secret))
    return secret


def _codes_keep(page: Page) -> list[str]:
    """Read the recovery codes, save them, and go on."""
    expect(page.get_by_role("heading", level=1)).to_have_text("ഈ വീണ്ടെടുക്കൽ കോഡുകൾ സൂക്ഷിക്കുക")
    assert list(page_faults(page, "set-up-codes")) == []
    codes = page.locator("ul code").all_inner_texts()
    with page.expect_download() as saved:
        page.get_by_role("button", name="ഫയലായി സൂക്ഷിക്കുക").click()
    assert codes[0] in saved.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="സൂക്ഷിച്ചുകഴിഞ്ഞു").click()
    return codes


def _sign_out(page: Page) -> None:
    page.get_by_role("button", name="അക്കൗണ്ട്").click()
    page.get_by_role("menuitem", name="പുറത്തുകടക്കുക").click()
    expect(page.locator("input[autocomplete~=username]")).to_be_visible()


def test_a_state_admin_sets_up_an_app_and_signs_in_with_it(open_window: OpenWindow) -> None:
    window = open_window()
    page, console = window.page, window.product.address("console")

    window.credentials_give("console", LOGIN)
    expect(page.get_by_role("heading", level=1)).to_have_text("അക്കൗണ്ട് സുരക്ഷിതമാക്കുക")
    expect(page.get_by_role("navigation")).to_have_count(0)
    assert list(page_faults(page, "set-up-choice")) == []
    secret = _app_set_up(window)
    codes = _codes_keep(page)
    page.wait_for_url(console)
    expect(page.get_by_role("navigation")).to_be_visible()

    _sign_out(page)
    window.credentials_give("console", LOGIN)
    expect(page.get_by_label("ആറക്ക കോഡ്")).to_be_focused()
    assert list(page_faults(page, "second-step")) == []
    window.code_give(code_of(secret, later=1))
    page.wait_for_url(console)
    expect(page.get_by_role("navigation")).to_be_visible()

    _sign_out(page)
    window.credentials_give("console", LOGIN)
    page.get_by_role("button", name="ഫോൺ കൈയിലില്ല").click()
    page.get_by_label("വീണ്ടെടുക്കൽ കോഡ്").fill(codes[0])
    page.get_by_role("button", name="തുടരുക").click()
    page.wait_for_url(console)
    expect(page.get_by_role("navigation")).to_be_visible()
    window.refusals_forgive()
