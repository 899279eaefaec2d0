"""Which kinds of records can be told of in a body, and what are they called?"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, cast
from uuid import UUID

from sabha.database.body import current_body
from sabha.history.acts import Words, declaring
from sabha.modularity.manifest import Record
from sabha.modularity.office import OFFICE


class Labels(Protocol):
    """Give records of one kind their number or name, English before Malayalam."""

    def __call__(self, *, ids: Collection[UUID]) -> Mapping[UUID, tuple[str, str]]: ...


class Search(Protocol):
    """Find the records of one kind that have a number or name, exactly; none for other words."""

    def __call__(self, *, text: str) -> Collection[UUID]: ...


@dataclass(frozen=True, slots=True)
class Named:
    """The labels of records, by subject and id."""

    labels: Mapping[tuple[str, UUID], Words] = field(default_factory=dict)

    def get(self, subject: str, record_id: UUID) -> Words | None:
        """Return one record's label, or None when it has none or is gone."""
        return self.labels.get((subject, record_id))


def record_get(*, subject: str) -> Record | None:
    """Return the kind of that subject if the body being served has it, else None."""
    return records_here().get(subject)


def records_here() -> Mapping[str, Record]:
    """Return the kinds of the office and of the body's modules, by subject."""
    return _records(current_body().modules)


def records_name(*, wanted: Iterable[tuple[str, UUID]]) -> Named:
    """Return the labels of some records: one query for each kind among them."""
    by_subject: dict[str, set[UUID]] = defaultdict(set)
    for subject, record_id in wanted:
        by_subject[subject].add(record_id)
    found: dict[tuple[str, UUID], Words] = {}
    for subject, ids in sorted(by_subject.items()):
        record = record_get(subject=subject)
        if record is not None and record.labels:
            labels = cast("Labels", pkgutil.resolve_name(record.labels))
            found.update({(subject, key): Words(*told) for key, told in labels(ids=ids).items()})
    return Named(found)


def records_find(*, text: str) -> set[UUID]:
    """Return the ids of the body's records that have this number or name."""
    finders = (record.search for record in records_here().values() if record.search)
    return {
        record_id
        for name in finders
        for record_id in cast("Search", pkgutil.resolve_name(name))(text=text)
    }


@cache
def _records(modules: frozenset[str]) -> Mapping[str, Record]:
    here = (m for m in declaring() if m is OFFICE or m.slug in modules)
    return {record.subject: record for manifest in here for record in manifest.records}
