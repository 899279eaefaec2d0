"""Do state administrators look after the console's accounts, and nobody else?"""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import SecurityEntry, User
from tenants.journal.models import ControlEntry
from tenants.membership.models import ConsoleInvitation, ConsoleRole
from tests.people import PASSWORD, console_client, sign_in
from tests.platform.session.doors import ask, at, enter, who, with_app

PEOPLE = "/api/console/people/"
INVITED: dict[str, str] = {
    "email": "Remya@Example.org",
    "role": "state_admin",
    "name_en": "Remya",
    "name_ml": "രമ്യ",
}
ACTS = ["deactivate", "reactivate", "sign-out", "reset-second-factor"]


def owner_of(client: Client) -> User:
    return User.objects.get(id=client.session["_auth_user_id"])


def send(client: Client, path: str, content: Any = None) -> Any:
    return client.post(path, content or {}, content_type="application/json")


def act(client: Client, user: User, name: str) -> Any:
    return send(client, f"{PEOPLE}{user.id}/{name}/")


def invite(client: Client, **change: str) -> Any:
    return send(client, PEOPLE, {**INVITED, **change})


def test_people_are_listed_and_found(state_client: Client, support_client: Client) -> None:
    mine = owner_of(state_client)

    everybody = support_client.get(PEOPLE).json()["results"]
    found = state_client.get(PEOPLE, {"q": mine.login.upper()}).json()["results"]

    assert {person["role"] for person in everybody} == {"state_admin", "support"}
    assert [person["id"] for person in found] == [str(mine.id)]
    assert not found[0]["abilities"]["deactivate"]["allowed"]
    assert found[0]["second_factor"] is False


def test_a_person_is_invited_comes_in_and_sets_up_a_second_factor(state_client: Client) -> None:
    sent = invite(state_client).json()
    path = f"/api/session/invitations/{sent['url'].rsplit('/', 1)[1]}/"
    client = at("console")

    seen = client.get(path).json()
    reply = send(client, path, {"password": PASSWORD})

    assert mail.outbox[-1].to == ["remya@example.org"]
    assert sent["url"] in mail.outbox[-1].body
    assert (seen["role"], seen["body"], seen["has_account"]) == ("state_admin", None, False)
    assert reply.status_code == 201, reply.content
    assert client.get("/api/session/").json()["needs"] == ["second-factor-setup"]
    refused = client.get(PEOPLE)
    assert (refused.status_code, refused.json()["code"]) == (403, "second-factor-required")
    assert send(at("console"), path, {"password": PASSWORD}).status_code == 404
    actions = ControlEntry.objects.filter(subject="person").values_list("action", flat=True)
    assert set(actions) == {"person.invite", "person.accept"}


def test_a_new_invitation_replaces_the_one_before(state_client: Client) -> None:
    first, second = invite(state_client).json(), invite(state_client).json()

    shown = state_client.get(PEOPLE).json()["invited"]

    assert [invitation["id"] for invitation in shown] == [second["invitation"]["id"]]
    path = f"/api/session/invitations/{first['url'].rsplit('/', 1)[1]}/"
    assert at("console").get(path).status_code == 404


def test_an_invitation_is_taken_back(state_client: Client) -> None:
    sent = invite(state_client).json()
    path = f"{PEOPLE}invitations/{sent['invitation']['id']}/revoke/"

    assert send(state_client, path).json()["invited"] == []
    assert send(state_client, path).status_code == 404


