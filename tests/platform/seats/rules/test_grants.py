"""Does nobody give what they do not hold, nor what the state keeps?"""

from __future__ import annotations

import pytest

from sabha.modularity.manifest import Permission
from sabha.seats.rules.grants import Grants, StateRole, change_refusals

VIEW, DECIDE, ROLES = "filing.file.view", "filing.file.decide", "office.role.change"
GRANTS = Grants(
    permissions={code: Permission(code, code, code) for code in (VIEW, DECIDE, ROLES)},
    state_roles={
        "secretary": StateRole("secretary", "Secretary", "സെക്രട്ടറി", frozenset({ROLES})),
        "audit_party": StateRole("audit_party", "Audit", "ഓഡിറ്റ്", is_read_only=True),
    },
    held=frozenset({VIEW, ROLES}),
)


@pytest.mark.parametrize(
    ("role", "before", "after", "codes"),
    [
        ("own_1", [], [VIEW], []),
        ("own_1", [], [DECIDE], ["permission-not-held"]),
        ("own_1", [DECIDE], [DECIDE, VIEW], []),
        ("own_1", [DECIDE], [], []),
        ("own_1", [], [ROLES], ["permission-kept"]),
        ("secretary", [], [ROLES], []),
        ("secretary", [ROLES], [VIEW], ["permission-kept"]),
        ("own_1", [], ["filing.file.burn"], ["permission-unknown"]),
        ("audit_party", [], [VIEW], []),
        ("audit_party", [], [DECIDE], ["role-read-only"]),
        ("own_1", [], [ROLES, DECIDE], ["permission-not-held", "permission-kept"]),
    ],
)
def test_a_role_s_new_rights_are_weighed(
    role: str, before: list[str], after: list[str], codes: list[str]
) -> None:
    refusals = change_refusals(GRANTS, role_code=role, before=before, after=after)

    assert [refusal.code for refusal in refusals] == codes
