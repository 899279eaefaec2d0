"""Is a proof asked for where it is due, and at no cost where it was given?"""

from __future__ import annotations

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.membership.services import console_role_grant
from tests.people import console_client, host_of, sign_in, staff_make

BODIES = "/api/console/bodies/"
FILES = "/api/modules/filing/files/"


def test_the_console_opens_to_nobody_with_a_password_alone(database: object) -> None:
    client = console_client("support")
    user = User.objects.get(id=client.session["_auth_user_id"])
    assert client.get(BODIES).status_code == 200

    sign_in(client, user)
    refused = client.get(BODIES)

    assert (refused.status_code, refused.json()["code"]) == (403, "second-factor-required")
    assert client.get("/api/session/").json()["needs"] == ["second-factor-setup"]


def test_whoever_works_for_the_state_proves_it_in_a_body_too(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")
    client = Client(HTTP_HOST=host_of(body_a), HTTP_ACCEPT_LANGUAGE="en")
    sign_in(client, user)
    before = client.get(FILES).status_code

    console_role_grant(user_id=user.id, role="support")

    assert before == 200
    assert client.get(FILES).json()["code"] == "second-factor-required"
    sign_in(client, user, has_second_factor=True)
    assert client.get(FILES).status_code == 200


def test_a_session_that_passed_costs_no_query(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")
    client = Client(HTTP_HOST=host_of(body_a))

    counts = []
    for has_second_factor in (True, False):
        sign_in(client, user, has_second_factor=has_second_factor)
        with CaptureQueriesContext(connections["default"]) as asked:
            assert client.get(FILES).status_code == 200
        counts.append([query["sql"] for query in asked if "consolerole" in query["sql"]])

    assert len(counts[0]) == 0
    assert len(counts[1]) == 1
