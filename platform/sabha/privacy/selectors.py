"""What does the current body hold about a person, and what of it has outlived its time?"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from sabha.database.body import current_body
from sabha.modularity.registry import manifests
from sabha.privacy.person import Finder, Holding, Person
from sabha.privacy.retention import Eraser, Rule, rules_of


@dataclass(frozen=True, slots=True)
class Expiry:
    """One kind of record, and the ids of those that its rule lets go (none without a rule)."""

    rule: Rule
    ids: tuple[UUID, ...] = ()


def personal_data_list(*, person: Person) -> Holding:
    """Return what every module of the current body holds about the person."""
    finders: list[Finder] = [
        pkgutil.resolve_name(manifest.personal_data)
        for slug, manifest in manifests().items()
        if manifest.personal_data and slug in current_body().modules
    ]
    return Holding.joined(finder(person=person) for finder in finders)


def expiry_list(*, on: date | None = None, rules: Iterable[Rule] | None = None) -> list[Expiry]:
    """Return what would be erased on a day (today), without touching anything."""
    asked = rules_of(current_body(), on=on or timezone.localdate()) if rules is None else rules
    return [expiry_of(rule=rule, is_dry_run=True) for rule in asked]


def expiry_of(*, rule: Rule, is_dry_run: bool) -> Expiry:
    """Let a rule's eraser find, or erase, what is past its time."""
    if not rule.record.eraser or rule.closed_before is None:
        return Expiry(rule)
    if not is_dry_run and not rule.is_in_force:
        return Expiry(rule)
    eraser: Eraser = pkgutil.resolve_name(rule.record.eraser)
    found = eraser(closed_before=rule.closed_before, is_dry_run=is_dry_run)
    return Expiry(rule, tuple(found))
