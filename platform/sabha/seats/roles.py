"""How does an office compose its roles?"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sabha.audit.services import audit_record
from sabha.database.identifiers import uuid7
from sabha.database.text import clean_line
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError
from sabha.seats.catalogue import grants_now, state_roles
from sabha.seats.models import Role
from sabha.seats.rules.grants import change_refusals


class RoleOfStateError(DomainError):
    """The state has named the role."""

    code = "role-of-state"
    status = 409
    title_en = "The state has named this role; its name cannot be changed here."
    title_ml = "ഈ റോളിന്റെ പേര് സംസ്ഥാനം നിശ്ചയിച്ചതാണ്; ഇവിടെ മാറ്റാനാവില്ല."


def role_create(*, name_en: str, name_ml: str, permissions: Iterable[str]) -> Role:
    """Add a role of the body's own.

    Raises:
        DomainError: one of the rights may not be given, see `sabha.seats.rules.grants`.
    """
    with unit_of_work():
        role_id = uuid7()
        role = Role(
            id=role_id,
            code=f"own_{role_id.hex[-12:]}",
            name_en=clean_line(name_en),
            name_ml=clean_line(name_ml),
            permissions=_allowed(role_code="", before=(), after=permissions),
        )
        role.save(force_insert=True)
        audit_record(
            action="seats.role.create",
            subject="seats.role",
            subject_id=role.id,
            after=_told(role),
        )
    return role


def role_change(
    *,
    role_id: UUID,
    name_en: str | None = None,
    name_ml: str | None = None,
    permissions: Iterable[str] | None = None,
) -> Role:
    """Change a role's names or rights; what is None stays.

    Raises:
        NotFoundError: there is no such role.
        RoleOfStateError: the state's roles keep their names.
        DomainError: a right may not be given or taken, see `sabha.seats.rules.grants`.
    """
    with unit_of_work():
        role = Role.objects.select_for_update().filter(id=role_id).first()
        if role is None:
            raise NotFoundError
        before = _told(role)
        if (name_en or name_ml) and role.code in state_roles():
            raise RoleOfStateError
        role.name_en = clean_line(name_en) if name_en else role.name_en
        role.name_ml = clean_line(name_ml) if name_ml else role.name_ml
        if permissions is not None:
            had = role.permissions
            role.permissions = _allowed(role_code=role.code, before=had, after=permissions)
            role.offered = sorted({*role.offered, *had})
        _save(role, before)
    return role


def _save(role: Role, before: dict[str, object]) -> None:
    after = _told(role)
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return
    role.save(update_fields=[*changed, "offered"])
    audit_record(
        action="seats.role.change",
        subject="seats.role",
        subject_id=role.id,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )


def _allowed(*, role_code: str, before: Iterable[str], after: Iterable[str]) -> list[str]:
    wanted = sorted(set(after))
    refusals = change_refusals(grants_now(), role_code=role_code, before=before, after=wanted)
    for refusal in refusals:
        raise refusal
    return wanted


def _told(role: Role) -> dict[str, object]:
    return {
        "name_en": role.name_en,
        "name_ml": role.name_ml,
        "permissions": list(role.permissions),
    }
