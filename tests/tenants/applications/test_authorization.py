"""Do the state's other applications learn who somebody is, and only what was allowed?"""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import jwt
import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.applications.models import Consent, SigningKey
from tenants.applications.services import application_disconnect, application_secret_renew
from tests.people import console_client, host_of, sign_in
from tests.tenants.applications.flow import AUTHORIZE, REDIRECT, USERINFO, Attempt, connected


def test_an_application_learns_who_signed_in(
    browser: Client, server: Client, person: User, body_a: BodyRef
) -> None:
    attempt = Attempt(connected())

    page = attempt.ask(browser)
    allowed = attempt.answer(browser, page)

    assert page.status_code == 200
    assert "Roads register" in page.content.decode()
    assert allowed.headers["Location"].startswith(f"{REDIRECT}?")
    sent = parse_qs(urlsplit(allowed.headers["Location"]).query)
    assert sent["state"] == ["xyz"]
    tokens = attempt.token(server, sent["code"][0]).json()
    keys = jwt.PyJWKSet.from_dict(server.get("/.well-known/jwks.json").json())
    told = jwt.decode(
        tokens["id_token"],
        keys.keys[0],
        algorithms=["RS256"],
        audience=attempt.key.client.id,
        issuer=f"http://{host_of('apex')}",
    )
    assert (told["sub"], told["nonce"]) == (str(person.id), "n-1")
    info = server.get(USERINFO, HTTP_AUTHORIZATION=f"Bearer {tokens['access_token']}").json()
    assert info["preferred_username"] == person.login
    assert (info["email"], info["email_verified"]) == (person.email, True)
    assert [body["code"] for body in info["local_bodies"]] == [body_a.code]


def test_only_what_was_asked_for_is_told(browser: Client, server: Client) -> None:
    attempt = Attempt(connected(), scope="openid")

    tokens = attempt.token(server, attempt.code(browser)).json()
    info = server.get(USERINFO, HTTP_AUTHORIZATION=f"Bearer {tokens['access_token']}").json()

    assert set(info) == {"sub"}


def test_a_person_may_say_no(browser: Client) -> None:
    attempt = Attempt(connected())

    reply = attempt.answer(browser, attempt.ask(browser), action="cancel")

    assert "error=access_denied" in reply.headers["Location"]
    assert "code=" not in reply.headers["Location"]


def test_nobody_signed_in_is_sent_to_sign_in_and_comes_back(server: Client) -> None:
    reply = Attempt(connected()).ask(server)

    where = urlsplit(reply.headers["Location"])
    assert (reply.status_code, where.path) == (302, "/sign-in")
    assert parse_qs(where.query)["next"][0].startswith(AUTHORIZE)


def test_a_person_of_the_state_needs_the_second_factor_here_too(database: object) -> None:
    with_factor = console_client("state_admin")
    user = User.objects.get(id=with_factor.session["_auth_user_id"])
    browser = Client(HTTP_HOST=host_of("apex"))
    sign_in(browser, user)

    reply = Attempt(connected()).ask(browser)

    assert reply.status_code == 302
    assert urlsplit(reply.headers["Location"]).path == "/sign-in"


def test_an_application_that_may_not_ask_learns_of_nobody_who_never_allowed_it(
    browser: Client, server: Client
) -> None:
    """What another application was allowed, and holds tokens for, is not this one's."""
    allowed, other = Attempt(connected()), Attempt(connected(name="Other"))
    allowed.token(server, allowed.code(browser))

    silent = other.ask(browser, prompt="none")
    again = allowed.ask(browser, prompt="none")

    assert "error=login_required" in silent.headers["Location"]
    assert "code=" not in silent.headers["Location"]
    assert "code=" in again.headers["Location"]


def test_a_yes_counts_for_nothing_where_a_second_factor_is_lacking(browser: Client) -> None:
    """The page that was shown to somebody else, or before, does not let one around it."""
    attempt = Attempt(connected())
    page = attempt.ask(browser)
    lacking = Client(HTTP_HOST=host_of("apex"))
    sign_in(lacking, User.objects.get(id=console_client("state_admin").session["_auth_user_id"]))

    reply = attempt.answer(lacking, page)

    assert urlsplit(reply.headers["Location"]).path == "/sign-in"
    assert not Consent.objects.exists()


def test_the_form_leads_to_the_application_alone(browser: Client) -> None:
    page = Attempt(connected()).ask(browser)

    policy = page.headers["Content-Security-Policy"]
    assert "form-action 'self' https://roads.example.org;" in policy
    assert "script-src 'self';" in policy


