"""May a person give a right to a role, or take it away, and if not, why?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sabha.errors import DomainError
from sabha.modularity.manifest import Permission

# What ends so promises to change nothing.
LOOKING = ("view", "export")


class PermissionUnknownError(DomainError):
    """Neither the office nor a module of this body has the right."""

    code = "permission-unknown"
    status = 400
    title_en = "There is no right “{permission}” here."
    title_ml = "“{permission}” എന്നൊരു അവകാശം ഇവിടെയില്ല."


class PermissionNotHeldError(DomainError):
    """Nobody gives what they do not hold."""

    code = "permission-not-held"
    status = 409
    title_en = "You do not have “{name}” yourself, so you cannot give it."
    title_ml = "“{name_ml}” നിങ്ങൾക്കില്ലാത്തതിനാൽ മറ്റൊരാൾക്ക് നൽകാനാവില്ല."


class PermissionKeptError(DomainError):
    """The state leaves the right with one role alone."""

    code = "permission-kept"
    status = 409
    title_en = "“{name}” stays with the role {role}; the state has laid that down."
    title_ml = "“{name_ml}” {role_ml} എന്ന റോളിൽ തന്നെ നിൽക്കും; സംസ്ഥാനം നിശ്ചയിച്ചതാണ്."


class RoleReadOnlyError(DomainError):
    """The role may look and nothing else."""

    code = "role-read-only"
    status = 409
    title_en = "The role {role} may only look; “{name}” changes something."
    title_ml = "{role_ml} എന്ന റോളിന് കാണാൻ മാത്രം; “{name_ml}” മാറ്റം വരുത്തുന്നതാണ്."


@dataclass(frozen=True, slots=True)
class StateRole:
    """A role that the state has laid down, what stays with it alone, and whether it only looks."""

    code: str
    name_en: str
    name_ml: str
    keeps: frozenset[str] = frozenset()
    is_read_only: bool = False


@dataclass(frozen=True, slots=True)
class Grants:
    """What decides what may be given: rights that exist here, the state's roles, what one has."""

    permissions: Mapping[str, Permission]
    state_roles: Mapping[str, StateRole] = field(default_factory=dict)
    held: Collection[str] = frozenset()

    def keeper_of(self, code: str) -> StateRole | None:
        """Return the role with which a right stays, or None."""
        return next((role for role in self.state_roles.values() if code in role.keeps), None)


def give_refusal(grants: Grants, code: str, *, role_code: str = "") -> DomainError | None:
    """Return why the right may not be given to a role, or None; a blank role is the body's own."""
    permission = grants.permissions.get(code)
    if permission is None:
        return PermissionUnknownError(permission=code)
    named = {"name": permission.name_en, "name_ml": permission.name_ml}
    keeper = grants.keeper_of(code)
    if keeper is not None and keeper.code != role_code:
        return PermissionKeptError(**named, role=keeper.name_en, role_ml=keeper.name_ml)
    role = grants.state_roles.get(role_code)
    if role is not None and role.is_read_only and code.rpartition(".")[2] not in LOOKING:
        return RoleReadOnlyError(**named, role=role.name_en, role_ml=role.name_ml)
    return None if code in grants.held else PermissionNotHeldError(**named)


def take_refusal(grants: Grants, code: str, *, role_code: str) -> DomainError | None:
    """Return why the right may not be taken from a role, or None."""
    keeper = grants.keeper_of(code)
    if keeper is None or keeper.code != role_code:
        return None
    permission = grants.permissions[code]
    return PermissionKeptError(
        name=permission.name_en,
        name_ml=permission.name_ml,
        role=keeper.name_en,
        role_ml=keeper.name_ml,
    )


def change_refusals(
    grants: Grants, *, role_code: str, before: Iterable[str], after: Iterable[str]
) -> Iterator[DomainError]:
    """Yield every reason against a role's new composition."""
    had, has = set(before), set(after)
    for code in sorted(has - had):
        refusal = give_refusal(grants, code, role_code=role_code)
        if refusal is not None:
            yield refusal
    for code in sorted(had - has):
        refusal = take_refusal(grants, code, role_code=role_code)
        if refusal is not None:
            yield refusal
