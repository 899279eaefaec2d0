"""What does a visit never carry, whatever was let in?"""

from __future__ import annotations

from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.permissions.codes import permissions_by_code
from tenants.visits.scope import scope_parts, scope_permissions

EVERYTHING = (*manifests(), "office")


def test_looking_carries_nothing_but_what_is_seen() -> None:
    found = scope_permissions(modules=EVERYTHING, mode="read", enabled=EVERYTHING)

    assert found == {code for code in permissions_by_code() if code.endswith(".view")} - {
        code for code in permissions_by_code() if code.startswith("console.")
    }


def test_the_office_itself_is_never_changed_by_a_visitor() -> None:
    found = scope_permissions(modules=EVERYTHING, mode="write", enabled=EVERYTHING)
    of_the_office = {code for code in found if code.startswith("office.")}

    assert of_the_office == {p.code for p in OFFICE.permissions if p.code.endswith(".view")}
    assert "filing.file.hold" in found


def test_what_is_done_in_a_seats_name_stays_with_the_seats() -> None:
    found = scope_permissions(modules=EVERYTHING, mode="write", enabled=EVERYTHING)

    assert {code for code in found if permissions_by_code()[code].is_of_seat} == set()
    assert permissions_by_code()["filing.file.decide"].is_of_seat


def test_no_register_is_taken_away_and_no_phone_is_shown() -> None:
    found = scope_permissions(modules=EVERYTHING, mode="write", enabled=EVERYTHING)

    assert [code for code in found if code.endswith((".export", ".contact"))] == []


def test_a_module_that_is_off_or_was_not_let_in_is_closed() -> None:
    off = scope_permissions(modules=EVERYTHING, mode="write", enabled=("filing",))
    other = scope_permissions(modules=("grievances",), mode="read", enabled=EVERYTHING)

    assert {code.partition(".")[0] for code in off} == {"filing", "office"}
    assert {code.partition(".")[0] for code in other} == {"grievances"}


def test_what_is_shown_before_is_what_is_carried_after() -> None:
    parts = scope_parts(enabled=EVERYTHING)
    shown = {right.code for part in parts for right in (*part.sees, *part.changes)}

    assert shown == scope_permissions(modules=EVERYTHING, mode="write", enabled=EVERYTHING)
