"""What may each login do, and what may nobody do?"""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from pgmq.install import get_embedded_install_sql
from psycopg import sql

EXTENSIONS_SCHEMA = "extensions"

ROLE_CHANGERS = """
SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', p.oid::regprocedure)
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname = 'pg_catalog' AND p.prokind = 'f'
   AND (p.proname IN ('set_config', 'pg_ls_dir', 'pg_stat_file', 'pg_sleep', 'pg_sleep_for',
                      'pg_sleep_until')
        OR p.proname ~ '^(query|table|schema|database|cursor)_to_xml'
        OR p.proname ~ '^(lo_|loread|lowrite|pg_read_|dblink)')
   AND (p.proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
UNION ALL
SELECT format('REVOKE USAGE ON LANGUAGE %I FROM PUBLIC', l.lanname)
  FROM pg_language l
 WHERE l.laninline <> 0
   AND (l.lanacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(l.lanacl) a WHERE a.grantee = 0))
"""


def control_grant(connection: BaseDatabaseWrapper) -> None:
    """Let the control login read and write the control tables, and change none of their shape."""
    login = sql.Identifier(settings.DATABASES["default"]["USER"])
    with connection.cursor() as cursor:
        for statement in (
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            "GRANT USAGE ON SCHEMA public TO {login}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {login}",
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {login}",
        ):
            cursor.execute(sql.SQL(statement).format(login=login))


def broker_install(connection: BaseDatabaseWrapper, *, login: str) -> None:
    """Install the message queue's SQL, owned by the broker's `login`."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('pgmq.meta')")
        if cursor.fetchone() != (None,):
            return
        names = {
            "broker": sql.Identifier(login),
            "database": sql.Identifier(connection.settings_dict["NAME"]),
        }
        for statement in (
            "CREATE SCHEMA pgmq AUTHORIZATION {broker}",
            "GRANT CREATE ON DATABASE {database} TO {broker}",
            "SET LOCAL ROLE {broker}",
            get_embedded_install_sql().replace("{", "{{").replace("}", "}}"),
            "RESET ROLE",
            "REVOKE CREATE ON DATABASE {database} FROM {broker}",
        ):
            cursor.execute(sql.SQL(statement).format(**names))


def cell_restrict(connection: BaseDatabaseWrapper) -> None:
    """Close what one statement could change role or read files with; give text search a home.

    The languages closed are those of DO: a block is one statement that runs many.
    """
    with connection.cursor() as cursor:
        cursor.execute(ROLE_CHANGERS)
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
        cursor.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {EXTENSIONS_SCHEMA}")
        cursor.execute(f"GRANT USAGE ON SCHEMA {EXTENSIONS_SCHEMA} TO PUBLIC")
        for extension in ("pg_trgm", "btree_gist"):
            cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA {EXTENSIONS_SCHEMA}")
