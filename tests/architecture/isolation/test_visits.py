"""Is an open visit the only way into an office for those who work for the whole state?"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.db import connections
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.permissions.codes import CONSOLE_ROLES, STATE_ADMIN, SUPPORT
from sabha.queueing.task import BodyTask
from tenants.membership.models import Membership
from tenants.membership.services import console_role_grant
from tenants.visits.models import SupportVisit
from tenants.visits.scope import scope_permissions
from tenants.visits.services import Scope, visit_refuse, visit_revoke
from tenants.visits.tasks import visits_settle_now
from tests.architecture.checkers.matrix import Asker, Reply, address, expected_code
from tests.architecture.checkers.routes import Handler
from tests.architecture.isolation.requests import body_routes
from tests.architecture.isolation.rows import Rows, rows_of
from tests.architecture.isolation.world import World
from tests.people import console_client, host_of, sign_in
from tests.tenants.visits.visitors import acting_in, time_pass, visit_asked, visit_begun

LOOKING = Scope(hours=2, modules=("filing",), mode="read")
CHANGING = Scope(hours=2, modules=("filing",), mode="write")
EVERYWHERE = Scope(hours=2, modules=("filing", "grievances", "office"), mode="write")
# The way out would end the visit in the middle of the asking; it has a test of its own.
WAY_OUT = "api/office/visits/leave/"
SESSION = "api/session/"
# What the office keeps of its own acts and of who was there.
RECORDS = {"audit_auditentry", "audit_auditlink"}
Coming = Callable[[User, World], object]


def nothing(user: User, world: World) -> None:
    """Nobody was asked."""


def asked(user: User, world: World) -> None:
    visit_asked(user, world.a.ref, LOOKING)


def refused(user: User, world: World) -> None:
    visit = visit_asked(user, world.a.ref, LOOKING)
    with acting_in(world.a.ref, world.a.secretary):
        visit_refuse(visit_id=visit.id, body_id=world.a.ref.id, reason="Not today.")


def lapsed(user: User, world: World) -> None:
    time_pass(visit_asked(user, world.a.ref, LOOKING), days=8)


def at_another_body(user: User, world: World) -> None:
    visit_begun(user, world.c.ref, EVERYWHERE, officer=world.c.secretary)


def unrecorded(user: User, world: World) -> None:
    visit = visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary)
    SupportVisit.objects.filter(id=visit.id).update(recorded_at=None)


def expired(user: User, world: World) -> None:
    time_pass(visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary), hours=3)


def revoked(user: User, world: World) -> None:
    visit = visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary)
    with acting_in(world.a.ref, world.a.secretary):
        visit_revoke(visit_id=visit.id, body_id=world.a.ref.id)


def no_longer_support(user: User, world: World) -> None:
    visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary)
    console_role_grant(user_id=user.id, role=STATE_ADMIN)


OUTSIDE: tuple[tuple[str, Coming, str], ...] = (
    (SUPPORT, nothing, "not-a-member"),
    (STATE_ADMIN, nothing, "not-a-member"),
    (SUPPORT, asked, "not-a-member"),
    (SUPPORT, refused, "not-a-member"),
    (SUPPORT, lapsed, "not-a-member"),
    (SUPPORT, at_another_body, "not-a-member"),
    (SUPPORT, unrecorded, "visit-ended"),
    (SUPPORT, expired, "visit-ended"),
    (SUPPORT, revoked, "visit-ended"),
    (SUPPORT, no_longer_support, "visit-ended"),
)


def somebody(role: str) -> User:
    """Return somebody of the console, who belongs to no body."""
    return User.objects.get(id=console_client(role).session["_auth_user_id"])


def replies(
    user: User, body: BodyRef, *, has_second_factor: bool = True
) -> list[tuple[Handler, Reply]]:
    """Ask every handler of the body's host, signed in anew where one of them has signed out."""
    client = Client(HTTP_HOST=host_of(body), raise_request_exception=False)
    found, is_in = [], False
    for handler in body_routes():
        if not handler.path.startswith("api/") or handler.path == WAY_OUT:
            continue
        if not is_in:
            sign_in(client, user, has_second_factor=has_second_factor)
        is_in = not handler.path.startswith(SESSION)
        found.append((handler, reply_of(client, handler)))
    return found


def reply_of(client: Client, handler: Handler) -> Reply:
    send = getattr(client, handler.method)
    is_safe = handler.method in {"get", "head"}
    content = {} if is_safe else {"content_type": "application/json", "data": "{}"}
    response = send(address(handler), **content)
    is_problem = response.headers.get("Content-Type", "").startswith("application/problem")
    is_told = is_problem and handler.method != "head"
    return Reply(response.status_code, json.loads(response.content)["code"] if is_told else "")


def strays(found: list[tuple[Handler, Reply]], asker: Asker, refusal: str) -> list[str]:
    """Return what was let through or kept out wrongly."""
    return [
        f"{handler} answered {reply.status} {reply.code}"
        for handler, reply in found
        if is_stray(handler, reply, asker, refusal)
    ]


def is_stray(handler: Handler, reply: Reply, asker: Asker, refusal: str) -> bool:
    is_kept_out = reply.status in {401, 403}
    if expected_code(handler, asker) is None:
        return reply.status >= 500 or is_kept_out
    is_told = reply.code == refusal or handler.method == "head"
    return not (is_kept_out and is_told)


