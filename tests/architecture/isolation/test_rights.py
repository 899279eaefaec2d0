"""Does the database itself keep one body out of another, whatever SQL the code might send?"""

from __future__ import annotations

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections
from psycopg import errors

from tests.architecture.isolation.asking import ask, not_refused
from tests.architecture.isolation.planting import body_models
from tests.architecture.isolation.rows import ask_owner, rows_of, tables_of
from tests.architecture.isolation.world import Tenant, World

KNOWN_EXTENSIONS = {"plpgsql", "pg_trgm", "btree_gist"}
VERBS = (
    "TABLE {table}",
    "SELECT count(*) FROM {table}",
    "INSERT INTO {table} DEFAULT VALUES",
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table}",
    "LOCK TABLE {table} IN ACCESS SHARE MODE",
    "COPY {table} TO STDOUT",
    "DROP TABLE {table}",
    "COMMENT ON TABLE {table} IS 'x'",
    "GRANT SELECT ON {table} TO PUBLIC",
    "CREATE INDEX ON {table} ({column})",
)
# What could reach beyond the schema, change role in passing, or stay behind in the connection.
FORBIDDEN = (
    "CREATE EXTENSION dblink",
    "CREATE EXTENSION postgres_fdw",
    "CREATE FOREIGN DATA WRAPPER w",
    "CREATE SCHEMA another",
    "CREATE TABLE another (x int)",
    "CREATE TEMP TABLE left_behind (x int)",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE another",
    "COPY seats_seat FROM '/etc/passwd'",
    "COPY seats_seat TO PROGRAM 'cat'",
    "COPY seats_seat TO '/tmp/seats'",
    "SELECT set_config('role', current_user, true)",
    "UPDATE pg_settings SET setting = 'sabha_cell' WHERE name = 'role'",
    "SELECT query_to_xml('SELECT 1', true, true, '')",
    "SELECT schema_to_xml('public', true, true, '')",
    "SELECT lo_create(0)",
    "SELECT pg_read_file('PG_VERSION')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_statistic",
    "SELECT * FROM pg_hba_file_rules",
    "SET ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "DO $$ BEGIN EXECUTE 'SET LOCAL ROLE sabha_cell'; END $$",
    "ALTER TABLE audit_auditentry DISABLE TRIGGER ALL",
    "DROP TABLE seats_seat",
)
REASONS = ("permission denied", "must be owner", "no privileges", "does not exist")


def statements_for(stranger: Tenant) -> list[str]:
    columns = {m._meta.db_table: m._meta.pk.column for m in body_models()}
    return [
        verb.format(table=f'"{stranger.ref.schema}"."{table}"', column=columns.get(table, "id"))
        for table in tables_of(stranger.ref)
        for verb in VERBS
    ]


def test_no_table_of_a_neighbour_is_read_or_written(world: World) -> None:
    before = rows_of(world.c.ref)
    statements = statements_for(world.c)

    assert len(statements) >= len(body_models()) * len(VERBS)
    assert not_refused(world.a.ref, statements) == []
    assert rows_of(world.c.ref) == before


def test_a_hole_in_the_rights_would_be_seen(world: World) -> None:
    table = f'"{world.c.ref.schema}"."seats_seat"'
    role = world.a.ref.role
    ask_owner(world.c.ref, f'GRANT USAGE ON SCHEMA "{world.c.ref.schema}" TO "{role}"')
    ask_owner(world.c.ref, f'GRANT SELECT ON {table} TO "{role}"')
    try:
        found = not_refused(world.a.ref, statements_for(world.c))
        assert f"TABLE {table}" in found
        assert strange_rights(world.a) != []
    finally:
        ask_owner(world.c.ref, f'REVOKE ALL ON {table} FROM "{role}"')
        ask_owner(world.c.ref, f'REVOKE ALL ON SCHEMA "{world.c.ref.schema}" FROM "{role}"')


def test_another_cell_holds_nothing_of_that_name(world: World) -> None:
    statements = statements_for(world.b)

    assert not_refused(world.a.ref, statements, reasons=("does not exist",)) == []


def test_no_sequence_of_a_neighbour_is_drawn_from(world: World) -> None:
    sequence = f'"{world.c.ref.schema}"."planted"'
    ask_owner(world.c.ref, f"CREATE SEQUENCE {sequence}")
    try:
        assert ask(world.c.ref, "SELECT nextval('planted')") == [(1,)]
        assert (
            not_refused(
                world.a.ref,
                [f"SELECT {act}('{sequence}')" for act in ("nextval", "currval")]
                + [f"SELECT setval('{sequence}', 9)", f"TABLE {sequence}"]
                + ["SELECT lastval()"],
                reasons=("permission denied", "lastval is not yet defined"),
            )
            == []
        )
    finally:
        ask_owner(world.c.ref, f"DROP SEQUENCE {sequence}")


