"""Does a person belong where they were let in, and no longer than that?"""

from __future__ import annotations

import pytest

from sabha.database.body import BodyRef
from sabha.errors import NotFoundError
from sabha.identity.models import User
from sabha.identity.services import user_create
from tenants.membership.models import Invitation
from tenants.membership.selectors import console_permissions, membership_of
from tenants.membership.services import (
    console_role_grant,
    invitation_create,
    membership_end,
    membership_grant,
    staff_create,
)
from tests.people import PASSWORD, staff_make


def test_staff_belong_to_their_body_alone(body_a: BodyRef, body_b: BodyRef) -> None:
    user = staff_make(body_a)

    assert membership_of(user_id=user.id, body_id=body_a.id)
    assert membership_of(user_id=user.id, body_id=body_b.id) is None


def test_a_membership_that_ended_opens_nothing(body_a: BodyRef) -> None:
    user = staff_make(body_a)

    membership_end(user_id=user.id, body_id=body_a.id)

    assert membership_of(user_id=user.id, body_id=body_a.id) is None


def test_a_membership_can_be_granted_again(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    membership_end(user_id=user.id, body_id=body_a.id)

    membership_grant(user_id=user.id, body_id=body_a.id)

    assert membership_of(user_id=user.id, body_id=body_a.id)


def test_no_account_stays_when_the_seat_does_not_exist(body_a: BodyRef) -> None:
    with pytest.raises(NotFoundError):
        staff_create(
            body=body_a,
            login="lost@example.org",
            password=PASSWORD,
            name_en="Lost",
            name_ml="",
            seat_code="astrologer",
        )

    assert not User.objects.filter(login="lost@example.org").exists()


def test_the_token_of_an_invitation_is_not_kept(body_a: BodyRef) -> None:
    sent = invitation_create(body=body_a, email="leela@example.org", seat_code="secretary")

    assert sent.token not in str(Invitation.objects.values().get(id=sent.invitation.id))


def test_a_console_role_replaces_the_one_before(body_a: BodyRef) -> None:
    user = user_create(login="state@example.org", password=PASSWORD, name_en="State")
    console_role_grant(user_id=user.id, role="state_admin")

    console_role_grant(user_id=user.id, role="support")

    assert "console.fleet.run" not in console_permissions(user_id=user.id)


def test_nobody_has_a_console_role_by_default(body_a: BodyRef) -> None:
    assert console_permissions(user_id=staff_make(body_a).id) == frozenset()
