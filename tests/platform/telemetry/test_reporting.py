"""Does an error report tell what failed for which body, and nothing of anybody's data?"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID
from wsgiref.util import setup_testing_defaults

import pytest
import sentry_sdk
from celery import Celery
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from pytest_django import Settings

from sabha.database.body import BodyRef
from sabha.queueing.headers import BODY
from sabha.telemetry.flushing import meter
from sabha.telemetry.reporting import reporting_start
from sabha.telemetry.task_context import tasks_follow
from tests.platform.telemetry.ingest import Ingest, ingest_open

NAME, NAME_ML, PHONE, HOUSE = "Lakshmi", "ലക്ഷ്മി", "9847012345", "house-name-hidden"
COOKIE = "session-of-a-clerk"
SECRETS = (NAME, NAME_ML, PHONE, HOUSE, COOKIE)


def body_make(number: int, slug: str) -> BodyRef:
    """Return a body that nothing stands behind."""
    return BodyRef(
        id=UUID(int=number),
        code=f"G{number}",
        slug=slug,
        schema=f"body_g{number}",
        role=f"tenant_g{number}",
        cell="main",
        type="grama_panchayat",
        district="565",
        name_en=slug,
        name_ml=slug,
        state="active",
    )


BODIES = {body.slug: body for body in (body_make(1, "payyoor"), body_make(2, "elavanad"))}


def body_by_id(body_id: UUID) -> BodyRef | None:
    """Stand for the directory."""
    return next((body for body in BODIES.values() if body.id == body_id), None)


class Naming:
    """Name the body of the host, as the directory's middleware does."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.body_ref = BODIES[request.get_host().split(".")[0]]  # type: ignore[attr-defined]  # an attribute of ours
        if request.path == "/early/":
            raise ValueError(f"{NAME!r} was refused before any view")
        return self.get_response(request)


def failing(request: HttpRequest) -> HttpResponse:
    """Fail over a resident's data."""
    applicant = {"name": NAME, "house": request.POST.get("house", "")}
    raise ValueError(f"no ward for {applicant['name']!r} {NAME_ML} of phone {PHONE}")


urlpatterns = [path("files/", failing)]


@pytest.fixture
def ingest(settings: Settings) -> Iterator[Ingest]:
    settings.ROOT_URLCONF = __name__
    settings.ALLOWED_HOSTS = ["*"]
    settings.DEBUG = False
    settings.BODY_RESOLVER = f"{__name__}:body_by_id"
    settings.MIDDLEWARE = [
        "sabha.telemetry.middleware.RequestContextMiddleware",
        f"{__name__}.Naming",
        "sabha.telemetry.middleware.RequestMeterMiddleware",
    ]
    with ingest_open() as server:
        assert reporting_start(dsn=server.dsn)
        yield server
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)
    meter.drain()


def ask(slug: str, address: str = "/files/") -> str:
    """Send a request through the real WSGI handler, as a web server does."""
    form = f"house={HOUSE}".encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": address,
        "QUERY_STRING": f"q={NAME}",
        "HTTP_HOST": f"{slug}.sabha.localhost",
        "HTTP_COOKIE": f"sabha_session={COOKIE}",
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(form)),
        "wsgi.input": io.BytesIO(form),
    }
    setup_testing_defaults(environ)
    statuses: list[str] = []

    def start(status: str, _headers: object, _error: object = None) -> Callable[[bytes], object]:
        statuses.append(status)
        return io.BytesIO().write

    reply = WSGIHandler()(environ, start)
    list(reply)
    reply.close()
    return statuses[0]


def test_a_report_names_the_body_and_carries_nobodys_data(ingest: Ingest) -> None:
    assert ask("payyoor").startswith("500")
    sentry_sdk.flush()

    (event,) = ingest.events()
    assert event["tags"]["body"] == "payyoor"
    assert event["request"] == {"method": "POST", "url": "http://payyoor.sabha.localhost/files/"}
    assert event["exception"]["values"][0]["value"] == "no ward for … … of phone …"
    frame = event["exception"]["values"][0]["stacktrace"]["frames"][-1]
    assert (frame["function"], "vars" in frame) == ("failing", False)
    assert [secret for secret in SECRETS if secret in "".join(ingest.envelopes)] == []


def test_a_report_never_carries_what_another_bodys_request_left(ingest: Ingest) -> None:
    ask("payyoor")
    ask("elavanad")
    sentry_sdk.flush()

    first, second = ingest.events()
    assert (first["tags"]["body"], second["tags"]["body"]) == ("payyoor", "elavanad")
    assert "elavanad" not in str(first)
    assert "payyoor" not in str(second)
    assert first["tags"]["work"] != second["tags"]["work"]


def test_reports_of_threads_keep_to_their_bodies(ingest: Ingest) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(ask, ["payyoor", "elavanad"] * 15))
    sentry_sdk.flush()

    told = [(event["tags"]["body"], event["request"]["url"]) for event in ingest.events()]
    assert len(told) == 30
    assert [told for told in told if f"//{told[0]}." not in told[1]] == []


def test_a_failure_before_the_view_names_the_body_too(ingest: Ingest) -> None:
    ask("elavanad", "/early/")
    sentry_sdk.flush()

    (event,) = ingest.events()
    assert event["tags"]["body"] == "elavanad"


def test_a_task_that_fails_is_told_to_its_body(ingest: Ingest) -> None:
    application = Celery("reporting", broker="memory://", set_as_current=False)
    application.conf.task_always_eager = True
    tasks_follow()

    @application.task
    def demand_send(name: str) -> None:
        raise ValueError(f"no address for {name!r}")

    for body in BODIES.values():
        demand_send.apply_async((NAME,), headers={BODY: f"{body.id}/{body.schema}"})
    sentry_sdk.flush()

    told = [
        (event["tags"]["body"], event["exception"]["values"][-1]["value"])
        for event in ingest.events()
    ]
    assert told == [("payyoor", "no address for …"), ("elavanad", "no address for …")]


def test_without_an_address_nothing_is_reported() -> None:
    assert not reporting_start(dsn="")
    assert not sentry_sdk.get_client().is_active()
