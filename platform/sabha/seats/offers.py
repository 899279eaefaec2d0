"""How does a role gain permissions that it was never offered, and lose them with their module?"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sabha.audit.services import audit_record
from sabha.database.work import unit_of_work
from sabha.seats.models import Role


def role_grant(*, role_code: str, permissions: Iterable[str]) -> None:
    """Offer permissions to a role; the role is made when the office has none of that code."""
    with unit_of_work():
        role, _ = Role.objects.select_for_update().get_or_create(
            code=role_code, defaults={"name_en": role_code, "name_ml": role_code}
        )
        role_offer(role, permissions)


def role_revoke(*, role_code: str, permissions: Iterable[str]) -> None:
    """Take permissions from a role, to be offered again; nothing happens without such a role.

    What the office itself had taken from the role stays taken.
    """
    with unit_of_work():
        role = Role.objects.select_for_update().filter(code=role_code).first()
        if role is not None:
            lost = set(role.permissions) & set(permissions)
            _change(role, set(role.permissions) - lost, offered=set(role.offered) - lost)


def role_offer(role: Role, permissions: Iterable[str]) -> None:
    """Give a locked role what it was never offered, and remember the offer."""
    fresh = set(permissions) - set(role.offered)
    _change(role, fresh | set(role.permissions), offered=fresh | set(role.offered))


def _change(role: Role, permissions: Collection[str], *, offered: Collection[str]) -> None:
    before = sorted(role.permissions)
    if set(offered) == set(role.offered) and set(permissions) == set(before):
        return
    role.permissions, role.offered = sorted(permissions), sorted(offered)
    role.save(update_fields=["permissions", "offered"])
    if role.permissions != before:
        audit_record(
            action="seats.role.change",
            subject="seats.role",
            subject_id=role.id,
            before={"permissions": before},
            after={"permissions": role.permissions},
        )
