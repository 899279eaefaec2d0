"""How is the register taken away as a spreadsheet?"""

from __future__ import annotations

import csv
import io

from django.test import Client

from modules.filing.api.export import lines_of
from modules.filing.selectors import FileFilter, Sort
from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import BASE, answer, registered

PATH = f"{BASE}/files.csv"


def rows(client: Client, language: str = "en", **asked: str) -> list[list[str]]:
    response = client.get(PATH, asked, headers={"Accept-Language": language})
    assert response.status_code == 200
    content = b"".join(response).decode()
    assert content.startswith("\ufeff")
    return list(csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline="")))


def test_the_register_is_exported_in_the_readers_language(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "secretary")
    file = registered(client, subject="ചേർത്തല റോഡ്")

    english, malayalam = rows(client, "en"), rows(client, "ml")

    assert english[0][0] == "Number"
    assert english[1][0] == file["number"]
    assert english[1][6] == "Open"
    assert malayalam[0][0] == "നമ്പർ"
    assert malayalam[1][4] == "ചേർത്തല റോഡ്"


def test_no_cell_of_an_export_runs(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a, "secretary")
    registered(client, subject='=HYPERLINK("http://x","y")', applicant_name="@SUM(A1)")

    (_, row) = rows(client)

    assert row[4].startswith("'=")
    assert row[5].startswith("'@")


def test_an_export_holds_what_was_asked_for_and_all_of_it(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "secretary")
    wanted = {registered(client, subject=f"ചേർത്തല {n}")["number"] for n in range(5)}
    registered(client, subject="മറ്റൊന്ന്")

    found = rows(client, q="ചേർത്തല")

    assert {row[0] for row in found[1:]} == wanted


def test_an_export_goes_on_over_many_pages(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a, "secretary")
    numbers = [registered(client)["number"] for _ in range(5)]
    lines = lines_of(
        body=body_a,
        filters=FileFilter(),
        sort=Sort.OLDEST,
        language="en",
        rows_at_once=2,
    )

    found = list(csv.reader(io.StringIO("".join(lines), newline="")))

    assert [row[0] for row in found[1:]] == numbers


def test_an_export_stands_in_the_audit(body_a: BodyRef, staff_client: StaffClient) -> None:
    rows(staff_client(body_a, "secretary"), q="ചേർത്തല")

    with body_work(body_a):
        entry = AuditEntry.objects.get(action="filing.register.export")
    assert entry.after is not None


def test_a_seat_without_the_permission_exports_nothing(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    assert answer(staff_client(body_a, "front_office").get(PATH), 403)["code"] == "not-permitted"
