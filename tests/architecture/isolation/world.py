"""Which bodies stand beside each other here, and what was planted in them?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.directory.cache import body_by_slug, directory
from tenants.enablement.services import module_enable
from tenants.membership.services import invitation_create, staff_create
from tenants.visits.services import visit_end
from tests.architecture.isolation.canaries import CANARIES, Canary
from tests.architecture.isolation.planting import Planted, plant
from tests.deployment import body_make
from tests.people import PASSWORD
from tests.tenants.visits.visitors import support_make, visit_begun

PLACES = {
    "a": ("G93001", "thenmala", "grama_panchayat", "main"),
    "b": ("M93001", "nedumkayal", "municipality", "second"),
    "c": ("G93002", "arippara", "grama_panchayat", "main"),
}


@dataclass(frozen=True)
class Tenant:
    """A body, its secretary, its canary, and the ids of what was planted in it."""

    ref: BodyRef
    secretary: User
    invitation: str
    canary: Canary
    planted: Planted


@dataclass(frozen=True)
class World:
    """A and C share the cell main; B is in the cell second."""

    a: Tenant
    b: Tenant
    c: Tenant

    @property
    def all(self) -> tuple[Tenant, ...]:
        """Every tenant."""
        return (self.a, self.b, self.c)

    def others(self, tenant: Tenant) -> tuple[str, ...]:
        """Return the words of all bodies but one."""
        return tuple(
            word for other in self.all if other is not tenant for word in other.canary.words
        )

    @property
    def private(self) -> tuple[str, ...]:
        """Return what no public page and no console may show, of any body."""
        return tuple(word for tenant in self.all for word in tenant.canary.private)


def world_make() -> World:
    """Make three bodies with every module, and plant a canary in every model of each."""
    return World(**{name: _tenant_make(name) for name in PLACES})


def _tenant_make(name: str) -> Tenant:
    code, slug, body_type, cell = PLACES[name]
    body = body_make(code, slug, body_type, cell=cell)
    module_enable(body_id=body.id, module="grievances", reason="isolation")
    directory.forget()
    ref = body_by_slug(slug)
    assert ref is not None
    canary = CANARIES[name]
    user_id: UUID = staff_create(
        body=ref,
        login=f"{canary.shown}@example.org",
        password=PASSWORD,
        name_en=canary.open("secretary"),
        name_ml=canary.open("secretary"),
        seat_code="secretary",
    )
    secretary = User.objects.get(id=user_id)
    email = f"invited.{canary.shown}@example.org"
    sent = invitation_create(body=ref, email=email, seat_code="head_clerk")
    planted = replace(plant(ref, canary, secretary), visit=_visit_plant(ref, secretary))
    return Tenant(ref, secretary, sent.token, canary, planted)


def _visit_plant(ref: BodyRef, secretary: User) -> UUID:
    """Have somebody of the support team come and go."""
    visitor = support_make()
    visit = visit_begun(visitor, ref, officer=secretary)
    visit_end(visit_id=visit.id, user_id=visitor.id)
    return visit.id
