"""Which logins and databases does the embedded server need, and who may connect to which?"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from sabha.config.env import Environment

MAINTENANCE = "postgres"


def databases_ensure(environment: Environment) -> None:
    """Create the logins and databases named by the environment's URLs where they are missing.

    Each login may connect to its own database and to no other.
    """
    owner_url = urlsplit(environment.control_owner_url)
    with psycopg.connect(owner_url._replace(path=f"/{MAINTENANCE}").geturl()) as connection:
        connection.autocommit = True
        control = _login_ensure(connection, environment.control_url)
        broker = _login_ensure(connection, environment.broker_url)
        _database_ensure(connection, _name(environment.control_url), [control, broker])
        for cell in environment.cells.values():
            login = _login_ensure(connection, cell.url)
            _database_ensure(connection, _name(cell.url), [login])


def login_of(url: str) -> str:
    """Return the name under which `url` logs in."""
    return unquote(urlsplit(url).username or "")


def _login_ensure(connection: psycopg.Connection, url: str) -> str:
    login, password = login_of(url), unquote(urlsplit(url).password or "")
    found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
    verb = sql.SQL("ALTER" if found else "CREATE")
    connection.execute(
        sql.SQL("{} ROLE {} LOGIN NOINHERIT NOSUPERUSER PASSWORD {}").format(
            verb, sql.Identifier(login), sql.Literal(password)
        )
    )
    connection.execute(sql.SQL("ALTER ROLE {} SET timezone = 'UTC'").format(sql.Identifier(login)))
    return login


def _database_ensure(connection: psycopg.Connection, name: str, logins: list[str]) -> None:
    known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    database = sql.Identifier(name)
    if not known:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(database))
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    for login in logins:
        connection.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(login))
        )


def _name(url: str) -> str:
    return unquote(urlsplit(url).path.lstrip("/"))