def test_a_console_invitation_opens_nothing_at_a_body(
    state_client: Client, body_a: BodyRef
) -> None:
    sent = invite(state_client).json()

    path = f"/api/session/invitations/{sent['url'].rsplit('/', 1)[1]}/"

    assert at(body_a).get(path).status_code == 404
    assert at("apex").get(path).status_code == 404


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"email": "രമ്യ@example.org"}, "invalid-input"),
        ({"email": "no address"}, "invalid-input"),
        ({"role": "emperor"}, "invalid-input"),
        ({"name_en": ""}, "invalid-input"),
        ({"email": "rem'ya@example.org"}, "login-malformed"),
    ],
)
def test_a_bad_invitation_is_refused(
    state_client: Client, change: dict[str, str], code: str
) -> None:
    reply = invite(state_client, **change)

    assert (reply.status_code, reply.json()["code"]) == (400, code)
    assert not ConsoleInvitation.objects.exists()


def test_whoever_has_a_role_is_not_invited(state_client: Client) -> None:
    reply = invite(state_client, email=owner_of(state_client).login)

    assert (reply.status_code, reply.json()["code"]) == (409, "console-person-known")


def test_a_closed_account_is_signed_out_at_once_and_opens_again(state_client: Client) -> None:
    other = console_client("support")
    user = owner_of(other)

    closed = act(state_client, user, "deactivate")
    gone = (other.get(PEOPLE).status_code, enter(at("console"), user).status_code)
    act(state_client, user, "reactivate")

    assert closed.status_code == 200, closed.content
    assert gone == (401, 400)
    assert enter(at("console"), user).status_code == 200
    kinds = SecurityEntry.objects.filter(user_id=user.id).values_list("kind", flat=True)
    assert {"deactivated", "reactivated"} <= set(kinds)


def test_the_last_state_admin_stays(state_client: Client) -> None:
    mine = owner_of(state_client)

    alone = act(state_client, mine, "deactivate")
    console_client("state_admin")
    own = act(state_client, mine, "deactivate")

    assert (alone.status_code, alone.json()["code"]) == (409, "last-state-admin")
    assert (own.status_code, own.json()["code"]) == (409, "own-account")


def test_a_closed_admin_does_not_count(state_client: Client) -> None:
    second = owner_of(console_client("state_admin"))
    User.objects.filter(id=second.id).update(is_active=False)

    reply = act(state_client, owner_of(state_client), "deactivate")

    assert reply.json()["code"] == "last-state-admin"


def test_lost_second_factors_are_taken_away(state_client: Client) -> None:
    other = console_client("support")
    user = with_app(owner_of(other))

    act(state_client, user, "reset-second-factor")

    assert who(other) is None
    fresh = at("console")
    assert enter(fresh, user).status_code == 200
    assert fresh.get("/api/session/").json()["needs"] == ["second-factor-setup"]


def test_sessions_are_ended_from_afar(state_client: Client) -> None:
    other = console_client("support")

    act(state_client, owner_of(other), "sign-out")

    assert who(other) is None
    assert ControlEntry.objects.filter(action="person.sign_out").count() == 1


@pytest.mark.parametrize("name", ACTS)
def test_an_old_proof_does_nothing_to_anybody(state_client: Client, name: str) -> None:
    mine = owner_of(state_client)
    user = owner_of(console_client("support"))
    sign_in(state_client, mine, has_second_factor=True, ago=601)

    reply = act(state_client, user, name)

    assert (reply.status_code, reply.json()["code"]) == (403, "reauthentication-required")
    ask(state_client, "auth/reauthenticate", {"password": PASSWORD})
    assert act(state_client, user, name).status_code == 200


@pytest.mark.parametrize("name", ACTS)
def test_support_does_nothing_to_anybody(support_client: Client, name: str) -> None:
    reply = act(support_client, owner_of(console_client("support")), name)

    assert (reply.status_code, reply.json()["code"]) == (403, "not-permitted")


@pytest.mark.parametrize("name", ACTS)
def test_whoever_has_no_role_is_not_there(
    state_client: Client, staff_client: Any, body_a: BodyRef, name: str
) -> None:
    staff = owner_of(staff_client(body_a, "secretary"))

    assert act(state_client, staff, name).status_code == 404
    assert not ConsoleRole.objects.filter(user_id=staff.id).exists()
