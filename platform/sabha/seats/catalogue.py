"""Which roles and rights does this office have, and which of them may be given?"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.db.models import Prefetch

from sabha.database.body import current_body
from sabha.identity.actor import current_actor
from sabha.modularity.manifest import Manifest, Permission
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.permissions.ability import ALLOWED, Ability
from sabha.seats.models import Role, SeatRole
from sabha.seats.rules.grants import Grants, StateRole, give_refusal


class _Laid(Protocol):
    """A role as the state's masters tell it."""

    @property
    def code(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def name_ml(self) -> str: ...
    @property
    def keeps(self) -> frozenset[str]: ...
    @property
    def is_read_only(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class RightCard:
    """A right of the office or of one of its modules, and whether the reader may give it on."""

    permission: Permission
    module: Manifest
    ability: Ability


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role of the office with the seats that carry it."""

    role: Role
    is_from_state: bool


def role_list() -> list[RoleCard]:
    """Return the office's roles, the state's first, in two queries."""
    links = SeatRole.objects.select_related("seat").order_by("seat__position", "seat__code")
    order = {code: place for place, code in enumerate(state_roles())}
    roles = Role.objects.prefetch_related(Prefetch("seat_roles", links))
    ranked = sorted(roles, key=lambda role: (order.get(role.code, len(order)), role.name_en))
    return [RoleCard(role, role.code in order) for role in ranked]


def right_list() -> list[RightCard]:
    """Return every right that a role of this body can carry, office first, then its modules."""
    grants = grants_now()
    return [
        RightCard(permission, manifest, _ability(grants, permission.code))
        for manifest in manifests_here()
        for permission in manifest.permissions
    ]


def grants_now() -> Grants:
    """Return what decides whether the current actor may give a right."""
    return Grants(
        permissions={p.code: p for manifest in manifests_here() for p in manifest.permissions},
        state_roles=state_roles(),
        held=current_actor().permissions,
    )


def manifests_here() -> list[Manifest]:
    """Return the office's own manifest and those of the body's modules."""
    here = current_body().modules
    return [OFFICE, *(manifest for slug, manifest in manifests().items() if slug in here)]


def state_roles() -> dict[str, StateRole]:
    """Return the roles that the state has laid down, by code, in its order."""
    laid: Iterable[_Laid] = pkgutil.resolve_name(settings.STATE_ROLES)()
    return {
        role.code: StateRole(role.code, role.name_en, role.name_ml, role.keeps, role.is_read_only)
        for role in laid
    }


def _ability(grants: Grants, code: str) -> Ability:
    refusal = give_refusal(grants, code)
    return ALLOWED if refusal is None else Ability.refused_by(refusal)
