"""Which screens are there, and what does every one of them owe its reader?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.state import OFFICE
from tests.e2e.window import Window

WIDE, NARROW = 1440, 360
HEIGHT = 900
UNTITLED = {"", "സഭ · Sabha"}
SETTLED = """() => document.querySelector('h1') !== null
  && document.querySelector('[class*="skeletons"]') === null"""

# Axe takes text in the colour of its ground for hidden on purpose.
UNREADABLE = """() => [...document.querySelectorAll('a, button')].filter(each => {
  const style = getComputedStyle(each);
  return each.innerText.trim() && style.color === style.backgroundColor;
}).map(each => each.innerText)"""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: where it is, and the API path whose first result fills in its own path."""

    name: str
    place: str
    path: str
    listed_at: str = ""

    def path_in(self, window: Window) -> str:
        """Return the path with a real id in it."""
        if not self.listed_at:
            return self.path
        answer = window.ask(self.listed_at)["body"]
        if isinstance(answer, dict):
            answer = answer["rows"] if "rows" in answer else answer["results"]
        return self.path.format(**answer[0])


CITIZEN = (
    Screen("apex", "", "/"),
    Screen("verify", "", "/verify"),
    Screen("track", "", "/track"),
    Screen("body", OFFICE, "/"),
    Screen("sign-in-resident", OFFICE, "/sign-in"),
    Screen("sign-in-apex", "", "/sign-in"),
    Screen("sign-in-office", OFFICE, "/sign-in?as=staff"),
    Screen("sign-in-console", "console", "/sign-in"),
    Screen("password-forgotten", OFFICE, "/password"),
    Screen("password-link-dead", OFFICE, "/password/abc-def"),
    Screen("invitation-unknown", OFFICE, "/invitation/none-such"),
    Screen("privacy", OFFICE, "/privacy"),
    Screen("privacy-mine", OFFICE, "/privacy/mine"),
    Screen("not-found", OFFICE, "/there/is/nothing"),
)
CONSOLE = (
    Screen("overview", "console", "/"),
    Screen("bodies", "console", "/bodies"),
    Screen("body-record", "console", "/bodies/{id}", "/api/console/bodies/?limit=1"),
    Screen("onboarding", "console", "/onboarding"),
    Screen("run", "console", "/onboarding/{id}", "/api/console/onboarding/runs/"),
    Screen("modules", "console", "/modules"),
    Screen("fleet", "console", "/fleet"),
    Screen("health", "console", "/health"),
    Screen("visits", "console", "/visits"),
    Screen("body-health", "console", "/health/{id}", "/api/console/health/"),
    Screen("messages", "console", "/messages"),
    Screen("console-people", "console", "/people"),
    Screen("applications", "console", "/applications"),
    Screen("journal", "console", "/journal"),
    Screen("account-console", "console", "/account"),
)
OFFICE_SCREENS = (
    Screen("queue", OFFICE, "/office"),
    Screen("file", OFFICE, "/office/filing/{id}", "/api/modules/filing/files/?mine=1"),
    Screen("file-new", OFFICE, "/office/filing/new"),
    Screen("register", OFFICE, "/office/filing/register"),
    Screen("complaints", OFFICE, "/office/grievances"),
    Screen("complaint-new", OFFICE, "/office/grievances/new"),
    Screen("account-office", OFFICE, "/account"),
    Screen("privacy-requests", OFFICE, "/office/privacy"),
    Screen("privacy-retention", OFFICE, "/office/privacy/retention"),
)
PEOPLE_SCREENS = (
    Screen("chart", OFFICE, "/office/chart"),
    Screen("chart-past", OFFICE, "/office/chart?on=2026-01-01"),
    Screen("staff", OFFICE, "/office/staff"),
    Screen("person", OFFICE, "/office/staff/{user_id}", "/api/office/staff/"),
    Screen("office-invitations", OFFICE, "/office/staff/invitations"),
    Screen("transfers", OFFICE, "/office/staff/transfers"),
    Screen("roles", OFFICE, "/office/roles"),
    Screen("role", OFFICE, "/office/roles/{id}", "/api/office/roles/"),
    Screen("role-new", OFFICE, "/office/roles/new"),
    Screen("office-visits", OFFICE, "/office/visits"),
    Screen("counter-codes", OFFICE, "/office/codes"),
    Screen("audit", OFFICE, "/office/audit"),
    Screen("audit-entry", OFFICE, "/office/audit/{id}", "/api/office/audit/entries/"),
)


def faults_of(
    window: Window, screen: Screen, *, look: str, widths: tuple[int, ...] = (WIDE, NARROW)
) -> Iterator[str]:
    """Show the screen in each width; yield what is wrong with it."""
    page = window.page
    path = screen.path_in(window)
    page.set_viewport_size({"width": widths[0], "height": HEIGHT})
    window.go(screen.place, path)
    page.wait_for_load_state("networkidle")
    yield from page_faults(page, f"{screen.name}-{look}", widths=widths)


def page_faults(
    page: Page, name: str, *, widths: tuple[int, ...] = (NARROW, WIDE)
) -> Iterator[str]:
    """Show what the window has before it in each width; yield what is wrong with it."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.wait_for_function(SETTLED)
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        _shot_keep(page, f"{name}-{width}")
        for fault in _faults(page):
            yield f"{name} {width}: {fault}"


def _faults(page: Page) -> Iterator[str]:
    if page.title() in UNTITLED:
        yield "has no title of its own"
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if over > 0:
        yield f"scrolls sideways by {over} px"
    for name in page.evaluate(UNREADABLE):
        yield f"“{name}” has the colour of its ground"
    for violation in Axe().run(page).response["violations"]:
        places = "; ".join(str(node["target"][0]) for node in violation["nodes"][:3])
        yield f"{violation['id']} at {places}"


def _shot_keep(page: Page, name: str) -> None:
    folder = os.environ.get("SABHA_TEST_SHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png")
