"""Can a clerk add a passkey, and sign in with it alone?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.authenticator import device_lock
from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import page_faults
from tests.e2e.state import OFFICE
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

LOGIN = "second.clerk"
NAME = "Section computer"
# Other journeys may have left windows of this person open.
OTHERS = re.compile("^Sign out of the ")


def _passkey_add(page: Page) -> None:
    """Add a passkey under a name of one's own, and keep the recovery codes that come with it."""
    expect(page.get_by_text("Only your password protects this account.")).to_be_visible()
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("textbox", name="Name").fill("Some computer")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_role("heading", name="Keep these recovery codes")).to_be_visible()
    page.get_by_role("button", name="I have kept them").click()
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("textbox", name="Name").fill(NAME)
    page.get_by_role("button", name="Keep the name").click()
    expect(page.get_by_role("listitem").filter(has_text=NAME)).to_be_visible()
    expect(page.get_by_text("10 codes are left of 10.")).to_be_visible()


def _sign_out(window: Window) -> None:
    window.page.get_by_role("button", name="Account").click()
    window.page.get_by_role("menuitem", name="Sign out").click()
    window.page.wait_for_url(window.product.address(OFFICE))


def test_a_clerk_signs_in_with_a_passkey_alone(open_window: OpenWindow) -> None:
    window = open_window(language="en")
    page = window.page
    lock = device_lock(page)
    window.sign_in(OFFICE, LOGIN, then="/office", language="en")

    page.get_by_role("button", name="Account").click()
    page.get_by_role("menuitem", name="Sign-in and security").click()
    _passkey_add(page)
    assert list(page_faults(page, "account")) == []

    # The passkey that is offered among the names waits for a finger; the button takes over from it.
    lock.answers_at_once(at_once=False)
    _sign_out(window)
    with page.expect_response("**/auth/webauthn/login"):
        window.go(OFFICE, "/office")
    # An offer shows nothing that one could wait for.
    page.wait_for_timeout(500)
    lock.answers_at_once(at_once=True)
    page.get_by_role("button", name="Sign in with a passkey").click()

    page.wait_for_url(window.product.address(OFFICE, "/office"))
    expect(page.get_by_role("button", name="Account: Jameela K.")).to_be_visible()
    second = window.ask("/api/session/")["body"]["user"]["second_factor"]
    assert second == {"enrolled": ["webauthn"], "passed": True, "recovery_codes_left": 10}

    # Whoever takes the one that is offered presses nothing.
    _sign_out(window)
    window.go(OFFICE, "/office")
    expect(page.get_by_role("button", name="Account: Jameela K.")).to_be_visible()


def test_a_device_can_be_signed_out_from_another(open_window: OpenWindow) -> None:
    here, there = open_window(language="en"), open_window(language="en")
    here.sign_in(OFFICE, "counter", then="/office", language="en")
    there.sign_in(OFFICE, "counter", then="/office", language="en")

    here.go(OFFICE, "/account")
    expect(here.page.get_by_text("This device")).to_be_visible()
    here.page.get_by_role("button", name=OTHERS).click()

    expect(here.page.get_by_text("You are signed in nowhere else.")).to_be_visible()
    there.go(OFFICE, "/office")
    expect(there.page.locator("input[autocomplete~=username]")).to_be_visible()
    there.refusals_forgive()