def strange_rights(tenant: Tenant) -> list[tuple[str, str]]:
    """Return what outside the tenant's schema its role has any right on, by the catalogue."""
    return ask_owner(
        tenant.ref,
        "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', %s)"
        " AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND CASE c.relkind"
        " WHEN 'S' THEN has_sequence_privilege(%s, c.oid, 'USAGE, SELECT, UPDATE')"
        " ELSE has_table_privilege(%s, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE,"
        " REFERENCES, TRIGGER') OR has_any_column_privilege(%s, c.oid, 'SELECT, UPDATE') END",
        [tenant.ref.schema, *[tenant.ref.role] * 3],
    )


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_the_catalogue_gives_no_right_outside_the_schema(world: World, name: str) -> None:
    tenant: Tenant = getattr(world, name)
    schemas = ask_owner(
        tenant.ref,
        "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'body%%' AND nspname <> %s"
        " AND has_schema_privilege(%s, oid, 'USAGE, CREATE')",
        [tenant.ref.schema, tenant.ref.role],
    )

    assert strange_rights(tenant) == []
    assert schemas == []


@pytest.mark.parametrize("name", ["a", "b"])
def test_no_role_of_a_body_inherits_or_rises(world: World, name: str) -> None:
    tenant: Tenant = getattr(world, name)
    memberships = "SELECT * FROM pg_auth_members WHERE member::regrole::text LIKE 'tenant\\_%%'"
    inherited = "SELECT * FROM pg_auth_members WHERE inherit_option AND roleid::regrole::text ~ %s"
    powers = (
        "SELECT rolname FROM pg_roles WHERE rolname ~ '^(tenant_|sabha_c)' AND (rolsuper OR"
        " rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)"
    )
    definers = (
        "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n"
        " ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname <> 'pg_catalog'"
    )

    assert ask_owner(tenant.ref, memberships, []) == []
    assert ask_owner(tenant.ref, inherited, ["^tenant_"]) == []
    assert ask_owner(tenant.ref, powers) == []
    assert ask_owner(tenant.ref, definers) == []


def test_nothing_reaches_beyond_the_database_or_stays_in_the_connection(world: World) -> None:
    assert not_refused(world.a.ref, FORBIDDEN, reasons=REASONS) == []


def test_no_extension_could_reach_another_database(world: World) -> None:
    for tenant in (world.a, world.b):
        extensions = {name for (name,) in ask_owner(tenant.ref, "SELECT extname FROM pg_extension")}
        assert extensions <= KNOWN_EXTENSIONS
        assert ask_owner(tenant.ref, "SELECT * FROM pg_foreign_server") == []
        assert ask_owner(tenant.ref, "SELECT * FROM pg_foreign_data_wrapper") == []


def test_no_control_table_stands_in_a_cell(world: World) -> None:
    control = set(settings.CONTROL_APPS)
    labels = {config.label for config in apps.get_app_configs() if config.name in control}
    tables = [m._meta.db_table for m in apps.get_models() if m._meta.app_label in labels]
    prefixes = ("", "public.", "pgmq.")
    statements = [f"TABLE {prefix}{table}" for table in tables for prefix in prefixes]

    assert len(tables) > 15
    for tenant in (world.a, world.b):
        assert not_refused(tenant.ref, statements, reasons=(*REASONS, "is not a table")) == []


def login_open(tenant: Tenant) -> psycopg.Connection:
    """Log in to the tenant's cell as the web and the workers do, past their own guards."""
    cell = connections[tenant.ref.alias].settings_dict
    return psycopg.connect(
        host=cell["HOST"],
        port=cell["PORT"],
        user=cell["USER"],
        password=cell["PASSWORD"],
        dbname=cell["NAME"],
        autocommit=True,
    )


def test_the_login_of_a_cell_reads_nothing_before_it_takes_a_role(world: World) -> None:
    with login_open(world.a) as login:
        for tenant in (world.a, world.c):
            for table in tables_of(tenant.ref):
                with pytest.raises(errors.InsufficientPrivilege):
                    login.execute(f'TABLE "{tenant.ref.schema}"."{table}"')


def test_what_a_neighbour_is_asking_is_neither_seen_nor_stopped(world: World) -> None:
    with login_open(world.c) as login:
        login.execute(f"SELECT '{world.c.canary.secret}'")
        seen = ask(world.a.ref, "SELECT pid, query FROM pg_stat_activity")
        pid = login.info.backend_pid
        stops = [f"SELECT pg_{act}_backend({pid})" for act in ("cancel", "terminate")]
        unstopped = not_refused(world.a.ref, stops)

    assert pid in {row[0] for row in seen}
    assert world.c.canary.secret not in str(seen)
    assert world.c.canary.secret not in str(ask(world.a.ref, "SELECT * FROM pg_stats"))
    assert unstopped == []
