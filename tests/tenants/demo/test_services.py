"""Does the demonstration come up whole, and does nothing happen the second time?"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from django.test import Client

from modules.filing.models import File
from modules.grievances.manifest import MANIFEST as GRIEVANCES
from sabha.database.work import body_work
from tenants.demo import demo_prepare
from tenants.demo.codes import code_now
from tenants.demo.people import CONSOLE, MUNICIPALITY, PANCHAYAT, PASSWORD, STAFF
from tenants.directory.cache import directory
from tenants.directory.models import LocalBody
from tests.deployment import Baseline
from tests.people import host_of
from tests.platform.session.doors import ask, at


@pytest.fixture(scope="module")
def lines(baseline: Baseline) -> Iterator[list[str]]:
    """Make the demonstration once for all tests here, none of which changes it."""
    yield list(demo_prepare())
    baseline.restore()


def test_the_demonstration_is_a_small_state(lines: list[str]) -> None:
    bodies = LocalBody.objects.exclude(code__startswith="G9").exclude(code__startswith="M9")

    assert bodies.filter(state="active").count() == 24
    assert len(set(bodies.values_list("type", flat=True))) == 5
    assert len(set(bodies.values_list("district", flat=True))) == 3
    assert bodies.filter(slug__startswith="poovathumala-").count() == 2
    assert any(PASSWORD in line for line in lines)
    assert all(any(person.login in line for line in lines) for person in (*CONSOLE, *STAFF))


def test_offices_have_files_and_some_bodies_grievances(lines: list[str]) -> None:
    bodies = {body.code: body for body in directory.snapshot().by_id.values()}

    for code in (PANCHAYAT, MUNICIPALITY):
        with body_work(bodies[code]):
            files = list(File.objects.all())
            assert len(files) >= 10
            assert {file.state for file in files} >= {"open", "returned", "approved", "rejected"}
    assert GRIEVANCES.slug in bodies[MUNICIPALITY].modules
    assert GRIEVANCES.slug not in bodies[PANCHAYAT].modules


def test_the_printed_logins_open_their_doors(lines: list[str]) -> None:
    state, front = at("console"), Client(HTTP_HOST=host_of("puzhayoram"))

    ask(state, "auth/login", {"username": "state", "password": PASSWORD})
    ask(state, "auth/2fa/authenticate", {"code": code_now(CONSOLE[0])})
    ask(front, "auth/login", {"username": "front.gp", "password": PASSWORD})

    for client in (state, front):
        seen = client.get("/api/session/").json()
        assert seen["permissions"]
        assert seen["needs"] == []


def test_a_second_start_adds_nothing_and_is_quick(lines: list[str]) -> None:
    before = LocalBody.objects.count()
    begun = time.monotonic()

    again = list(demo_prepare())

    assert time.monotonic() - begun < 1
    assert LocalBody.objects.count() == before
    assert _without_codes(again) == _without_codes(lines[1:])


def _without_codes(told: list[str]) -> list[str]:
    return [re.sub(r"code now \d{6}", "", line) for line in told]
