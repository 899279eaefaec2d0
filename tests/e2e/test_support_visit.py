"""Does the support team come in as far as the Secretary says, seen by both, and go when told?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.product import Product
from tests.e2e.screens import page_faults
from tests.e2e.state import OFFICE
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

REASON = "Two files of one number were reported; we need to see both."
VISITOR = "Basheer Ali"
OVER = "Your visit to this office is over."


def banner(window: Window) -> Locator:
    return window.page.get_by_role("region", name="Support visit")


def nothing_is_wrong(window: Window, name: str) -> None:
    faults = list(page_faults(window.page, name))
    assert not faults, "\n".join(faults)


def ask(support: Window, *, hours: str) -> None:
    page = support.page
    support.go("console", "/visits")
    page.get_by_role("button", name="Ask to visit an office").click()
    page.get_by_role("combobox", name="Which local body").fill("Arayan")
    page.get_by_role("option", name="Arayankavu").click()
    page.get_by_label("Why do you need to come in").fill(REASON)
    page.get_by_role("checkbox", name="Files").check()
    page.get_by_role("checkbox", name="Office", exact=True).check()
    page.get_by_role("radio", name="Look and change").check()
    page.get_by_label("For how long").select_option(label=hours)
    nothing_is_wrong(support, "visit-ask")
    page.get_by_role("button", name="Ask the Secretary of Arayankavu").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waiting for an answer")


def let_in_for_less(secretary: Window) -> None:
    page = secretary.page
    secretary.go(OFFICE, "/office")
    expect(banner(secretary)).to_contain_text(f"{VISITOR} of the support team asks to come in.")
    banner(secretary).get_by_role("link", name="See the request").click()
    expect(page.get_by_role("blockquote")).to_have_text(REASON)
    nothing_is_wrong(secretary, "visit-request")
    page.get_by_role("checkbox", name="Office", exact=True).uncheck()
    page.get_by_role("radio", name="Look only").check()
    page.get_by_label("For how long").select_option(label="1 hour")
    page.get_by_role("button", name="Let in for 1 hour").click()
    expect(banner(secretary)).to_contain_text(f"{VISITOR} of the support team is in this office")
    nothing_is_wrong(secretary, "visit-open")


def come_in(support: Window) -> None:
    page = support.page
    page.reload()
    page.get_by_role("link", name="Enter the office").click()
    page.wait_for_url(support.product.address(OFFICE, "/office/filing/register"))
    expect(banner(support)).to_contain_text("Let in by Ammini Kurian. Look only.")
    expect(banner(support).get_by_role("timer")).to_have_text(re.compile(r"(59|60) min left"))


def test_support_comes_in_as_far_as_the_secretary_says(open_window: OpenWindow) -> None:
    support, secretary = open_window(language="en"), open_window(language="en")
    support.sign_in("console", "support", then="/", language="en")
    secretary.sign_in(OFFICE, "secretary", then="/office", language="en")

    ask(support, hours="8 hours")
    let_in_for_less(secretary)
    come_in(support)
    number = _open_a_file(support)
    _see_what_was_done(secretary, number)
    _stop(secretary)

    _is_out(support)
    _is_told_on_the_console(support, "Stopped by the office")


def test_a_visit_ends_by_itself(open_window: OpenWindow, product: Product) -> None:
    support, secretary = open_window(language="en"), open_window(language="en")
    support.sign_in("console", "support", then="/", language="en")
    secretary.sign_in(OFFICE, "secretary", then="/office", language="en")
    ask(support, hours="2 hours")
    let_in_for_less(secretary)
    come_in(support)

    product.call("tests.e2e.time_passing:visits_outlast")

    _is_out(support)
    _is_told_on_the_console(support, "Over")
    secretary.go(OFFICE, "/office")
    expect(secretary.page.get_by_role("navigation").first).to_be_visible()
    expect(banner(secretary)).to_have_count(0)


def _open_a_file(support: Window) -> str:
    """Open a file of the register, in which a visitor finds nothing to sign."""
    page = support.page
    link = page.get_by_role("row").nth(1).get_by_role("link").first
    number = link.inner_text()
    link.click()
    expect(page.get_by_text(number).first).to_be_visible()
    expect(page.get_by_role("button", name="Forward")).to_have_count(0)
    nothing_is_wrong(support, "visitor-file")
    support.go(OFFICE, "/office/chart")
    expect(page.get_by_text("The office did not let you in for this.").first).to_be_visible()
    support.refusals_forgive()
    return number


def _see_what_was_done(secretary: Window, number: str) -> None:
    """Follow the banner to the acts, and from the act to the file that was opened."""
    page = secretary.page
    secretary.go(OFFICE, "/office")
    banner(secretary).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Open now")
    acts = page.get_by_role("region", name="What was done").get_by_role("listitem")
    expect(acts.filter(has_text="refused").first).to_be_visible()
    nothing_is_wrong(secretary, "visit-acts")
    acts.get_by_role("link", name="File").first.click()
    expect(page.get_by_text(number).first).to_be_visible()


def _stop(secretary: Window) -> None:
    page = secretary.page
    secretary.go(OFFICE, "/office/visits")
    page.get_by_role("button", name="Stop the visit").click()
    page.get_by_role("dialog").get_by_role("button", name="Stop the visit").click()
    expect(secretary.row(VISITOR).first).to_contain_text("Stopped by the office")
    expect(banner(secretary)).to_have_count(0)


def _is_out(support: Window) -> None:
    """What the visitor asks for next is refused, and nothing of the office is shown."""
    page = support.page
    support.go(OFFICE, "/office/filing/register")
    expect(page.get_by_text(OVER)).to_be_visible()
    expect(banner(support)).to_have_count(0)
    expect(page.get_by_role("row")).to_have_count(0)
    refused = support.ask("/api/modules/filing/files/")
    assert (refused["status"], refused["body"]["code"]) == (403, "visit-ended")
    support.go("")
    support.refusals_forgive()


def _is_told_on_the_console(support: Window, state: str) -> None:
    page = support.page
    support.go("console", "/visits")
    expect(support.row("Arayankavu").filter(has_text=state).first).to_be_visible()
    nothing_is_wrong(support, "visits-own")
    support.row("Arayankavu").filter(has_text=state).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(state)
    nothing_is_wrong(support, "visit-own")
