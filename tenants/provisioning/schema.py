"""How is a body's schema made, in one transaction, without ever touching one that exists?"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db import ProgrammingError, connections
from psycopg import sql

from sabha.database.body import BodyRef
from sabha.errors import DomainError
from tenants.fleet.ledger import entries_done
from tenants.fleet.replay import Step, steps_of, steps_replay

DUPLICATE_ROLE = "42710"
DUPLICATE_SCHEMA = "42P06"

PREAMBLE = """
CREATE ROLE {role} NOLOGIN NOINHERIT;
GRANT {role} TO {login} WITH INHERIT FALSE, SET TRUE;
CREATE SCHEMA {schema};
COMMENT ON SCHEMA {schema} IS {mark};
GRANT USAGE ON SCHEMA {schema} TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema}
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE ON SEQUENCES TO {role};
"""


class SchemaExistsError(DomainError):
    """A schema of that name stands in the cell and is not this body's; it is left alone."""

    code = "schema-exists"
    status = 409
    title_en = (
        "A schema named {schema} already exists and belongs to something else. It was not touched."
    )
    title_ml = "{schema} എന്ന സ്കീമ നിലവിലുണ്ട്; അത് മറ്റൊന്നിന്റേതാണ്. അതിൽ മാറ്റം വരുത്തിയിട്ടില്ല."


class RoleExistsError(DomainError):
    """A role of that name stands in the server without this body's schema; it is left alone."""

    code = "role-exists"
    status = 409
    title_en = (
        "A database role named {role} already exists and belongs to something else. "
        "It was not touched."
    )
    title_ml = "{role} എന്ന ഡേറ്റബേസ് റോൾ നിലവിലുണ്ട്; അത് മറ്റൊന്നിന്റേതാണ്. അതിൽ മാറ്റം വരുത്തിയിട്ടില്ല."


def schema_create(body: BodyRef, modules: frozenset[str]) -> None:
    """Make the body's role, schema and tables; add what is missing when they stand already.

    Raises:
        SchemaExistsError, RoleExistsError: a schema or role of that name is not this body's.
        django.db.utils.OperationalError: the cell is down.
    """
    steps = steps_of(modules)
    stood_already = _is_own(body) or not _is_made(body, steps)
    if stood_already:
        steps_replay(body, steps)
    entries_done(body.id, steps)


def _is_own(body: BodyRef) -> bool:
    """Does the body's own schema stand?

    Raises:
        SchemaExistsError: a schema of that name stands and bears another mark, or none.
    """
    owner = _schema_mark(body)
    if owner is not None and owner != _mark(body):
        raise SchemaExistsError(schema=body.schema)
    return owner is not None


def _is_made(body: BodyRef, steps: Sequence[Step]) -> bool:
    """Make the schema; return False when another process has just made it."""
    try:
        steps_replay(body, steps, preamble=_preamble(body))
    except ProgrammingError as error:
        taken = getattr(error.__cause__, "sqlstate", None)
        if taken not in {DUPLICATE_ROLE, DUPLICATE_SCHEMA}:
            raise
        if _is_own(body):
            return False
        raise RoleExistsError(role=body.role) from error
    return True


def _schema_mark(body: BodyRef) -> str | None:
    """Return whose the schema is: None when there is none, "" when it bears no mark."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(obj_description(oid, 'pg_namespace'), '')"
            " FROM pg_namespace WHERE nspname = %s",
            [body.schema],
        )
        found = cursor.fetchone()
    return found[0] if found else None


def _mark(body: BodyRef) -> str:
    return f"sabha body {body.id}"


def _preamble(body: BodyRef) -> str:
    return (
        sql.SQL(PREAMBLE)
        .format(
            role=sql.Identifier(body.role),
            schema=sql.Identifier(body.schema),
            login=sql.Identifier(settings.DATABASES[body.alias]["USER"]),
            mark=sql.Literal(_mark(body)),
        )
        .as_string(None)
    )
