"""Does work stay with its seat when a clerk goes on leave, and then to another local body?"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.product import Product
from tests.e2e.state import PASSWORD, staff
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

# Two bodies of one name: who chooses between them reads the district.
HERE, THERE = "ilanjimood-kannur", "ilanjimood-thrissur"
SEAT = "Clerk A1, General"
SUBJECT = "Copy of a building plan"
NOTE = "Plan found in the record room; a copy can be given."
ORDER = "B2-114/2026 dated 3 Nov 2026"


@pytest.fixture(scope="module", autouse=True)
def _offices(product: Product) -> None:
    """Enter two offices, which no other journey needs, with the people of this one."""
    product.enter(
        {
            "password": PASSWORD,
            "staff": [
                staff("here.secretary", HERE, "secretary", "Omana Pillai", "ഓമന പിള്ള"),
                staff("here.head", HERE, "head_clerk", "Kunjumon T.", "കുഞ്ഞുമോൻ ടി."),
                staff("mover", HERE, "section_clerk_1", "Rehana Salim", "റഹന സലിം"),
                staff("there.secretary", THERE, "secretary", "George Mathai", "ജോർജ് മത്തായി"),
                staff("there.head", THERE, "head_clerk", "Devaki Amma", "ദേവകി അമ്മ"),
            ],
        }
    )


def test_work_stays_with_its_seat_when_a_clerk_moves(open_window: OpenWindow) -> None:
    mover, head = open_window(language="en"), open_window(language="en")
    secretary, receiver = open_window(language="en"), open_window(language="en")
    _offices_stand_in_two_cells(open_window())
    number = _file_register(mover)

    _leave_with_hand_over(secretary)
    _file_note(head, number)
    _relieve(secretary)
    _file_forward(head, number)
    _office_is_closed_to(mover)
    _join(receiver)

    _only_the_new_office_is_open(mover, number)


def _offices_stand_in_two_cells(window: Window) -> None:
    window.sign_in("console", "support", then="/")
    window.refusals_forgive()
    listed = window.ask("/api/console/bodies/?limit=200")["body"]["results"]
    cells = {body["slug"]: body["cell"] for body in listed}
    assert cells[HERE] != cells[THERE]


def _file_register(window: Window) -> str:
    page = window.page
    window.sign_in(HERE, "mover", then="/office", language="en")
    window.choose_from_menu("New file")
    page.get_by_role("combobox", name="Service").fill("general")
    page.get_by_role("option", name="General application").click()
    page.get_by_label("Name of the applicant").fill("Gopalan K.")
    page.get_by_label("Address").fill("Puzhakkara House")
    page.get_by_label("Subject").fill(SUBJECT)
    page.get_by_role("button", name="Register", exact=True).click()
    slip = page.get_by_role("region", name="Acknowledgement")
    number = slip.get_by_role("status").inner_text().split(":")[-1].strip()
    assert re.fullmatch(r"\d+/\d{4}", number)
    return number


def _leave_with_hand_over(window: Window) -> None:
    page = window.page
    window.sign_in(HERE, "here.secretary", then="/office", language="en")
    window.choose_from_menu("Who sits where")
    page.get_by_role("button", name=f"What to do with {SEAT}").click()
    page.get_by_role("menuitem", name="Leave and hand over").click()
    dialog = page.get_by_role("dialog", name="Leave of Rehana Salim")
    back = timezone.localdate() + timedelta(days=5)
    dialog.get_by_label("Last day of leave").fill(back.isoformat())
    dialog.get_by_label("Reason").fill("Casual leave")
    _choose(dialog, f"In charge of {SEAT}", "kunju")
    dialog.get_by_role("button", name="Record the leave and hand over").click()

    expect(page.get_by_text("The leave of Rehana Salim is recorded.")).to_be_visible()
    line = _seat(window)
    expect(line).to_contain_text("In charge")
    expect(line).to_contain_text("Kunjumon T.")
    expect(line).to_contain_text("for Rehana Salim, on leave till")


def _file_note(window: Window, number: str) -> None:
    """Whoever is in charge finds the file in their queue, and signs for whom they act."""
    page = window.page
    window.sign_in(HERE, "here.head", then="/office", language="en")
    opened = _open(window, number)
    page.get_by_label("New note").fill(NOTE)
    page.get_by_role("button", name="Add note 1").click()

    written = opened.get_by_role("listitem").filter(has_text=NOTE)
    expect(written).to_contain_text("Kunjumon T.")
    expect(written).to_contain_text("in charge for Rehana Salim")


def _relieve(window: Window) -> None:
    page = window.page
    window.choose_from_menu("Staff")
    page.get_by_role("link", name="Rehana Salim").click()
    page.get_by_role("button", name="Relieve on transfer").click()
    dialog = page.get_by_role("dialog", name="Relieve Rehana Salim")
    dialog.get_by_role("combobox", name="Local body").press_sequentially("ilanji")
    dialog.get_by_role("option", name="Ilanjimood, Grama Panchayat, Thrissur").click()
    dialog.get_by_label("Order number and date").fill(ORDER)
    _choose(dialog, f"In charge of {SEAT}", "kunju")
    dialog.get_by_role("button", name="Relieve Rehana Salim").click()

    expect(page.get_by_text("Rehana Salim is relieved.")).to_be_visible()
    window.choose_from_menu("Who sits where")
    expect(_seat(window)).to_contain_text("Kunjumon T.")
    expect(_seat(window)).to_contain_text("the seat has no holder")


def _file_forward(window: Window, number: str) -> None:
    page = window.page
    window.go(HERE, "/office")
    _open(window, number)
    page.get_by_role("button", name="Forward", exact=True).click()
    dialog = page.get_by_role("dialog", name=f"Forward {number}")
    _choose(dialog, "To which seat", "secret")
    dialog.get_by_role("button", name="Forward to Secretary").click()

    expect(page.get_by_text(f"{number} forwarded to Secretary.")).to_be_visible()


def _office_is_closed_to(window: Window) -> None:
    window.go(HERE, "/office")
    expect(window.page.get_by_role("heading", level=1).first).to_be_visible()

    assert window.ask("/api/modules/filing/files/")["status"] == 403
    # The screen asks again and again; away from it, nothing more is refused.
    window.go("")
    window.refusals_forgive()


def _join(window: Window) -> None:
    page = window.page
    window.sign_in(THERE, "there.secretary", then="/office", language="en")
    window.choose_from_menu("Staff")
    page.get_by_role("link", name="Coming and going").click()
    row = window.row("Rehana Salim")
    expect(row).to_contain_text(ORDER)
    row.get_by_role("button", name="Give a seat").click()
    dialog = page.get_by_role("dialog", name="Rehana Salim joins")
    _choose(dialog, "Into which seat", "clerk a1")
    dialog.get_by_role("button", name="Give the seat").click()

    expect(window.row("Rehana Salim")).to_contain_text("Joined on")


def _only_the_new_office_is_open(window: Window, number: str) -> None:
    page = window.page
    page.context.clear_cookies()
    window.sign_in(THERE, "mover", then="/office", language="en")
    expect(page.get_by_text(number)).to_have_count(0)
    assert window.ask("/api/modules/filing/files/")["body"]["results"] == []
    seats = window.ask("/api/session/")["body"]["seats"]
    assert [seat["name_en"] for seat in seats] == [SEAT]


def _seat(window: Window) -> Locator:
    """Return the line of the clerk's seat on the chart."""
    tree = window.page.get_by_role("list", name="The seats of the office")
    return tree.locator("[id^=seat-]").filter(has_text=SEAT)


def _open(window: Window, number: str) -> Locator:
    row = window.page.get_by_role("list", name="Files waiting").get_by_role("listitem")
    row.filter(has_text=number).click()
    opened = window.page.get_by_role("article", name=number)
    expect(opened).to_be_visible()
    return opened


def _choose(dialog: Locator, label: str, typed: str) -> None:
    """Choose from a box with a list as a hand does: type a part, take the first."""
    box = dialog.get_by_role("combobox", name=label)
    box.click()
    box.press_sequentially(typed)
    expect(dialog.page.get_by_role("listbox").get_by_role("option").first).to_be_visible()
    box.press("Enter")
