"""How does a test bring somebody of the support team to a body's door, and through it?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db.models import F
from django.test import Client

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.standing import body_actor
from sabha.identity.actor import Actor, acting_as
from sabha.identity.models import User
from tenants.membership.services import staff_create
from tenants.visits.models import SupportVisit, VisitStep
from tenants.visits.services import Scope, visit_accept, visit_ask
from tests.people import PASSWORD, console_client, host_of, sign_in

REASON = "The register does not load."
LOOKING = Scope(hours=2, modules=("filing",), mode="read")
CHANGING = Scope(hours=8, modules=("filing", "office"), mode="write")


def support_make() -> User:
    """Return somebody of the support team."""
    return User.objects.get(id=console_client("support").session["_auth_user_id"])


def officer_of(body: BodyRef) -> User:
    """Return the body's Secretary, who decides about visits."""
    login = f"officer@{body.slug}.example.org"
    found = User.objects.filter(login=login).first()
    if found is not None:
        return found
    user_id = staff_create(
        body=body,
        login=login,
        password=PASSWORD,
        name_en="Officer",
        name_ml="സെക്രട്ടറി",
        seat_code="secretary",
    )
    return User.objects.get(id=user_id)


@contextmanager
def acting_in(body: BodyRef, user: User) -> Iterator[None]:
    """Do what follows in the office of `body`, in the person's name, as one unit of work."""
    with body_work(body):
        actor = body_actor(user=user, body=body)
        assert actor is not None
        with acting_as(actor):
            yield


def actor_of(user: User) -> Actor:
    """Return the person as the console knows them."""
    return Actor(kind="support", name=user.name_en, user_id=user.id, designation="support")


def visit_asked(user: User, body: BodyRef, scope: Scope = LOOKING) -> SupportVisit:
    """Ask for a visit in the person's name."""
    with acting_as(actor_of(user)):
        return visit_ask(body_id=body.id, reason=REASON, scope=scope)


def visit_begun(
    user: User, body: BodyRef, scope: Scope = LOOKING, *, officer: User | None = None
) -> SupportVisit:
    """Ask for a visit, and have the Secretary let the person in on the same terms."""
    visit = visit_asked(user, body, scope)
    with acting_in(body, officer or officer_of(body)):
        visit_accept(visit_id=visit.id, body_id=body.id, scope=scope)
    visit.refresh_from_db()
    return visit


def time_pass(visit: SupportVisit, **passed: int) -> None:
    """Let so much time have passed since the visit was asked for and decided."""
    gone = timedelta(**passed)
    SupportVisit.objects.filter(id=visit.id).update(
        asked_at=F("asked_at") - gone,
        decided_at=F("decided_at") - gone,
        ends_at=F("ends_at") - gone,
    )
    VisitStep.objects.filter(visit=visit).update(at=F("at") - gone)


def client_at(user: User, place: BodyRef | str, *, has_second_factor: bool = True) -> Client:
    """Return the person's browser at a body's host, or at the console."""
    client = Client(HTTP_HOST=host_of(place), HTTP_ACCEPT_LANGUAGE="en")
    sign_in(client, user, has_second_factor=has_second_factor)
    return client
