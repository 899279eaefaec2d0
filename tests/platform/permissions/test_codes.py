"""Do permission codes come from one place?"""

from __future__ import annotations

from sabha.permissions.codes import CONSOLE_ROLES, permissions_by_code


def test_every_code_of_a_console_role_exists() -> None:
    known = set(permissions_by_code())

    assert all(codes <= known for codes in CONSOLE_ROLES.values())


def test_modules_add_their_codes() -> None:
    assert "filing.file.view" in permissions_by_code()


def test_support_looks_and_changes_nothing_but_asks_to_visit() -> None:
    changing = {code for code in CONSOLE_ROLES["support"] if not code.endswith(".view")}

    assert changing == {"console.visit.request"}
