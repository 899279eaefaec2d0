"""Which bodies and people does a journey find when it begins?

`python -m sabha.supervisor.preparing tests.e2e.entering:enter` reads what is wanted as JSON from
its input, and enters it through the services that screens use.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import timedelta
from pkgutil import resolve_name
from typing import NotRequired, TypedDict

from django.conf import settings
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.services import totp_give, user_create
from tenants.directory.cache import directory
from tenants.enablement.services import module_enable
from tenants.membership.services import console_role_grant, staff_create
from tenants.onboarding.execution import run_execute
from tenants.onboarding.services import run_check, run_start

# A seat of visitors is given for a time.
VISIT = timedelta(days=30)


class Official(TypedDict):
    """Somebody who works at the console; `secret` is in their authenticator app already."""

    login: str
    role: str
    name_en: str
    name_ml: str
    secret: NotRequired[str]


class Staff(TypedDict):
    """Somebody who sits in a body's office; `body` is its slug."""

    login: str
    body: str
    seat: str
    name_en: str
    name_ml: str


class Wanted(TypedDict, total=False):
    """Everything that can be entered."""

    password: str
    register: str
    console: list[Official]
    staff: list[Staff]
    busy: list[str]


def enter() -> Iterator[str]:
    """Enter bodies, officials, staff, then files and complaints where busy; yield what was done."""
    wanted: Wanted = json.load(sys.stdin)
    password = wanted.get("password", "")
    if "register" in wanted:
        yield _bodies_onboard(wanted["register"])
    for official in wanted.get("console", []):
        yield _official_enter(official, password)
    for person in wanted.get("staff", []):
        yield _staff_enter(person, password)
    for slug in wanted.get("busy", []):
        yield _office_fill(slug)


def _bodies_onboard(register: str) -> str:
    run = run_check(data=register.encode(), file_name="small-register.csv")
    run_start(run_id=run.id, is_in_process=True)
    run_execute(run_id=run.id)
    left = list(run.rows.exclude(status="active").values("code", "errors"))
    assert not left, left
    return f"{run.rows.count()} bodies"


def _official_enter(official: Official, password: str) -> str:
    user = user_create(
        login=official["login"],
        password=password,
        name_en=official["name_en"],
        name_ml=official["name_ml"],
    )
    console_role_grant(user_id=user.id, role=official["role"])
    if "secret" in official:
        totp_give(user_id=user.id, secret=official["secret"])
    return official["login"]


def _staff_enter(person: Staff, password: str) -> str:
    staff_create(
        body=_body(person["body"]),
        login=person["login"],
        password=password,
        name_en=person["name_en"],
        name_ml=person["name_ml"],
        seat_code=person["seat"],
        ends_on=timezone.localdate() + VISIT if person["seat"] == "audit_party" else None,
    )
    return person["login"]


def _office_fill(slug: str) -> str:
    body = _body(slug)
    module_enable(body_id=body.id, module="grievances", reason="Journeys")
    with body_work(body):
        for dotted in settings.DEMO_FILLERS:
            resolve_name(dotted)()
    return slug


def _body(slug: str) -> BodyRef:
    return next(body for body in directory.snapshot().by_id.values() if body.slug == slug)
