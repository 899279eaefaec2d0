"""Does an office's own sign-in rule bind its staff, and nobody else?"""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tenants.membership.selectors import second_factor_required
from tests.people import staff_make

StaffClient = Callable[..., Client]
POLICY = "/api/office/policy/"


def test_a_rule_binds_the_staff_of_its_body(
    staff_client: StaffClient, body_a: BodyRef, body_b: BodyRef
) -> None:
    secretary, clerk = staff_client(body_a), staff_make(body_a, "section_clerk")
    assert secretary.get(POLICY).json() == {"is_second_factor_required": False}

    reply = secretary.patch(
        POLICY, {"is_second_factor_required": True}, content_type="application/json"
    )

    assert (reply.status_code, reply.json()) == (200, {"is_second_factor_required": True})
    assert second_factor_required(user_id=clerk.id, place="body", body=body_a)
    assert not second_factor_required(user_id=clerk.id, place="body", body=body_b)
    assert not second_factor_required(user_id=clerk.id, place="apex", body=None)
    with body_work(body_a):
        acts = audit_list(subject="office.policy", subject_id=body_a.id)
        assert [card.action for card in acts] == ["office.policy.change"]


def test_the_rule_is_the_secretary_s_to_make(staff_client: StaffClient, body_a: BodyRef) -> None:
    reply = staff_client(body_a, "head_clerk").patch(
        POLICY, {"is_second_factor_required": True}, content_type="application/json"
    )

    assert (reply.status_code, reply.json()["code"]) == (403, "not-permitted")
