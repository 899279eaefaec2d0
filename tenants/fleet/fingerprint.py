"""Does a body's schema look exactly as the template says it must?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from django.apps import apps
from django.db import connections

from sabha.database.router import body_plane_labels

FOREIGN = "?"
SCHEMA = "schema"

# Objects are reached through pg_depend: unlike pg_class and pg_proc, it has an index by schema,
# which counts in a cell of a thousand bodies.
QUERY = """
WITH places AS (
    SELECT oid, nspname, nspname || '.' AS prefix, 'tenant_' || substr(nspname, 6) AS tenant,
           nspacl, nspowner
      FROM pg_namespace WHERE nspname = ANY(%s)
), objects AS (
    SELECT p.*, d.classid, d.objid
      FROM places p JOIN pg_depend d ON d.refclassid = 'pg_namespace'::regclass
                                    AND d.refobjid = p.oid
), relations AS (
    SELECT o.nspname, o.tenant, c.*
      FROM objects o JOIN pg_class c ON c.oid = o.objid
     WHERE o.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
       AND NOT EXISTS (SELECT FROM pg_depend own
                        WHERE own.classid = 'pg_class'::regclass AND own.objid = c.oid
                          AND own.refobjsubid > 0 AND own.deptype IN ('a', 'i'))
), triggers AS (
    SELECT r.nspname, r.relname, g.oid, g.tgfoid, g.tgenabled
      FROM relations r JOIN pg_trigger g ON g.tgrelid = r.oid AND NOT g.tgisinternal
), functions AS (
    SELECT o.nspname, f.oid, f.prokind, f.proacl,
           f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')' AS name,
           coalesce((SELECT min(t.relname) FROM triggers t WHERE t.tgfoid = f.oid), f.proname)
           AS owner
      FROM objects o JOIN pg_proc f ON f.oid = o.objid
     WHERE o.classid = 'pg_proc'::regclass
), facts AS (
    SELECT nspname, relname AS name, relname AS owner, concat_ws(' ', 'is', relkind,
           relpersistence, relrowsecurity, relforcerowsecurity, reloptions) AS fact
      FROM relations
    UNION ALL
    SELECT r.nspname, r.relname, r.relname, concat_ws(' ', 'column', a.attname,
           format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
           CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation END,
           pg_get_expr(d.adbin, d.adrelid))
      FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0
                                          AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT r.nspname, r.relname, r.relname,
           concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid)
      FROM relations r JOIN pg_index i ON i.indrelid = r.oid
    UNION ALL
    SELECT r.nspname, r.relname, r.relname,
           concat_ws(' ', 'constraint', k.conname, pg_get_constraintdef(k.oid))
      FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid
    UNION ALL
    SELECT nspname, relname, relname, concat_ws(' ', pg_get_triggerdef(oid), tgenabled)
      FROM triggers
    UNION ALL
    SELECT nspname, relname, relname, pg_get_viewdef(oid)
      FROM relations WHERE relkind IN ('v', 'm')
    UNION ALL
    SELECT nspname, name, owner, concat_ws(' ', proacl,
           CASE WHEN prokind <> 'a' THEN pg_get_functiondef(oid) END)
      FROM functions
), rights AS (
    SELECT r.nspname, r.tenant, r.relname AS name, acl.grantee, acl.privilege_type AS privilege
      FROM relations r CROSS JOIN LATERAL aclexplode(r.relacl) acl
     WHERE acl.grantee <> r.relowner
    UNION ALL
    SELECT r.nspname, r.tenant, r.relname, acl.grantee,
           acl.privilege_type || '(' || a.attname || ')'
      FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attacl IS NOT NULL
     CROSS JOIN LATERAL aclexplode(a.attacl) acl
    UNION ALL
    SELECT p.nspname, p.tenant, 'schema', acl.grantee, acl.privilege_type
      FROM places p CROSS JOIN LATERAL aclexplode(p.nspacl) acl
     WHERE acl.grantee <> p.nspowner
), named AS (
    SELECT nspname, name, privilege,
           CASE WHEN grantee = 0 THEN 'PUBLIC'
                WHEN pg_get_userbyid(grantee) = tenant THEN 'tenant'
                ELSE pg_get_userbyid(grantee)::text END AS who
      FROM rights
)
SELECT f.nspname, f.name::text, f.owner::text, 'structure',
       md5(string_agg(replace(f.fact, p.prefix, ''), E'\\n'
                      ORDER BY replace(f.fact, p.prefix, '') COLLATE "C"))
  FROM facts f JOIN places p USING (nspname) GROUP BY 1, 2, 3
UNION ALL
SELECT nspname, name::text, '', 'grants', string_agg(who || '=' || privilege, ' '
       ORDER BY who COLLATE "C", privilege COLLATE "C")
  FROM named GROUP BY 1, 2
"""

# Digests bear the mark of the question they answer: when it changes, the template is asked again.
METHOD = hashlib.sha256(QUERY.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Unit:
    """One app's tables in a schema and the digest over their structure and functions."""

    tables: list[str]
    digest: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A schema's structure.

    `objects` gives a digest per table, view or function ("name(arguments)"), `apps` whose each is,
    `grants` who may do what with each table, and under "schema" with the schema itself.
    """

    objects: dict[str, str] = field(default_factory=dict)
    apps: dict[str, str] = field(default_factory=dict)
    grants: dict[str, str] = field(default_factory=dict)

    def by_app(self) -> dict[str, Unit]:
        """Return the digest of each app's objects; objects of no app stand under "?"."""
        gathered: dict[str, list[str]] = {}
        for name in sorted(self.objects):
            gathered.setdefault(self.apps[name], []).append(name)
        return {
            app: Unit(tables=[n for n in names if not is_function(n)], digest=self._digest(names))
            for app, names in gathered.items()
        }

    def _digest(self, names: Iterable[str]) -> str:
        lines = "\n".join(f"{name} {self.objects[name]}" for name in names)
        return METHOD + hashlib.sha256(lines.encode()).hexdigest()[:48]


def fingerprints_read(cell: str, schemas: list[str]) -> dict[str, Fingerprint]:
    """Read the structure of `schemas` of one cell with one query, as the cell's owner."""
    found = {schema: Fingerprint() for schema in schemas}
    with connections[f"cell_{cell}_owner"].cursor() as cursor:
        cursor.execute(QUERY, [schemas])
        for schema, name, owner, kind, content in cursor.fetchall():
            if kind == "grants":
                found[schema].grants[name] = content
            else:
                found[schema].objects[name] = content
                found[schema].apps[name] = _app_of(name, owner)
    return found


def is_function(name: str) -> bool:
    """Is that the name of a function, and not of a table?"""
    return name.endswith(")")


def app_of_table(table: str) -> str:
    """Return the label of the app that owns `table`, or "?" when none does."""
    if table == "django_migrations":
        return "django_migrations"
    return _apps_by_table().get(table, FOREIGN)


def _app_of(name: str, owner: str) -> str:
    """A function belongs with the table whose trigger calls it, or by the prefix of its name."""
    found = app_of_table(owner)
    if found != FOREIGN or not is_function(name):
        return found
    labels = (label for label in body_plane_labels() if name.startswith(f"{label}_"))
    return max(labels, key=len, default=FOREIGN)


@cache
def _apps_by_table() -> dict[str, str]:
    return {
        model._meta.db_table: model._meta.app_label
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in body_plane_labels()
    }
