"""Can a person sign in, look around and sign out, at each kind of host?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.services import PAIR, password_set
from tests.people import PASSWORD, host_of, staff_make

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


def test_staff_sign_in_and_see_seat_rights_and_menu(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")
    client = Client(HTTP_HOST=host_of(body_a))

    reply = client.post(
        "/api/session/",
        {"login": user.login.upper(), "password": PASSWORD},
        content_type="application/json",
    )

    seen = reply.json()
    assert reply.status_code == 200, seen
    assert seen["user"]["id"] == str(user.id)
    assert [seat["code"] for seat in seen["seats"]] == ["secretary"]
    assert "filing.file.view" in seen["permissions"]
    assert "/office" in [entry["path"] for entry in seen["navigation"]]


def test_the_cookie_is_for_the_base_domain_and_hidden_from_scripts(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=host_of(body_a))

    reply = client.post("/api/session/", {"login": user.login, "password": PASSWORD})

    cookie = reply.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["domain"] == settings.BASE_DOMAIN
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_wrong_password_and_an_unknown_login_read_the_same(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=host_of(body_a), HTTP_ACCEPT_LANGUAGE="en")

    wrong = client.post("/api/session/", {"login": user.login, "password": "not-the-word"})
    unknown = client.post("/api/session/", {"login": "nobody@x.org", "password": "not-the-word"})

    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()
    assert wrong.json()["code"] == "login-failed"
    assert wrong.headers["Content-Type"] == "application/problem+json"


def test_signing_out_ends_the_session_on_the_server(
    staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")
    key = client.cookies[settings.SESSION_COOKIE_NAME].value

    reply = client.delete("/api/session/")

    assert reply.status_code == 204
    assert not Session.objects.filter(session_key=key).exists()
    assert client.get("/api/session/").json()["user"] is None


def test_signing_in_without_the_token_of_our_pages_is_refused(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(enforce_csrf_checks=True, HTTP_HOST=host_of(body_a))

    reply = client.post("/api/session/", {"login": user.login, "password": PASSWORD})

    assert reply.status_code == 403
    assert reply.json()["code"] == "csrf-failed"


def test_signing_in_with_the_token_of_our_pages_works(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(enforce_csrf_checks=True, HTTP_HOST=host_of(body_a))
    token = client.get("/api/session/").json()["csrf_token"]

    reply = client.post(
        "/api/session/",
        {"login": user.login, "password": PASSWORD},
        headers={"X-CSRFToken": token},
    )

    assert reply.status_code == 200


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
    client.post("/api/session/", {"login": user.login, "password": PASSWORD})

    password_set(user_id=user.id, password="Chaliyar-valley-2004")

    assert client.get("/api/session/").json()["user"] is None


def test_one_sign_in_serves_every_host_of_the_deployment(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=host_of(body_a))
    client.post("/api/session/", {"login": user.login, "password": PASSWORD})

    seen = client.get("/api/session/", HTTP_HOST=host_of("console")).json()

    assert seen["user"]["id"] == str(user.id)
    assert seen["permissions"] == []


def test_signing_in_takes_a_new_session_key(body_a: BodyRef) -> None:
    first, second = staff_make(body_a, "secretary"), staff_make(body_a, "president")
    client = Client(HTTP_HOST=host_of(body_a))
    client.post("/api/session/", {"login": first.login, "password": PASSWORD})
    before = client.cookies[settings.SESSION_COOKIE_NAME].value

    client.post("/api/session/", {"login": second.login, "password": PASSWORD})

    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


def test_too_many_attempts_say_when_to_come_back(body_a: BodyRef) -> None:
    client = Client(HTTP_HOST=host_of(body_a))
    given = {"login": "nobody@example.org", "password": "not-the-word"}
    for _ in range(PAIR.count):
        client.post("/api/session/", given)

    reply = client.post("/api/session/", given)

    assert (reply.status_code, reply.json()["code"]) == (429, "too-many-attempts")
    assert int(reply.headers["Retry-After"]) > 0


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"login": 1}', b"\xff", b'{"login": null}'])
def test_a_malformed_sign_in_is_a_problem(
    anonymous_client: Anonymous, body_a: BodyRef, content: bytes
) -> None:
    reply = anonymous_client(body_a).post("/api/session/", content, content_type="application/json")

    assert reply.status_code == 400
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json()["code"] in {"malformed-request", "invalid-input"}


def test_a_nul_in_a_login_is_refused(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    given = {"login": "a\x00b@example.org", "password": "not-the-word"}

    reply = anonymous_client(body_a).post("/api/session/", given, content_type="application/json")

    assert reply.status_code == 400
