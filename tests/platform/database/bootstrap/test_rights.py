"""Can each login do its own work and nothing beyond?"""

from __future__ import annotations

from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connections
from psycopg import sql

from sabha.database.body import BodyRef
from sabha.database.bootstrap import deployment_prepare
from sabha.database.work import body_work
from tests.deployment import Deployment

DENIED = "permission denied|must be owner|must be superuser|must be able to SET ROLE"
QUESTION = sql.SQL("SELECT * FROM {}")
SHAPE = """
SELECT n.nspname, c.relname, c.relacl::text, c.relowner::regrole::text FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^(pg_toast|baseline_)'
UNION ALL SELECT 'schema', nspname, nspacl::text, nspowner::regrole::text FROM pg_namespace
UNION ALL SELECT 'function', oid::regprocedure::text, proacl::text, proowner::regrole::text
  FROM pg_proc
UNION ALL SELECT 'database', datname, datacl::text, datdba::regrole::text FROM pg_database
UNION ALL SELECT 'role', rolname, concat(rolsuper, rolinherit, rolcreaterole, rolcreatedb,
       rolcanlogin, rolreplication, rolbypassrls, rolconfig), '' FROM pg_roles
UNION ALL SELECT 'member', roleid::regrole::text, member::regrole::text,
       concat(inherit_option, set_option, admin_option) FROM pg_auth_members
ORDER BY 1, 2, 3, 4
"""


def refused_by_control(statement: str) -> None:
    with connections["default"].cursor() as cursor, pytest.raises(DatabaseError, match=DENIED):
        cursor.execute(statement)


def refused_in_body(body: BodyRef, statement: str) -> None:
    with pytest.raises(DatabaseError, match=DENIED), body_work(body):
        connections[body.alias].cursor().execute(statement)


def login(url: str) -> psycopg.Connection:
    return psycopg.connect(urlsplit(url)._replace(scheme="postgresql").geturl(), autocommit=True)


def shapes() -> dict[str, list[tuple[str, ...]]]:
    found = {}
    for alias in ("owner", "cell_main_owner", "cell_second_owner"):
        with connections[alias].cursor() as cursor:
            cursor.execute(SHAPE)
            found[alias] = cursor.fetchall()
    return found


def test_preparing_again_changes_nothing(database: Deployment) -> None:
    before = shapes()

    told = list(deployment_prepare())

    assert shapes() == before
    assert len(told) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE public.stray (id int)",
        "CREATE TEMP TABLE stray (id int)",
        "CREATE SCHEMA stray",
        "CREATE ROLE stray",
        "ALTER TABLE directory_localbody ADD COLUMN stray int",
        "ALTER TABLE journal_controlentry DISABLE TRIGGER ALL",
        "DROP TABLE directory_domain",
        "TRUNCATE directory_domain",
        "CREATE INDEX stray ON directory_domain (domain)",
        "SET ROLE sabha_owner",
        "CREATE EXTENSION btree_gin",
        "COPY directory_domain TO PROGRAM 'true'",
    ],
)
def test_the_control_login_changes_rows_and_never_the_shape(
    database: Deployment, statement: str
) -> None:
    refused_by_control(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM body_g90001.seats_seat",
        "SELECT * FROM sabha_template.seats_seat",
        "CREATE TABLE public.stray (id int)",
        "CREATE TEMP TABLE stray (id int)",
        "CREATE SCHEMA stray",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT set_config('role', 'sabha_owner', false)",
        "SET ROLE sabha_owner",
    ],
)
def test_a_cell_login_without_a_body_can_do_nothing(database: Deployment, statement: str) -> None:
    url = settings.ENVIRONMENT.cells["main"].url

    with login(url) as connection, pytest.raises(psycopg.Error, match=DENIED):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE stray (id int)",
        "CREATE TEMP TABLE stray (id int)",
        "CREATE FUNCTION stray() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION extensions.stray() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TABLE extensions.stray (id int)",
        "ALTER TABLE seats_seat ADD COLUMN stray int",
        "ALTER TABLE audit_auditentry DISABLE TRIGGER ALL",
        "DROP TABLE seats_seat",
        "TRUNCATE seats_seat",
        "DROP EXTENSION pg_trgm",
        "CREATE ROLE stray",
        "SELECT * FROM pg_authid",
        "SELECT * FROM pg_shadow",
        "SELECT lo_create(0)",
        "SELECT pg_sleep(0)",
        "SELECT pg_ls_dir('.')",
        "SELECT query_to_xml('SELECT 1', true, true, '')",
        "SELECT set_config('search_path', 'public', false)",
        "SELECT * FROM sabha_template.seats_seat",
        "COPY seats_seat TO PROGRAM 'true'",
    ],
)
def test_a_tenant_reads_and_writes_its_own_rows_and_nothing_else(
    body_a: BodyRef, statement: str
) -> None:
    refused_in_body(body_a, statement)


def test_grants_to_others_come_to_nothing(body_a: BodyRef) -> None:
    with body_work(body_a), connections[body_a.alias].cursor() as cursor:
        cursor.execute("GRANT SELECT ON seats_seat TO PUBLIC")

    with connections[f"{body_a.alias}_owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) acl"
            " WHERE c.relnamespace = %s::regnamespace"
            " AND acl.grantee NOT IN (c.relowner, %s::regrole)",
            [body_a.schema, body_a.role],
        )
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("alias", ["owner", "cell_main_owner", "cell_second_owner"])
def test_everybody_has_nothing_in_public(database: Deployment, alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT has_schema_privilege('public', 'public', 'USAGE'),"
            " has_schema_privilege('public', 'public', 'CREATE'),"
            " has_database_privilege('public', current_database(), 'CONNECT'),"
            " has_database_privilege('public', current_database(), 'TEMPORARY')"
        )
        assert cursor.fetchone() == (False, False, False, False)


def test_the_cell_login_gains_no_role_by_itself(body_a: BodyRef) -> None:
    with connections[f"{body_a.alias}_owner"].cursor() as cursor:
        cursor.execute(
            "SELECT bool_or(inherit_option), bool_or(admin_option), bool_and(set_option)"
            " FROM pg_auth_members WHERE member = 'sabha_cell'::regrole"
        )
        assert cursor.fetchone() == (False, False, True)
        cursor.execute(
            "SELECT bool_or(rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
            " OR rolreplication OR rolinherit) FROM pg_roles"
            " WHERE rolname IN ('sabha_cell', 'sabha_control', 'sabha_broker')"
            " OR rolname LIKE 'tenant\\_%'"
        )
        assert cursor.fetchone() == (False,)


def test_the_brokers_login_reads_messages_and_no_control_table(database: Deployment) -> None:
    with login(settings.ENVIRONMENT.broker_url.replace("pgmq", "postgresql", 1)) as connection:
        connection.execute("SELECT * FROM pgmq.meta")
        for table in ("identity_user", "directory_localbody", "django_session"):
            with pytest.raises(psycopg.Error, match=DENIED):
                connection.execute(QUESTION.format(sql.Identifier("public", table)))
        with pytest.raises(psycopg.Error, match=DENIED):
            connection.execute("CREATE SCHEMA stray")
