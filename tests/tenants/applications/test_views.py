"""Does the state's own provider open the accounts that were invited, and no others?"""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as deployed
from django.test import Client
from pytest_django import Settings

from sabha.config.state_sign_in import StateSignIn, providers_of
from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.applications.services import ApplicationKey, application_connect
from tests.people import host_of, sign_in, staff_make
from tests.tenants.applications.serving import answering

START = "/sign-in/state/"
CALLBACK = "/sign-in/state/callback/"


@pytest.fixture
def provider(database: object, settings: Settings) -> Iterator[str]:
    """The provider stands on a port of its own, and knows this deployment as an application."""
    key = application_connect(
        name="Local bodies",
        redirect_uris=[f"http://{host_of('apex')}{CALLBACK}"],
        scopes=["profile", "email"],
        asks_each_time=False,
    )
    with answering() as address:
        configure(settings, address, key)
        yield address


def configure(settings: Settings, issuer: str, key: ApplicationKey) -> None:
    found = StateSignIn(issuer, key.client.id, key.secret, "State", "സംസ്ഥാനം")
    settings.STATE_SIGN_IN = found
    settings.SOCIALACCOUNT_PROVIDERS = providers_of(found)
    # Both sides share this process, and maybe a busy machine.
    settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 60


def person(body: BodyRef, email: str = "beena@state.example.org") -> User:
    user = staff_make(body, "secretary")
    User.objects.filter(id=user.id).update(email=email)
    return User.objects.get(id=user.id)


def at_provider(user: User) -> Client:
    browser = Client(HTTP_HOST="127.0.0.1")
    sign_in(browser, user)
    return browser


def come_back(browser: Client, provider_browser: Client, next_path: str = "/office") -> str:
    """Go to the provider and back with the code; return where the browser is sent in the end."""
    start = browser.get(START, {"next": next_path})
    asked = urlsplit(start.headers["Location"])
    assert start.status_code == 302
    allowed = provider_browser.get(f"{asked.path}?{asked.query}")
    back = urlsplit(allowed.headers["Location"])
    assert back.path == CALLBACK, allowed.headers["Location"]
    done = browser.get(f"{back.path}?{back.query}")
    return str(done.headers["Location"])


def signed_in(browser: Client) -> str | None:
    user = browser.get("/api/session/").json()["user"]
    return user["login"] if user else None


def test_an_invited_person_comes_in_by_the_verified_address(provider: str, body_a: BodyRef) -> None:
    user = person(body_a)
    browser = Client(HTTP_HOST=host_of("apex"))
    host = f"http://{host_of(body_a)}/office"

    after = come_back(browser, at_provider(user), host)

    query = parse_qs(urlsplit(after).query)
    assert urlsplit(after).path == "/sign-in/returned"
    assert query["next"] == [host]
    assert "error" not in query
    assert signed_in(browser) == user.login


def test_the_same_person_is_known_again_under_another_address(
    provider: str, body_a: BodyRef
) -> None:
    user = person(body_a)
    come_back(Client(HTTP_HOST=host_of("apex")), at_provider(user))
    User.objects.filter(id=user.id).update(email="new@state.example.org")
    browser = Client(HTTP_HOST=host_of("apex"))

    come_back(browser, at_provider(User.objects.get(id=user.id)))

    assert signed_in(browser) == user.login


def test_a_resident_s_account_is_not_opened(provider: str, body_a: BodyRef) -> None:
    user = person(body_a)
    User.objects.filter(id=user.id).update(kind=User.Kind.CITIZEN)
    browser = Client(HTTP_HOST=host_of("apex"))

    after = come_back(browser, at_provider(user))

    assert "error=" in after
    assert signed_in(browser) is None
    assert User.objects.count() == User.objects.filter(login__contains="@").count()


def test_a_callback_that_was_not_begun_here_opens_nothing(provider: str, body_a: BodyRef) -> None:
    user, browser = person(body_a), Client(HTTP_HOST=host_of("apex"))
    start = urlsplit(browser.get(START).headers["Location"])
    allowed = at_provider(user).get(f"{start.path}?{start.query}")
    stranger = Client(HTTP_HOST=host_of("apex"))

    stranger.get(f"{CALLBACK}?{urlsplit(allowed.headers['Location']).query}")

    assert signed_in(stranger) is None


@pytest.mark.parametrize(
    "wanted", ["https://evil.example.org/", "//evil.example.org", "javascript:alert(1)", "\\\\evil"]
)
def test_nobody_is_sent_on_to_a_stranger(provider: str, body_a: BodyRef, wanted: str) -> None:
    after = come_back(Client(HTTP_HOST=host_of("apex")), at_provider(person(body_a)), wanted)

    assert parse_qs(urlsplit(after).query)["next"] == ["/"]


def test_a_provider_that_is_away_is_told(database: object, settings: Settings) -> None:
    key = application_connect(
        name="x", redirect_uris=["https://x.example.org/"], scopes=[], asks_each_time=True
    )
    configure(settings, "http://127.0.0.1:9", key)

    reply = Client(HTTP_HOST=host_of("apex")).get(START)

    assert reply.status_code == 302
    assert "error=unreachable" in reply.headers["Location"]


def test_a_provider_that_says_it_is_another_is_not_believed(
    provider: str, settings: Settings
) -> None:
    """The same server under another name describes itself with that name."""
    found = settings.STATE_SIGN_IN
    other = StateSignIn(
        provider.replace("127.0.0.1", "localhost"), found.client_id, found.secret, "x", "x"
    )
    settings.STATE_SIGN_IN = other
    settings.SOCIALACCOUNT_PROVIDERS = providers_of(replace(other, issuer=provider))

    reply = Client(HTTP_HOST=host_of("apex")).get(START)

    assert "error=unreachable" in reply.headers["Location"]


def test_another_provider_s_return_is_not_answered(provider: str) -> None:
    reply = Client(HTTP_HOST=host_of("apex")).get("/sign-in/other/callback/")

    assert reply.status_code == 404


def test_without_a_provider_there_is_no_such_way(database: object) -> None:
    assert deployed.STATE_SIGN_IN is None

    assert Client(HTTP_HOST=host_of("apex")).get(START).status_code == 404
