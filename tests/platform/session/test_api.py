"""Can a person sign in, look around and sign out, at each kind of host?"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.identity.services import password_set
from tests.people import PASSWORD, host_of, sign_in, staff_make
from tests.platform.session.doors import at, enter, with_app

Anonymous = Callable[[BodyRef | str], Client]


def test_anybody_can_ask_who_they_are_at_the_apex(anonymous_client: Anonymous) -> None:
    reply = anonymous_client("apex").get("/api/session/")

    assert reply.status_code == 200
    assert reply.json()["user"] is None
    assert reply.json()["place"]["kind"] == "apex"
    assert reply.json()["place"]["base_domain"] == settings.BASE_DOMAIN
    assert reply.json()["place"]["body"] is None
    assert reply.json()["csrf_token"]
    assert reply.headers["Cache-Control"] == "no-store"


def test_a_body_shows_its_card_to_anybody(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    place = anonymous_client(body_a).get("/api/session/").json()["place"]

    assert place["kind"] == "body"
    assert place["body"]["slug"] == body_a.slug
    assert place["body"]["name_ml"] == body_a.name_ml


def test_signing_out_ends_the_session_on_the_server(
    staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")
    key = client.cookies[settings.SESSION_COOKIE_NAME].value

    reply = client.delete("/api/session/")

    assert reply.status_code == 204
    assert not Session.objects.filter(session_key=key).exists()
    assert client.get("/api/session/").json()["user"] is None


def test_staff_of_another_body_are_signed_in_here_but_hold_nothing(
    staff_client: Callable[..., Client], body_a: BodyRef, body_b: BodyRef
) -> None:
    seen = staff_client(body_b, "secretary", at=body_a).get("/api/session/").json()

    assert seen["user"] is not None
    assert seen["permissions"] == []
    assert seen["seats"] == []
    assert seen["navigation"] == []


def test_a_person_changes_their_language(
    staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")

    reply = client.patch("/api/session/", {"language": "en"}, content_type="application/json")

    assert reply.json()["user"]["language"] == "en"


def test_the_language_chosen_right_after_signing_in_is_the_account_s_everywhere(
    body_a: BodyRef,
) -> None:
    user = staff_make(body_a)
    client = at(body_a)
    enter(client, user)

    kept = client.patch("/api/session/", {"language": "en"}, content_type="application/json")
    elsewhere = at("apex")
    enter(elsewhere, user)

    assert kept.status_code == 200
    assert elsewhere.get("/api/session/").json()["user"]["language"] == "en"


def test_who_has_yet_to_set_up_a_second_factor_can_choose_the_language(
    state_client: Client,
) -> None:
    client = at("console")
    sign_in(client, User.objects.get(id=state_client.session["_auth_user_id"]))

    reply = client.patch("/api/session/", {"language": "en"}, content_type="application/json")

    assert reply.json()["user"]["language"] == "en"
    assert reply.json()["needs"] == ["second-factor-setup"]


def test_an_unknown_language_is_refused(
    staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")

    reply = client.patch("/api/session/", {"language": "ta"}, content_type="application/json")

    assert reply.status_code == 400
    assert client.get("/api/session/").json()["user"]["language"] == "ml"


def test_changing_the_language_needs_a_person(anonymous_client: Anonymous) -> None:
    reply = anonymous_client("apex").patch(
        "/api/session/", {"language": "en"}, content_type="application/json"
    )

    assert reply.status_code == 401
    assert reply.json()["code"] == "not-authenticated"


def test_a_state_admin_sees_console_permissions(state_client: Client) -> None:
    seen = state_client.get("/api/session/").json()

    assert seen["place"]["kind"] == "console"
    assert "console.fleet.run" in seen["permissions"]


def test_support_cannot_run_the_fleet(support_client: Client) -> None:
    assert "console.fleet.run" not in support_client.get("/api/session/").json()["permissions"]


def test_a_new_password_ends_the_sessions_made_with_the_old_one(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=host_of(body_a))
    enter(client, user)

    password_set(user_id=user.id, password="Chaliyar-valley-2004")

    assert client.get("/api/session/").json()["user"] is None


def test_one_sign_in_serves_every_host_of_the_deployment(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=host_of(body_a))
    enter(client, user)

    seen = client.get("/api/session/", HTTP_HOST=host_of("console")).json()

    assert seen["user"]["id"] == str(user.id)
    assert seen["permissions"] == []


def test_staff_see_their_menu(staff_client: Callable[..., Client], body_a: BodyRef) -> None:
    seen = staff_client(body_a, "secretary").get("/api/session/").json()

    assert "filing.file.view" in seen["permissions"]
    assert "/office" in [entry["path"] for entry in seen["navigation"]]


def test_there_is_one_way_to_sign_in(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    given = {"login": user.login, "password": PASSWORD}

    assert Client(HTTP_HOST=host_of(body_a)).post("/api/session/", given).status_code == 405


def test_a_person_sees_what_happened_to_their_account_alone(body_a: BodyRef) -> None:
    user, other = staff_make(body_a, "secretary"), staff_make(body_a, "president")
    client = at(body_a, HTTP_USER_AGENT="Phone", REMOTE_ADDR="10.0.0.7")
    enter(at(body_a), other)
    enter(client, user, "not-the-word")
    enter(client, user)

    seen = client.get("/api/session/activity/").json()

    assert [entry["kind"] for entry in seen] == ["signed-in", "sign-in-failed"]
    assert {entry["address"] for entry in seen} == {"10.0.0.7"}
    assert {entry["user_agent"] for entry in seen} == {"Phone"}
    assert "not-the-word" not in str(seen)


def test_nobody_unsigned_sees_what_happened(anonymous_client: Anonymous) -> None:
    assert anonymous_client("apex").get("/api/session/activity/").status_code == 401


def test_the_console_says_that_a_second_factor_is_to_be_set_up(state_client: Client) -> None:
    user = User.objects.get(id=state_client.session["_auth_user_id"])
    client = at("console")
    sign_in(client, user)

    before = client.get("/api/session/").json()["needs"]
    with_app(user)
    after = client.get("/api/session/").json()["needs"]

    assert (before, after) == (["second-factor-setup"], ["second-factor"])
    assert state_client.get("/api/session/").json()["needs"] == []
