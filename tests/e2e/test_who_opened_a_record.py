"""Can an office, and those who audit it, see who opened a record?"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.screens import page_faults
from tests.e2e.state import OFFICE
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

CLERK = "Raghavan P."
MINE = "/api/modules/filing/files/?mine=1"


def file_of_the_clerk(window: Window) -> tuple[str, str]:
    """Open the clerk's first file as the clerk; return its number and its path."""
    window.sign_in(OFFICE, "clerk", then="/office", language="en")
    file = window.ask(MINE)["body"]["results"][0]
    path = f"/office/filing/{file['id']}"
    window.go(OFFICE, path)
    expect(window.page.get_by_role("article", name=file["number"])).to_be_visible()
    return file["number"], path


def history(page: Page, words: str) -> Locator:
    """Unfold what was done to the record before the reader."""
    page.get_by_text(words, exact=False).first.click()
    acts = page.locator("details[open]").get_by_role("listitem")
    expect(acts.first).to_be_visible()
    return acts


def found(page: Page, number: str) -> Locator:
    """Search the record of acts for a file's number; return the rows of who opened it."""
    # The page before had a search of its own.
    expect(page.get_by_role("heading", level=1, name="Audit record")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(number)
    # What is exported is what the address asks for, and it follows the typing hand.
    expect(page).to_have_url(re.compile(f"[?&]q={quote(number, safe='')}(&|$)"))
    rows = page.get_by_role("row").filter(has_text=f"File {number}").filter(has_text=CLERK)
    return rows.filter(has_text="Opened the file")


def test_the_secretary_sees_who_opened_a_file(open_window: OpenWindow) -> None:
    number, path = file_of_the_clerk(open_window(language="en"))
    window = open_window(language="en")
    page = window.page
    window.sign_in(OFFICE, "secretary", then="/office", language="en")

    window.go(OFFICE, path)
    opened = history(page, "Who opened it").filter(has_text="Opened the file")
    expect(opened.filter(has_text=CLERK).first).to_be_visible()
    faults = list(page_faults(page, "file-history-en"))

    window.choose_from_menu("Audit record")
    expect(page.get_by_role("heading", level=1, name="Audit record")).to_be_visible()
    expect(page.get_by_text("yet to be checked").or_(page.get_by_text("is whole"))).to_be_visible()
    rows = found(page, number)
    expect(rows.first).to_be_visible()
    faults += page_faults(page, "audit-en")
    rows.first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1, name="Opened the file")).to_be_visible()
    expect(page.get_by_role("link", name=f"Open File {number}")).to_be_visible()
    faults += page_faults(page, "audit-entry-en")
    page.get_by_role("link", name="Back to the record").click()
    expect(rows.first).to_be_visible()

    assert faults == []


def test_the_record_of_acts_is_read_in_malayalam(open_window: OpenWindow) -> None:
    window = open_window(language="ml")
    page = window.page
    window.sign_in(OFFICE, "secretary", then="/office")
    number = window.ask(MINE.replace("mine=1", "limit=1"))["body"]["results"][0]["number"]

    window.go(OFFICE, f"/office/audit?q={number}")

    expect(page.get_by_role("row").filter(has_text="ഫയൽ രജിസ്റ്റർ ചെയ്തു").first).to_be_visible()
    faults = list(page_faults(page, "audit-ml"))
    page.get_by_role("row").filter(has_text="ഫയൽ രജിസ്റ്റർ ചെയ്തു").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name="ഫയൽ രജിസ്റ്റർ ചെയ്തു")).to_be_visible()
    faults += page_faults(page, "audit-entry-ml")

    assert faults == []


def test_an_audit_party_searches_and_exports_and_changes_nothing(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    number, path = file_of_the_clerk(open_window(language="en"))
    window = open_window(language="en")
    page = window.page
    window.sign_in(OFFICE, "auditor", then="/office", language="en")

    window.choose_from_menu("Audit record")
    expect(found(page, number).first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Export CSV").click()
    kept = tmp_path / "audit.csv"
    download.value.save_as(kept)
    rows = list(csv.reader(io.StringIO(kept.read_text(encoding="utf-8-sig"), newline="")))
    assert any(number in row and CLERK in row for row in rows)

    window.go(OFFICE, path)
    expect(page.get_by_role("article", name=number)).to_be_visible()
    for act in ("Forward", "Correct", "Decide", "Return"):
        expect(page.get_by_role("button", name=act, exact=True)).to_have_count(0)
    file_id = path.rpartition("/")[2]
    refused = page.evaluate(
        """async path => {
             const session = await (await fetch('/api/session/')).json();
             const reply = await fetch(path, { method: 'POST', body: '{"text": "x"}',
               headers: { 'Content-Type': 'application/json',
                          'X-CSRFToken': session.csrf_token } });
             return (await reply.json()).code }""",
        f"/api/modules/filing/files/{file_id}/notes/",
    )
    window.refusals_forgive()
    assert refused == "not-permitted"
    expect(history(page, "Who opened it").filter(has_text="Refused").first).to_be_visible()