@pytest.mark.parametrize(
    "changed",
    [
        {"redirect_uri": "https://elsewhere.example.org/"},
        {"redirect_uri": f"{REDIRECT}/more"},
        {"client_id": "01890000-0000-7000-8000-000000000000"},
        {"code_challenge_method": "plain"},
        {"code_challenge_method": ""},
    ],
)
def test_an_unfit_request_goes_nowhere(browser: Client, changed: dict[str, str]) -> None:
    reply = Attempt(connected()).ask(browser, **changed)

    assert "Location" not in reply.headers
    assert "elsewhere.example.org" not in reply.content.decode()


def test_a_scope_that_was_not_connected_is_refused(browser: Client) -> None:
    attempt = Attempt(connected(scopes=["openid"]), scope="openid email")

    reply = attempt.ask(browser)

    assert "error=invalid_scope" in reply.headers["Location"]


@pytest.mark.parametrize(
    "changed",
    [{"code_verifier": "a" * 64}, {"client_secret": "guessed"}, {"redirect_uri": "https://x.org/"}],
)
def test_a_stolen_code_is_worth_nothing(
    browser: Client, server: Client, changed: dict[str, str]
) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)

    reply = attempt.token(server, code, **changed)

    assert reply.status_code in {400, 401}
    assert "access_token" not in reply.json()


def test_nothing_but_codes_is_answered(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    tokens = attempt.token(server, attempt.code(browser)).json()
    asked = {"grant_type": "refresh_token", "refresh_token": tokens.get("refresh_token", "x")}

    renewed = attempt.token(server, "", **asked)
    machine = attempt.token(server, "", grant_type="client_credentials")

    assert {renewed.status_code, machine.status_code} <= {400, 401}
    assert "access_token" not in {**renewed.json(), **machine.json()}


def test_a_code_of_another_application_is_refused(browser: Client, server: Client) -> None:
    mine, other = Attempt(connected()), Attempt(connected(name="Other"))
    code = mine.code(browser)

    reply = other.token(server, code, code_verifier=mine.verifier)

    assert reply.status_code in {400, 401}


def test_a_code_that_waited_too_long_is_refused(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)

    with time_machine.travel(timezone.now() + timedelta(minutes=5)):
        reply = attempt.token(server, code)

    assert reply.status_code == 400


def test_a_disconnected_application_learns_nothing_more(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    tokens = attempt.token(server, attempt.code(browser)).json()

    application_disconnect(client_id=UUID(attempt.key.client.id))

    reply = server.get(USERINFO, HTTP_AUTHORIZATION=f"Bearer {tokens['access_token']}")
    assert reply.status_code == 401


def test_a_stopped_account_is_told_of_no_more(
    browser: Client, server: Client, person: User
) -> None:
    attempt = Attempt(connected())
    tokens = attempt.token(server, attempt.code(browser)).json()

    User.objects.filter(id=person.id).update(is_active=False)

    reply = server.get(USERINFO, HTTP_AUTHORIZATION=f"Bearer {tokens['access_token']}")
    assert reply.status_code == 401


def test_a_code_is_worth_nothing_once_the_account_is_stopped(
    browser: Client, server: Client, person: User
) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)

    User.objects.filter(id=person.id).update(is_active=False)

    assert attempt.token(server, code).status_code == 400


def test_an_old_secret_proves_nothing(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)

    application_secret_renew(client_id=UUID(attempt.key.client.id))

    assert attempt.token(server, code).status_code == 401


def test_asking_for_a_fresh_sign_in_signs_out_who_signed_in_long_ago(
    person: User, server: Client
) -> None:
    browser = Client(HTTP_HOST=host_of("apex"))
    sign_in(browser, person, ago=3600)

    first = Attempt(connected()).ask(browser, prompt="login")
    second = browser.get(first.headers["Location"])

    assert "prompt" not in first.headers["Location"]
    assert urlsplit(second.headers["Location"]).path == "/sign-in"


def test_the_deployment_describes_what_it_answers(
    server: Client, anonymous_client: Callable[..., Client], body_a: BodyRef
) -> None:
    told = server.get("/.well-known/openid-configuration").json()

    assert told["issuer"] == f"http://{host_of('apex')}"
    assert told["response_types_supported"] == ["code"]
    assert "device_authorization_endpoint" not in told
    assert "registration_endpoint" not in told
    for address in ("token_endpoint", "userinfo_endpoint", "jwks_uri"):
        path = urlsplit(told[address]).path
        assert server.get(path).status_code in {200, 401, 405}
    elsewhere = anonymous_client(body_a).get("/.well-known/jwks.json")
    assert not elsewhere.headers["Content-Type"].startswith("application/json")


def test_keys_are_kept_encrypted(server: Client) -> None:
    server.get("/.well-known/jwks.json")

    assert "PRIVATE KEY" not in SigningKey.objects.get().pem
