"""Does a body's schema look exactly as the template says it must?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import connections

from sabha.database.router import body_plane_labels

FOREIGN = "?"

QUERY = """
WITH tables AS (
    SELECT c.oid, n.nspname, c.relname,
           (SELECT string_agg(
                replace(acl.privilege_type, '"', ''), ',' ORDER BY acl.privilege_type)
              FROM aclexplode(c.relacl) acl
             WHERE acl.grantee <> c.relowner) AS grants
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY(%s) AND c.relkind IN ('r', 'p')
), facts AS (
    SELECT t.nspname, t.relname, format('column %%s %%s %%s %%s', a.attname,
           format_type(a.atttypid, a.atttypmod), a.attnotnull,
           concat(a.attidentity, replace(pg_get_expr(d.adbin, d.adrelid), t.nspname || '.', '')))
           AS fact
      FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                                       AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT t.nspname, t.relname, replace(pg_get_indexdef(i.indexrelid), t.nspname || '.', '')
      FROM tables t JOIN pg_index i ON i.indrelid = t.oid
    UNION ALL
    SELECT t.nspname, t.relname, format('constraint %%s %%s', k.conname,
           replace(pg_get_constraintdef(k.oid), t.nspname || '.', ''))
      FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid
    UNION ALL
    SELECT t.nspname, t.relname, replace(pg_get_triggerdef(g.oid), t.nspname || '.', '')
      FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
    UNION ALL
    SELECT t.nspname, t.relname, 'grants ' || coalesce(t.grants, '') FROM tables t
     WHERE t.nspname <> 'sabha_template'
)
SELECT nspname, relname,
       md5(string_agg(fact, E'\\n' ORDER BY fact COLLATE "C") FILTER (WHERE fact !~ '^grants')),
       max(fact) FILTER (WHERE fact ~ '^grants')
  FROM facts GROUP BY nspname, relname
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """One app's tables in a schema and the digest over their structure."""

    tables: list[str]
    digest: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A schema's structure: a digest per table, and each table's grants to its tenant role."""

    tables: dict[str, str]
    grants: dict[str, str]

    def by_app(self) -> dict[str, Unit]:
        """Return the digest of each app's tables; tables of no app stand under "?"."""
        gathered: dict[str, list[str]] = {}
        for table in sorted(self.tables):
            gathered.setdefault(app_of_table(table), []).append(table)
        return {
            app: Unit(tables=tables, digest=self._digest(tables))
            for app, tables in gathered.items()
        }

    def _digest(self, tables: Iterable[str]) -> str:
        lines = "\n".join(f"{table} {self.tables[table]}" for table in tables)
        return hashlib.sha256(lines.encode()).hexdigest()


def fingerprints_read(cell: str, schemas: list[str]) -> dict[str, Fingerprint]:
    """Read the structure of `schemas` of one cell with one query, as the cell's owner."""
    found = {schema: Fingerprint(tables={}, grants={}) for schema in schemas}
    with connections[f"cell_{cell}_owner"].cursor() as cursor:
        cursor.execute(QUERY, [schemas])
        for schema, table, digest, grants in cursor.fetchall():
            found[schema].tables[table] = digest
            found[schema].grants[table] = grants or ""
    return found


def app_of_table(table: str) -> str:
    """Return the label of the app that owns `table`, or "?" when none does."""
    if table == "django_migrations":
        return "django_migrations"
    return _apps_by_table().get(table, FOREIGN)


@cache
def _apps_by_table() -> dict[str, str]:
    return {
        model._meta.db_table: model._meta.app_label
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in body_plane_labels()
    }
