"""Which migrations does the code bring for the tenant plane, in which order?"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, SeparateDatabaseAndState
from django.db.migrations.operations.base import Operation

from sabha.database.router import body_plane_labels


@dataclass(frozen=True, slots=True)
class SourceMigration:
    """A migration file of a tenant app; `source_hash` is of the file's text."""

    app: str
    name: str
    source_hash: str
    is_data: bool


# The table in which a schema itself says which migrations it has; no file brings it.
BOOKKEEPING = SourceMigration(
    app="django_migrations", name="0000_table", source_hash="", is_data=False
)


@cache
def source_migrations() -> tuple[SourceMigration, ...]:
    """Return the code's tenant migrations, dependencies first; reads no database."""
    loader = MigrationLoader(None)
    labels = body_plane_labels()
    leaves = sorted(node for node in loader.graph.leaf_nodes() if node[0] in labels)
    ordered: dict[tuple[str, str], SourceMigration] = {}
    for leaf in leaves:
        for node in loader.graph.forwards_plan(leaf):
            if node[0] in labels:
                ordered.setdefault(node, source_of(loader.graph.nodes[node]))
    return tuple(ordered.values())


def source_of(migration: Migration) -> SourceMigration:
    """Return what is known of a migration from its file."""
    source = inspect.getsource(inspect.getmodule(type(migration)) or type(migration))
    return SourceMigration(
        app=migration.app_label,
        name=migration.name,
        source_hash=hashlib.sha256(source.encode()).hexdigest(),
        is_data=_runs_python(migration.operations),
    )


def _runs_python(operations: Sequence[Operation]) -> bool:
    return any(
        isinstance(operation, RunPython)
        or (
            isinstance(operation, SeparateDatabaseAndState)
            and _runs_python(operation.database_operations)
        )
        for operation in operations
    )
