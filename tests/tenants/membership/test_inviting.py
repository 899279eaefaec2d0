"""Is an invitation sent to a free seat, told once, and taken back for good?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.notifications.models import Message
from sabha.seats.models import Posting
from sabha.seats.selectors import seat_by_code
from tests.people import PASSWORD, staff_make

StaffClient = Callable[..., Client]
INVITATIONS = "/api/office/invitations/"


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef) -> Client:
    return staff_client(body_a)


def invited(client: Client, body: BodyRef, seat: str, **more: Any) -> tuple[int, Any]:
    with body_work(body):
        asked = {"email": "leela@example.org", "seat_id": str(seat_by_code(code=seat).id), **more}
    reply = client.post(INVITATIONS, asked, content_type="application/json")
    return reply.status_code, reply.json()


def opened(told: dict[str, Any]) -> str:
    """Return the API's path for an invitation's link."""
    return f"/api/session/invitations/{told['url'].rpartition('/')[2]}/"


def test_the_link_is_told_once_and_sent_by_mail(
    secretary: Client, anonymous_client: Callable[..., Client], body_a: BodyRef
) -> None:
    status, told = invited(secretary, body_a, "records", name_en="Leela", name_ml="ലീല")

    assert (status, told["state"], told["seat"]["name_en"]) == (201, "open", "Record Keeper")
    assert Message.objects.get(purpose="invitation").body_id == body_a.id
    (listed,) = secretary.get(INVITATIONS).json()
    assert (listed["id"], listed["url"]) == (told["id"], None)
    taken = anonymous_client(body_a).post(
        opened(told), {"password": PASSWORD}, content_type="application/json"
    )
    assert taken.status_code == 201, taken.json()
    assert taken.json()["user"]["name_ml"] == "ലീല"
    assert secretary.get(INVITATIONS).json()[0]["state"] == "accepted"


def test_an_invitation_that_was_taken_back_opens_nothing(
    secretary: Client, anonymous_client: Callable[..., Client], body_a: BodyRef
) -> None:
    _, told = invited(secretary, body_a, "records")

    assert secretary.delete(f"{INVITATIONS}{told['id']}/").status_code == 204
    assert anonymous_client(body_a).get(opened(told)).status_code == 404
    assert secretary.delete(f"{INVITATIONS}{told['id']}/").status_code == 404


def test_a_seat_that_is_taken_or_promised_is_refused(
    secretary: Client, staff_client: StaffClient, body_a: BodyRef
) -> None:
    staff_client(body_a, "section_clerk")
    assert invited(secretary, body_a, "section_clerk_1")[1]["code"] == "seat-taken"

    invited(secretary, body_a, "records")
    assert invited(secretary, body_a, "records")[1]["code"] == "seat-invited"


def test_an_audit_party_comes_for_a_time(
    secretary: Client, anonymous_client: Callable[..., Client], body_a: BodyRef
) -> None:
    assert invited(secretary, body_a, "audit_party")[1]["code"] == "posting-end-needed"

    until = timezone.localdate() + timedelta(days=30)
    status, told = invited(secretary, body_a, "audit_party", ends_on=until.isoformat())
    assert status == 201
    party = anonymous_client(body_a)
    taken = party.post(opened(told), {"password": PASSWORD}, content_type="application/json")

    assert "office.audit.view" in taken.json()["permissions"]
    assert not any(code.endswith((".change", ".decide")) for code in taken.json()["permissions"])
    with body_work(body_a):
        assert Posting.objects.get(seat__code="audit_party").ends_on == until


def test_invitations_of_another_body_are_not_there(
    secretary: Client, staff_client: StaffClient, body_a: BodyRef, body_b: BodyRef
) -> None:
    _, told = invited(secretary, body_a, "records")

    assert staff_client(body_b).delete(f"{INVITATIONS}{told['id']}/").status_code == 404
    assert invited(secretary, body_b, "records")[0] == 404


@pytest.mark.parametrize("email", ["", "leela", "a@b", "x" * 150 + "@example.org"])
def test_what_is_no_address_is_refused(secretary: Client, body_a: BodyRef, email: str) -> None:
    assert invited(secretary, body_a, "records", email=email)[0] == 400


@pytest.mark.parametrize(
    "email",
    ["lee\u017fa@exаmple.org", "leela@exаmple.org", "leela@eхample.org", "leela+%@example.org"],
)
def test_a_look_alike_of_an_address_is_not_invited(
    secretary: Client, body_a: BodyRef, email: str
) -> None:
    assert invited(secretary, body_a, "records", email=email)[0] == 400
    assert not Message.objects.exists()


def test_the_same_letters_in_another_form_are_the_same_address(
    secretary: Client, body_a: BodyRef
) -> None:
    """The long s and the sign of the Kelvin are letters of an address to those who check it."""
    status, told = invited(secretary, body_a, "records", email="\u212aala\u017f@Example.org")

    assert (status, told["email"]) == (201, "kalas@example.org")


def test_a_clerk_invites_nobody(staff_client: StaffClient, body_a: BodyRef) -> None:
    clerk = staff_client(body_a, "section_clerk")
    staff_make(body_a)

    assert invited(clerk, body_a, "records")[0] == 403
    assert clerk.get(INVITATIONS).status_code == 403
