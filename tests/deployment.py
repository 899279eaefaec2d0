"""How do tests get a real deployment once, and clean databases each time?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db import connections
from psycopg import sql

from sabha.config.env import environment
from sabha.database.body import BodyRef
from sabha.database.bootstrap import deployment_prepare
from sabha.database.embedded import EmbeddedServer
from tenants.directory.cache import body_by_slug, directory
from tenants.directory.services import Draft, body_draft
from tenants.masters.cache import masters
from tenants.provisioning.services import body_provision

KEPT = "baseline"


@dataclass(frozen=True)
class Deployment:
    """A running deployment with two active bodies."""

    body_a: BodyRef
    body_b: BodyRef


@contextmanager
def deployment_start() -> Iterator[Deployment]:
    """Start PostgreSQL, prepare the deployment and provision both bodies."""
    server = EmbeddedServer(environment().data_dir / "postgres", durable=False)
    server.start()
    try:
        list(deployment_prepare())
        body_a = body_make("G90001", "payyoor", "grama_panchayat", cell="main")
        body_b = body_make("M90001", "elavanad-municipality", "municipality", cell="second")
        yield Deployment(body_a=body_a, body_b=body_b)
    finally:
        connections.close_all()
        for connection in connections.all():
            if hasattr(connection, "close_pool"):
                connection.close_pool()
        server.stop()


def body_make(code: str, slug: str, body_type: str, *, cell: str) -> BodyRef:
    """Draft and provision an active body of the tests' own."""
    draft = Draft(
        code=code,
        slug=slug,
        type=body_type,
        name_en=slug.split("-", maxsplit=1)[0].title(),
        name_ml="പയ്യൂർ" if body_type == "grama_panchayat" else "ഇളവനാട്",
        district_id="565",
        cell=cell,
        wards=14,
    )
    body_provision(body_id=body_draft(draft=draft).id)
    directory.forget()
    found = body_by_slug(slug)
    assert found is not None
    return found


@dataclass
class Baseline:
    """Copies of every table, from which each test's changes are undone."""

    deployment: Deployment
    places: list[tuple[str, str]] = field(default_factory=list)
    tables: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    @classmethod
    def take(cls, deployment: Deployment) -> Baseline:
        """Copy the tables of the control plane and of both bodies."""
        kept = cls(deployment=deployment)
        kept.places = [("owner", "public")]
        for body in (deployment.body_a, deployment.body_b):
            kept.places.append((f"{body.alias}_owner", body.schema))
        for alias, schema in kept.places:
            kept.tables[(alias, schema)] = _tables(alias, schema)
            _execute(alias, _copy_script(schema, kept.tables[(alias, schema)]))
        return kept

    def restore(self) -> None:
        """Put every table back, and remove the schemas and roles that a test made."""
        for alias, schema in self.places:
            _extras_drop(alias, schema)
            _execute(alias, _restore_script(schema, self.tables[(alias, schema)]))
            if alias != "owner":
                _strangers_drop(alias, {s for a, s in self.places if a == alias})
        # Read now: a later test's first change would otherwise bear the number of this one's.
        directory.forget()
        directory.snapshot()
        masters.forget()
        masters.current()
        cache.clear()


def _tables(alias: str, schema: str) -> list[str]:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
        return [name for (name,) in cursor.fetchall()]


def _copy_script(schema: str, tables: list[str]) -> str:
    copies = (
        f'CREATE TABLE "{KEPT}_{schema}"."{name}" AS TABLE "{schema}"."{name}";' for name in tables
    )
    return f'CREATE SCHEMA "{KEPT}_{schema}";' + "".join(copies)


EXTRAS = {
    """
    SELECT tablename FROM pg_tables WHERE schemaname = %(schema)s
    EXCEPT SELECT tablename FROM pg_tables WHERE schemaname = %(kept)s
    """: "DROP TABLE {} CASCADE",
    """
    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = %(schema)s AND p.prorettype = 'trigger'::regtype
       AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgfoid = p.oid)
    """: "DROP FUNCTION {}",
}
EMPTY = sql.SQL("DELETE FROM {table};")
REFILL = sql.SQL("INSERT INTO {table} OVERRIDING SYSTEM VALUE SELECT * FROM {kept};")


def _restore_script(schema: str, tables: list[str]) -> str:
    both = [
        {"table": sql.Identifier(schema, name), "kept": sql.Identifier(f"{KEPT}_{schema}", name)}
        for name in tables
    ]
    changes = "".join(
        part.format(**names).as_string(None) for part in (EMPTY, REFILL) for names in both
    )
    return f"BEGIN; SET LOCAL session_replication_role = replica; {changes} COMMIT;"


def _extras_drop(alias: str, schema: str) -> None:
    """Drop the tables, and the functions of their triggers, that a test's module brought."""
    for listing, drop in EXTRAS.items():
        with connections[alias].cursor() as cursor:
            cursor.execute(listing, {"schema": schema, "kept": f"{KEPT}_{schema}"})
            names = [sql.Identifier(schema, name) for (name,) in cursor.fetchall()]
        if names:
            _execute(alias, sql.SQL(drop).format(sql.SQL(", ").join(names)).as_string(None))


def _strangers_drop(alias: str, own: set[str]) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'body\\_%%'")
        strangers = {name for (name,) in cursor.fetchall()} - own
    for schema in sorted(strangers):
        role = schema.replace("body_", "tenant_", 1)
        _execute(alias, f'DROP SCHEMA "{schema}" CASCADE;')
        _execute(alias, f'DROP OWNED BY "{role}"; DROP ROLE IF EXISTS "{role}";')


def _execute(alias: str, script: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute(script)
