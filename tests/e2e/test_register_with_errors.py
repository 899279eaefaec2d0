"""Does a register with mistakes tell each of them beside its row, and create nothing?"""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, expect

from tests.e2e.conftest import OpenWindow
from tests.e2e.window import Window

pytestmark = pytest.mark.xdist_group("e2e")

HEADER = "code,type,name_en,name_ml,district,block,wards"
MISTAKEN = f"""{HEADER}
X-1,grama_panchayat,Onnamkara,ഒന്നാംകര,Kannur,E-KNR-B,14
X-1,grama_panchayat,Randamkara,രണ്ടാംകര,Kannur,E-KNR-B,15
X-2,grama_panchayat,Moonnamkara,മൂന്നാംകര,Kannur,NO-SUCH-BLOCK,16
X-3,village,Nalamkara,നാലാംകര,Kannur,E-KNR-B,17
X-4,municipality,Anchamkara,അഞ്ചാംകര,Nowhere,,18
"""


def _register_give(window: Window, text: str, name: str) -> None:
    window.sign_in("console", "state", then="/", language="en")
    window.choose_from_menu("Onboarding")
    expect(window.page.get_by_role("button", name="choose a file")).to_be_visible()
    file = FilePayload(name=name, mimeType="text/csv", buffer=text.encode())
    window.page.locator("input[type=file]").set_input_files(file)
    expect(window.page.get_by_role("heading", level=1, name=name)).to_be_visible()


def _bodies_count(window: Window) -> int:
    total = window.ask("/api/console/bodies/facets/")["body"]["total"]
    assert isinstance(total, int)
    return total


def test_a_wrong_header_is_refused_whole(open_window: OpenWindow) -> None:
    window = open_window(language="en")

    _register_give(window, "name,kind\nSomewhere,village\n", "wrong-header.csv")

    expect(window.page.get_by_text("Nothing was taken from this file.")).to_be_visible()
    expect(window.page.get_by_text("The column “code” is missing.")).to_be_visible()
    expect(window.page.get_by_role("button", name="Onboard")).to_have_count(0)


def test_every_mistake_is_told_beside_its_row(open_window: OpenWindow) -> None:
    window = open_window(language="en")

    _register_give(window, MISTAKEN, "mistakes.csv")
    before = _bodies_count(window)

    for name, mistake in (
        ("Randamkara", "code"),
        ("Moonnamkara", "NO-SUCH-BLOCK"),
        ("Nalamkara", "village"),
        ("Anchamkara", "Nowhere"),
    ):
        expect(window.row(name)).to_contain_text("Needs correction")
        expect(window.row(name)).to_contain_text(mistake)
    expect(window.page.get_by_role("button", name="Onboard")).to_have_count(0)
    assert _bodies_count(window) == before
