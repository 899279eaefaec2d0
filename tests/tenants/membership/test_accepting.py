"""Does an invited person come in whole, whatever breaks on the way?"""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.models import User
from sabha.seats.models import Posting
from tenants.journal.models import ControlEntry
from tenants.membership.models import Invitation, InvitationTaking
from tenants.membership.selectors import membership_of
from tenants.membership.services import InvitationSent, invitation_create, membership_grant
from tests.people import PASSWORD, host_of, sign_in, staff_make


def _path(sent: InvitationSent) -> str:
    return f"/api/session/invitations/{sent.token}/"


def _client(body: BodyRef, user: User | None = None) -> Client:
    client = Client(HTTP_HOST=host_of(body), HTTP_ACCEPT_LANGUAGE="en")
    if user is not None:
        sign_in(client, user)
    return client


def _postings(body: BodyRef, user: User) -> int:
    with body_work(body, is_read_only=True):
        return Posting.objects.filter(user_id=user.id).count()


def test_an_address_with_an_account_signs_in_first(body_a: BodyRef, body_b: BodyRef) -> None:
    user = staff_make(body_b)
    sent = invitation_create(body=body_a, email=user.email, seat_code="secretary")

    seen = _client(body_a).get(_path(sent)).json()
    refused = _client(body_a).post(_path(sent), {"password": PASSWORD})

    assert (seen["has_account"], seen["is_mine"]) == (True, False)
    assert (refused.status_code, refused.json()["code"]) == (409, "login-taken")


def test_the_owner_takes_the_seat_with_the_account_they_have(
    body_a: BodyRef, body_b: BodyRef
) -> None:
    user = staff_make(body_b)
    sent = invitation_create(body=body_a, email=user.email.upper(), seat_code="secretary")
    client = _client(body_a, user)

    seen = client.get(_path(sent)).json()
    reply = client.post(_path(sent), {}, content_type="application/json")

    assert seen["is_mine"]
    assert reply.status_code == 201, reply.json()
    assert [seat["code"] for seat in reply.json()["seats"]] == ["secretary"]
    assert membership_of(user_id=user.id, body_id=body_b.id)
    assert ControlEntry.objects.filter(action="invitation.accept").count() == 1
    assert not InvitationTaking.objects.exists()


def test_somebody_else_does_not_take_it(body_a: BodyRef, body_b: BodyRef) -> None:
    sent = invitation_create(body=body_a, email="leela@example.org", seat_code="secretary")

    reply = _client(body_a, staff_make(body_b)).post(_path(sent), {"password": PASSWORD})

    assert (reply.status_code, reply.json()["code"]) == (403, "invited-another")


def test_a_citizens_account_takes_no_seat(body_a: BodyRef, body_b: BodyRef) -> None:
    user = staff_make(body_b)
    User.objects.filter(id=user.id).update(kind=User.Kind.CITIZEN)
    sent = invitation_create(body=body_a, email=user.email, seat_code="secretary")

    reply = _client(body_a, user).post(_path(sent), {"password": PASSWORD})

    assert (reply.status_code, reply.json()["code"]) == (403, "invited-another")


@pytest.mark.parametrize("has_seat", ["", "seated"])
def test_what_a_crash_left_is_finished_by_the_next_try(body_a: BodyRef, has_seat: str) -> None:
    person = staff_make(body_a, "president")
    sent = invitation_create(body=body_a, email=person.email, seat_code="president")
    if not has_seat:
        with body_work(body_a):
            Posting.objects.filter(user_id=person.id).delete()
    InvitationTaking.objects.create(
        invitation=sent.invitation, user=person, is_account_new=True, is_membership_new=True
    )
    membership_grant(user_id=person.id, body_id=body_a.id)

    reply = _client(body_a, person).post(_path(sent), {}, content_type="application/json")

    assert reply.status_code == 201, reply.json()
    assert _postings(body_a, person) == 1
    assert not InvitationTaking.objects.exists()
    assert Invitation.objects.get(id=sent.invitation.id).accepted_at


def test_a_refusal_takes_back_a_new_account(body_a: BodyRef) -> None:
    staff_make(body_a, "secretary")
    sent = invitation_create(body=body_a, email="leela@example.org", seat_code="secretary")

    reply = _client(body_a).post(_path(sent), {"password": PASSWORD})

    assert reply.status_code == 409
    assert not User.objects.filter(login="leela@example.org").exists()
    assert not InvitationTaking.objects.exists()
    assert _client(body_a).get(_path(sent)).status_code == 200


def test_a_refusal_leaves_an_account_that_stood_before(body_a: BodyRef, body_b: BodyRef) -> None:
    user = staff_make(body_b)
    staff_make(body_a, "secretary")
    sent = invitation_create(body=body_a, email=user.email, seat_code="secretary")

    reply = _client(body_a, user).post(_path(sent), {}, content_type="application/json")

    assert reply.status_code == 409
    assert User.objects.filter(id=user.id).exists()
    assert membership_of(user_id=user.id, body_id=body_a.id) is None


def test_without_an_account_a_password_is_chosen(body_a: BodyRef) -> None:
    sent = invitation_create(body=body_a, email="leela@example.org", seat_code="secretary")

    reply = _client(body_a).post(_path(sent), {}, content_type="application/json")

    assert (reply.status_code, reply.json()["code"]) == (400, "password-missing")
    assert sent.invitation.expires_at > timezone.now()