def work_of(rows: Rows) -> Rows:
    """Return the office's work without its records of who did or asked what."""
    return {table: lines for table, lines in rows.items() if table not in RECORDS}


@pytest.mark.parametrize(
    ("role", "coming", "refusal"),
    OUTSIDE,
    ids=[f"{role}-{coming.__name__}" for role, coming, _ in OUTSIDE],
)
def test_nobody_comes_in_without_an_open_visit(
    world: World, role: str, coming: Coming, refusal: str
) -> None:
    user = somebody(role)
    coming(user, world)
    before = rows_of(world.a.ref)
    stranger = Asker(coming.__name__, is_signed_in=True, is_member=False)

    found = replies(user, world.a.ref)

    assert len(found) > 50
    assert strays(found, stranger, refusal) == []
    assert rows_of(world.a.ref) == before


@pytest.mark.parametrize("scope", [LOOKING, CHANGING, EVERYWHERE])
def test_a_visitor_reaches_what_was_let_in_and_nothing_else(world: World, scope: Scope) -> None:
    user = somebody(SUPPORT)
    visit_begun(user, world.a.ref, scope, officer=world.a.secretary)
    held = scope_permissions(modules=scope.modules, mode=scope.mode, enabled=world.a.ref.modules)
    visitor = Asker("visitor", is_signed_in=True, is_member=True, permissions=held)
    before = rows_of(world.a.ref)

    found = replies(user, world.a.ref)

    assert strays(found, visitor, "outside-visit") == []
    let_through = [item for item, reply in found if item.requirement in held]
    assert len(let_through) >= 5
    assert work_of(rows_of(world.a.ref)) == work_of(before)


def test_a_password_alone_lets_no_visitor_in(world: World) -> None:
    user = somebody(SUPPORT)
    visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary)

    found = replies(user, world.a.ref, has_second_factor=False)

    coded = [(item, reply) for item, reply in found if isinstance(item.requirement, str)]
    nobody = Asker("visitor", is_signed_in=True, is_member=True)
    assert strays(coded, nobody, "second-factor-required") == []


def test_every_request_of_a_visitor_is_in_the_record(world: World) -> None:
    user = somebody(SUPPORT)
    visit = visit_begun(user, world.a.ref, LOOKING, officer=world.a.secretary)

    found = replies(user, world.a.ref)

    of_the_office = [
        (item, reply)
        for item, reply in found
        if isinstance(item.requirement, str) and reply.status != 404
    ]
    lines = [json.loads(line) for line in rows_of(world.a.ref)["audit_auditentry"]]
    written = [
        (line["after"]["route"], line["after"]["method"].lower())
        for line in lines
        if line["visit_id"] == str(visit.id) and line["action"] == "visits.visit.request"
    ]
    missing = [item for item, _ in of_the_office if (item.path, item.method) not in written]
    assert missing == []
    visit.refresh_from_db()
    assert visit.requests == visit.acts.count() == len(written)
    names = {(line["actor_name"], bool(line["acting_for"])) for line in lines if line["visit_id"]}
    assert names == {(user.name_ml, True)}


@pytest.mark.parametrize("role", sorted(CONSOLE_ROLES))
def test_a_visit_leaves_no_membership_behind(world: World, role: str) -> None:
    user = somebody(role)
    if role == SUPPORT:
        visit_begun(user, world.a.ref, EVERYWHERE, officer=world.a.secretary)

    assert not Membership.objects.filter(user=user).exists()


def test_the_clock_of_visits_touches_only_the_body_that_was_visited(world: World) -> None:
    user = somebody(SUPPORT)
    time_pass(visit_begun(user, world.a.ref, LOOKING, officer=world.a.secretary), hours=3)
    others = [rows_of(tenant.ref) for tenant in (world.b, world.c)]
    before = rows_of(world.a.ref)

    visits_settle_now.apply(throw=True)

    assert not isinstance(visits_settle_now, BodyTask)
    assert [rows_of(tenant.ref) for tenant in (world.b, world.c)] == others
    assert work_of(rows_of(world.a.ref)) == work_of(before)


def test_no_visit_is_seen_from_a_body(world: World) -> None:
    tables = ("visits_supportvisit", "visits_visitstep", "visits_visitact")
    for tenant in world.all:
        with connections[f"{tenant.ref.alias}_owner"].cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_tables WHERE tablename = ANY(%s)", [list(tables)])
            assert cursor.fetchall() == []


def test_a_door_left_open_would_be_seen(world: World) -> None:
    handler = next(item for item in body_routes() if item.requirement == "filing.file.view")
    stranger = Asker("support", is_signed_in=True, is_member=False)
    visitor = Asker("visitor", is_signed_in=True, is_member=True)

    assert is_stray(handler, Reply(200, ""), stranger, "not-a-member")
    assert is_stray(handler, Reply(404, "not-found"), visitor, "outside-visit")
    assert is_stray(handler, Reply(403, "not-a-member"), visitor, "outside-visit")
    assert not is_stray(handler, Reply(403, "outside-visit"), visitor, "outside-visit")
