"""Which migrations does the code bring for the tenant plane, in which order?"""

from __future__ import annotations

import hashlib
import inspect
from dataclasses import dataclass
from functools import cache

from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython

from sabha.database.router import body_plane_labels


@dataclass(frozen=True, slots=True)
class SourceMigration:
    """A migration file of a tenant app; `source_hash` is of the file's text."""

    app: str
    name: str
    source_hash: str
    is_data: bool


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
                ordered.setdefault(node, _described(loader.graph.nodes[node]))
    return tuple(ordered.values())


def _described(migration: Migration) -> SourceMigration:
    source = inspect.getsource(inspect.getmodule(type(migration)) or type(migration))
    return SourceMigration(
        app=migration.app_label,
        name=migration.name,
        source_hash=hashlib.sha256(source.encode()).hexdigest(),
        is_data=any(isinstance(operation, RunPython) for operation in migration.operations),
    )
