"""Which bodies' roles lack what the code has come to give them, and how do they get it?"""

from __future__ import annotations

import hashlib
import json
from uuid import UUID

from django.db import Error
from django.db.models import Exists, OuterRef, QuerySet

from sabha.database.work import body_work, control_work
from sabha.errors import DomainError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.modularity.manifest import ALL_TYPES
from sabha.modularity.registry import manifests
from sabha.seats.services import roles_seed
from tenants.directory.models import LocalBody
from tenants.enablement.models import ModuleEnablement
from tenants.fleet.ledger import LIVING
from tenants.fleet.models import FleetMigration, RoleOffer
from tenants.provisioning.office import office_of


def offer_version() -> str:
    """Return the short name of all that this code and the state's masters give to roles."""
    offices = [office_of(body_type, manifests()) for body_type in ALL_TYPES]
    given = [[(role.code, role.permissions) for role in office.roles] for office in offices]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:16]


def offer_note(*, body_id: UUID, version: str) -> None:
    """Write down that a body's roles have been offered all of `version`."""
    RoleOffer.objects.update_or_create(body_id=body_id, defaults={"version": version, "error": ""})


def roles_refresh() -> int:
    """Offer every living body's roles what is new; return how many bodies were visited.

    A body that owes migrations waits for them. One that refuses keeps its error, stops no other,
    and is visited again next time.
    """
    version = offer_version()
    behind = list(_behind(version).values_list("id", flat=True))
    for body_id in behind:
        try:
            _roles_bring(body_id, version)
        except (DomainError, Error) as error:
            RoleOffer.objects.update_or_create(body_id=body_id, defaults={"error": str(error)})
    return len(behind)


def _behind(version: str) -> QuerySet[LocalBody]:
    owing = FleetMigration.objects.filter(body=OuterRef("id")).exclude(
        state=FleetMigration.State.DONE
    )
    living = LocalBody.objects.filter(~Exists(owing), state__in=LIVING)
    return living.exclude(role_offer__version=version).order_by("code")


def _roles_bring(body_id: UUID, version: str) -> None:
    """Hold the body's row meanwhile, so that no module is switched there."""
    with control_work():
        body = LocalBody.objects.select_for_update().get(id=body_id)
        enabled = body.enablements.filter(state=ModuleEnablement.State.ENABLED)
        modules = manifests().keys() & set(enabled.values_list("module", flat=True))
        with acting_as(SYSTEM), body_work(body.ref(frozenset(modules))):
            roles_seed(templates=office_of(body.type, modules))
        offer_note(body_id=body_id, version=version)
