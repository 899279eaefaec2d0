"""What may a visitor see and do, given what was let in?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sabha.modularity.manifest import Manifest, Permission
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from tenants.visits.states import Mode

SEEING = ".view"
# To help, nobody needs to take whole registers away, or a resident's phone and address.
NEVER = (".export", ".contact")


@dataclass(frozen=True, slots=True)
class ScopePart:
    """A part of the office that a visit can cover, and what the visitor could do there."""

    slug: str
    name_en: str
    name_ml: str
    sees: tuple[Permission, ...]
    changes: tuple[Permission, ...]


def scope_parts(*, enabled: Iterable[str]) -> list[ScopePart]:
    """Return what a visit to a body with these modules can cover; the office itself comes last."""
    here = frozenset(enabled)
    brought = [manifest for slug, manifest in manifests().items() if slug in here]
    return [_part(manifest) for manifest in (*brought, OFFICE)]


def scope_permissions(
    *, modules: Iterable[str], mode: str, enabled: Iterable[str]
) -> frozenset[str]:
    """Return the permission codes that a visit carries, in a body that has `enabled` modules.

    What is done in a seat's name (notes, decisions) stays with the seats.
    Of the office itself (who sits where, rights, rules, visits, its record) nothing is ever
    changed by a visitor, and nothing is exported.
    """
    let_in = frozenset(modules)
    parts = [part for part in scope_parts(enabled=enabled) if part.slug in let_in]
    seen = {permission.code for part in parts for permission in part.sees}
    if mode != Mode.WRITE:
        return frozenset(seen)
    return frozenset(seen | {code.code for part in parts for code in part.changes})


def _part(manifest: Manifest) -> ScopePart:
    lent = [code for code in manifest.permissions if not code.is_of_seat]
    rest = [code for code in lent if not code.code.endswith((SEEING, *NEVER))]
    return ScopePart(
        slug=manifest.slug,
        name_en=manifest.name_en,
        name_ml=manifest.name_ml,
        sees=tuple(code for code in lent if code.code.endswith(SEEING)),
        changes=() if manifest is OFFICE else tuple(rest),
    )
