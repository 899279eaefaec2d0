"""Can state administrators connect applications, and nobody else?"""

from collections.abc import Callable

import pytest
from allauth.idp.oidc.models import Client as Application
from django.test import Client

from sabha.database.body import BodyRef
from tenants.journal.models import ControlEntry
from tests.tenants.applications.flow import connected

PATH = "/api/console/applications/"
GIVEN = {
    "name": "Roads register",
    "redirect_uris": ["https://roads.example.org/signed-in"],
    "scopes": ["profile"],
}


def post(client: Client, path: str = PATH, **changed: object) -> tuple[int, dict[str, object]]:
    reply = client.post(path, {**GIVEN, **changed}, content_type="application/json")
    return reply.status_code, reply.json()


def test_an_application_is_connected_and_its_secret_shown_once(state_client: Client) -> None:
    status, told = post(state_client)

    assert status == 201
    assert len(str(told["secret"])) > 40
    shown = state_client.get(PATH).json()
    assert [row["name"] for row in shown["results"]] == ["Roads register"]
    assert shown["results"][0]["scopes"] == ["openid", "profile"]
    assert str(told["secret"]) not in str(shown)
    assert Application.objects.get().secret != told["secret"]
    assert shown["discovery_url"].endswith("/.well-known/openid-configuration")
    assert ControlEntry.objects.filter(action="applications.client.connect").count() == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://roads.example.org/",
        "https://*.example.org/",
        "https://roads.example.org/#token",
        "javascript:alert(1)",
        "https://user@roads.example.org/",
        "//roads.example.org/",
        "https://[roads/",
    ],
)
def test_an_unfit_address_is_refused(state_client: Client, address: str) -> None:
    status, told = post(state_client, redirect_uris=[address])

    assert (status, told["code"]) == (400, "redirect-address")
    assert not Application.objects.exists()


def test_a_renewed_secret_replaces_the_old_one(state_client: Client) -> None:
    made = connected()

    status, told = post(state_client, f"{PATH}{made.client.id}/secret/")

    assert status == 200
    kept = Application.objects.get()
    assert kept.check_secret(str(told["secret"]))
    assert not kept.check_secret(made.secret)


def test_a_disconnected_application_is_gone(state_client: Client) -> None:
    made = connected()

    reply = state_client.delete(f"{PATH}{made.client.id}/")

    assert reply.status_code == 204
    assert not Application.objects.exists()
    again = state_client.delete(f"{PATH}{made.client.id}/")
    assert (again.status_code, again.json()["code"]) == (404, "not-found")


def test_support_and_offices_connect_nothing(
    support_client: Client, staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    assert support_client.get(PATH).status_code == 403
    assert staff_client(body_a, "secretary").get(PATH).status_code == 404
