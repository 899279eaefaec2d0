"""Can an invited person come in, once, and only where invited?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import time_machine
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.membership.services import InvitationSent, invitation_create
from tests.people import PASSWORD

Anonymous = Callable[[BodyRef | str], Client]


def _invite(body: BodyRef, email: str = "leela@example.org") -> InvitationSent:
    return invitation_create(body=body, email=email, seat_code="secretary")


def _path(sent: InvitationSent) -> str:
    return f"/api/session/invitations/{sent.token}/"


def test_the_invited_person_sees_who_invites(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    reply = anonymous_client(body_a).get(_path(_invite(body_a)))

    assert reply.status_code == 200
    assert reply.json()["email"] == "leela@example.org"
    assert reply.json()["body"]["slug"] == body_a.slug


def test_accepting_opens_the_account_takes_the_seat_and_signs_in(
    anonymous_client: Anonymous, body_a: BodyRef
) -> None:
    client = anonymous_client(body_a)

    reply = client.post(
        _path(_invite(body_a)),
        {"password": PASSWORD, "name_en": "Leela", "name_ml": "ലീല"},
        content_type="application/json",
    )

    assert reply.status_code == 201, reply.json()
    assert [seat["code"] for seat in reply.json()["seats"]] == ["secretary"]
    assert client.get("/api/session/").json()["user"]["name_ml"] == "ലീല"


def test_an_invitation_serves_once(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    sent = _invite(body_a)
    anonymous_client(body_a).post(_path(sent), {"password": PASSWORD})

    reply = anonymous_client(body_a).post(_path(sent), {"password": PASSWORD})

    assert (reply.status_code, reply.json()["code"]) == (404, "invitation-unknown")


def test_an_invitation_opens_nothing_in_another_body(
    anonymous_client: Anonymous, body_a: BodyRef, body_b: BodyRef
) -> None:
    reply = anonymous_client(body_b).get(_path(_invite(body_a)))

    assert (reply.status_code, reply.json()["code"]) == (404, "invitation-unknown")


def test_an_invitation_ends(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    sent = _invite(body_a)

    with time_machine.travel(timezone.now() + timedelta(days=8)):
        reply = anonymous_client(body_a).get(_path(sent))
        taken = anonymous_client(body_a).post(_path(sent), {"password": PASSWORD})

    assert (reply.status_code, taken.status_code) == (404, 404)
    assert not User.objects.filter(login="leela@example.org").exists()


def test_a_weak_password_leaves_the_invitation_open(
    anonymous_client: Anonymous, body_a: BodyRef
) -> None:
    sent = _invite(body_a)

    weak = anonymous_client(body_a).post(_path(sent), {"password": "short"})

    assert weak.status_code == 400
    assert weak.json()["errors"][0]["field"] == "password"
    assert anonymous_client(body_a).get(_path(sent)).status_code == 200


def test_a_seat_that_was_taken_meanwhile_leaves_no_account(
    anonymous_client: Anonymous, body_a: BodyRef
) -> None:
    first, second = _invite(body_a), _invite(body_a, "second@example.org")
    anonymous_client(body_a).post(_path(first), {"password": PASSWORD})

    reply = anonymous_client(body_a).post(_path(second), {"password": PASSWORD})

    assert reply.status_code == 409
    assert not User.objects.filter(login="second@example.org").exists()
