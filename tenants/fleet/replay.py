"""How does recorded SQL reach one body's schema, in one transaction and one message?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connections, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from psycopg import sql

from sabha.database.body import BodyRef
from sabha.database.router import body_plane_labels
from sabha.modularity.registry import manifests
from tenants.fleet.models import CompiledMigration
from tenants.fleet.sources import BOOKKEEPING

LOCK_TIMEOUT = "2s"
STATEMENT_TIMEOUT = "300s"
REPLAY_LOCK = 7_302
ALONE = """
SET LOCAL lock_timeout = {lock_timeout};
SET LOCAL statement_timeout = {statement_timeout};
SELECT pg_advisory_xact_lock({space}, hashtext({schema}));
"""
ENTRIES = "INSERT INTO django_migrations (app, name, applied) VALUES {rows};"


@dataclass(frozen=True, slots=True)
class Step:
    """One migration to replay; `text` is empty for a data migration."""

    app: str
    name: str
    text: str
    sql_hash: str
    is_data: bool


def units_of(modules: frozenset[str]) -> frozenset[str]:
    """Return the app labels whose tables a body with `modules` has."""
    core = body_plane_labels() - manifests().keys()
    return core | modules | {BOOKKEEPING.app}


def steps_of(modules: frozenset[str]) -> list[Step]:
    """Return every recorded migration that a body with `modules` has, in order of replay."""
    rows = CompiledMigration.objects.filter(app__in=units_of(modules)).order_by("position")
    return [step_of(row) for row in rows]


def steps_of_module(module: str) -> list[Step]:
    """Return the recorded migrations of one module, in order of replay."""
    rows = CompiledMigration.objects.filter(app=module).order_by("position")
    return [step_of(row) for row in rows]


def step_of(row: CompiledMigration) -> Step:
    """Return what is to be replayed of a recorded migration."""
    return Step(row.app, row.name, row.sql, row.sql_hash, row.is_data)


def steps_replay(body: BodyRef, steps: Sequence[Step], *, preamble: str = "") -> list[Step]:
    """Apply to the body's schema those of `steps` that it lacks; return them.

    Neighbouring changes of structure share a transaction and a message; each data migration is a
    transaction of its own. What is done stays done, and the schema itself knows it, so calling
    again resumes. `preamble` is SQL that makes the schema, in the first transaction.

    Raises:
        django.db.utils.OperationalError: the cell is down, or a lock was not to be had in time.
        django.db.utils.DatabaseError: the database refused; that transaction has changed nothing.
    """
    done: list[Step] = []
    for batch in _batches(steps):
        done += _batch_replay(body, batch, "" if done else preamble)
    return done


def steps_applied(body: BodyRef) -> set[tuple[str, str]]:
    """Return which migrations the body's schema says it has."""
    alias = f"{body.alias}_owner"
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        return _enter_applied(cursor, body.schema)


def template_script(schema: str, steps: Sequence[Step]) -> str:
    """Return what makes `steps` in an empty schema that holds no rows."""
    return "\n".join([_path(schema), *(step.text for step in steps), _entries(steps)])


def _batches(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Yield the steps in order: structure together, data one by one."""
    batch: list[Step] = []
    for step in steps:
        if step.is_data:
            if batch:
                yield batch
            yield [step]
            batch = []
        else:
            batch.append(step)
    if batch:
        yield batch


def _batch_replay(body: BodyRef, batch: list[Step], preamble: str) -> list[Step]:
    alias = f"{body.alias}_owner"
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        if preamble:
            script = [_alone(body.schema), preamble, _path(body.schema)]
        else:
            script = []
            applied = _enter_applied(cursor, body.schema)
            batch = [step for step in batch if (step.app, step.name) not in applied]
        if batch and batch[0].is_data:
            _data_migrate(alias, batch[0])
        script += [*(step.text for step in batch), _entries(batch)]
        if batch:
            cursor.execute("\n".join(script))
    return batch


def _enter_applied(cursor: Any, schema: str) -> set[tuple[str, str]]:
    """Enter the schema, alone, and ask what it has: one message, of which the last reply counts."""
    question = "SELECT app, name FROM django_migrations"
    cursor.execute(f"{_alone(schema)}{_path(schema)}{question}")
    while cursor.nextset():
        pass
    return {*cursor.fetchall(), (BOOKKEEPING.app, BOOKKEEPING.name)}


def _alone(schema: str) -> str:
    """One replay at a time in a schema; waiting for another one ends with the lock's timeout."""
    named = {
        "lock_timeout": sql.Literal(LOCK_TIMEOUT),
        "statement_timeout": sql.Literal(STATEMENT_TIMEOUT),
        "space": sql.Literal(REPLAY_LOCK),
        "schema": sql.Literal(schema),
    }
    return sql.SQL(ALONE).format(**named).as_string(None)


def _path(schema: str) -> str:
    path = sql.SQL("SET LOCAL search_path = {};").format(sql.Identifier(schema))
    return f"{path.as_string(None)}\n"


def _entries(steps: Sequence[Step]) -> str:
    named = [step for step in steps if step.app != BOOKKEEPING.app]
    if not named:
        return ""
    row = sql.SQL("({}, {}, now())")
    rows = [row.format(sql.Literal(step.app), sql.Literal(step.name)) for step in named]
    return sql.SQL(ENTRIES).format(rows=sql.SQL(", ").join(rows)).as_string(None)


def _data_migrate(alias: str, step: Step) -> None:
    connection = connections[alias]
    migration = _loader().graph.nodes[(step.app, step.name)]
    with connection.schema_editor(atomic=False) as editor:
        migration.apply(_state_before(step.app, step.name).clone(), editor)


@cache
def _loader() -> MigrationLoader:
    return MigrationLoader(None)


@cache
def _state_before(app: str, name: str) -> ProjectState:
    """Return the models as a migration finds them, rendered once for all bodies."""
    state = _loader().project_state((app, name), at_end=False)
    state.apps.check_models_ready()
    return state
