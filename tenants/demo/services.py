"""How is the demonstration's state of 24 bodies made, once?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name

from django.conf import settings

from sabha.config.env import environment
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import DomainError
from sabha.identity.models import User
from sabha.identity.services import totp_give, user_create
from tenants.demo.codes import code_now
from tenants.demo.people import CONSOLE, PASSWORD, STAFF, Staff
from tenants.directory.cache import directory
from tenants.directory.cards import address_of
from tenants.directory.models import BodyState, LocalBody
from tenants.enablement.services import module_enable
from tenants.membership.services import console_role_grant, staff_create
from tenants.onboarding.execution import run_execute
from tenants.onboarding.services import run_check, run_start

REGISTER = Path(__file__).with_name("register.csv")
GRIEVANCES_IN = ("municipality", "corporation")
REASON = "Demonstration"


class DemoRefusedError(DomainError):
    """The demonstration's passwords are known to everybody."""

    code = "demo-refused"
    status = 409
    title_en = (
        "The demonstration runs on the embedded database or with SABHA_DEBUG=1 only, "
        "because its passwords are known to everybody."
    )
    title_ml = "ഡെമോയുടെ പാസ്‌വേഡുകൾ എല്ലാവർക്കും അറിയാം; യഥാർത്ഥ സംവിധാനത്തിൽ ഇത് പ്രവർത്തിക്കില്ല."


class DemoFailedError(DomainError):
    """A body of the demonstration did not come up."""

    code = "demo-failed"
    status = 500
    title_en = "The body {code} of the demonstration did not come up: {cause}"
    title_ml = "ഡെമോയിലെ {code} എന്ന സ്ഥാപനം തയ്യാറായില്ല: {cause}"


def demo_prepare() -> Iterator[str]:
    """Make whatever the demonstration lacks; yield what was done, the addresses and the logins.

    Raises:
        DemoRefusedError: this is a real deployment.
        DemoFailedError: a body did not come up.
    """
    found = environment()
    if not (found.is_embedded or found.debug):
        raise DemoRefusedError
    codes = _codes()
    if LocalBody.objects.filter(code__in=codes, state=BodyState.ACTIVE).count() < len(codes):
        yield f"Demo       onboarding {len(codes)} local bodies …"
        _bodies_onboard()
    _modules_enable(codes)
    _people_enter()
    _offices_fill()
    yield from _told()


def _codes() -> list[str]:
    lines = REGISTER.read_text(encoding="utf-8").splitlines()[1:]
    return [line.partition(",")[0] for line in lines]


def _bodies_onboard() -> None:
    run = run_check(data=REGISTER.read_bytes(), file_name="demo-register.csv")
    run_start(run_id=run.id, is_in_process=True)
    run_execute(run_id=run.id, workers=environment().worker_concurrency)
    failed = run.rows.exclude(status__in=["active", "existing"]).first()
    if failed is not None:
        raise DemoFailedError(code=failed.code, cause=failed.errors[0]["en"])


def _modules_enable(codes: list[str]) -> None:
    lacking = LocalBody.objects.filter(code__in=codes, type__in=GRIEVANCES_IN)
    for body in lacking.exclude(enablements__module="grievances"):
        module_enable(body_id=body.id, module="grievances", reason=REASON)


def _people_enter() -> None:
    logins = [person.login for person in (*CONSOLE, *STAFF)]
    known = set(User.objects.filter(login__in=logins).values_list("login", flat=True))
    for official in CONSOLE:
        if official.login not in known:
            user = user_create(
                login=official.login,
                password=PASSWORD,
                name_en=official.name_en,
                name_ml=official.name_ml,
            )
            console_role_grant(user_id=user.id, role=official.role)
            totp_give(user_id=user.id, secret=official.app_key)
    for person in STAFF:
        if person.login not in known:
            staff_create(
                body=_body(person),
                login=person.login,
                password=PASSWORD,
                name_en=person.name_en,
                name_ml=person.name_ml,
                seat_code=person.seat,
            )
    # Whoever decides about visits is written to; the outbox shows it.
    for user in User.objects.filter(login__in=logins, email=""):
        user.email = f"{user.login}@example.org"
        user.save(update_fields=["email"])


def _offices_fill() -> None:
    """Let each module put believable matters into the bodies that have staff."""
    directory.forget()
    for code in dict.fromkeys(person.body for person in STAFF):
        body = _body(next(person for person in STAFF if person.body == code))
        for dotted in settings.DEMO_FILLERS:
            with body_work(body):
                resolve_name(dotted)()


def _body(person: Staff) -> BodyRef:
    found = {body.code: body for body in directory.snapshot().by_id.values()}
    return found[person.body]


def _told() -> Iterator[str]:
    bodies = {body.code: body for body in directory.snapshot().by_id.values()}
    yield f"Password   {PASSWORD} (for every login below)"
    for official in CONSOLE:
        yield f"Console    {address_of('console')}  {official.login}  ({official.name_en})"
        yield f"           authenticator key {official.app_key}, code now {code_now(official)}"
    yield f"Codes      {address_of()}outbox shows the codes of the moment, and what was sent"
    for person in STAFF:
        address = f"{address_of(bodies[person.body].slug)}office"
        yield f"Office     {address}  {person.login}  ({person.name_en}, {person.seat})"
