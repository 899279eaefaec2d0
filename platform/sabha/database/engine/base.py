"""How does a connection of a cell enter a local body, and refuse to answer outside one?"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django_tenants.postgresql_backend import base as django_tenants_backend
from psycopg import pq, sql

from sabha.database.body import BodyRef, OutsideLocalBodyError


class DatabaseWrapper(django_tenants_backend.DatabaseWrapper):
    """A cell's connection: answers only inside a transaction that has entered a body.

    The body is entered with BEGIN, SET LOCAL ROLE and SET LOCAL search_path in one message, so it
    costs one round trip, ends with the transaction and is right under transaction pooling.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.entered: BodyRef | None = None
        self._is_connecting = False
        super().__init__(*args, **kwargs)

    def connect(self) -> None:
        """Open the connection; Django's own questions while doing so touch no body."""
        self._is_connecting = True
        try:
            super().connect()
        finally:
            self._is_connecting = False

    def close(self) -> None:
        """Forget the body with the connection."""
        self.entered = None
        super().close()

    def enter_body(self, body: BodyRef, *, is_read_only: bool) -> None:
        """Begin the transaction of `body`. Django's autocommit must already be off.

        Raises:
            django.db.utils.OperationalError: the cell is down.
            django.db.utils.DatabaseError: the role or schema is refused.
        """
        connection = self.connection
        mode = b"BEGIN READ ONLY;" if is_read_only else b"BEGIN;"
        message = mode + _entry(body.role, body.schema)
        with self.wrap_database_errors:
            result = connection.pgconn.exec_(message)
            if result.status != pq.ExecStatus.COMMAND_OK:
                raise connection.OperationalError(result.get_error_message())
        self.entered = body
        if self.queries_logged:
            self.queries_log.append({"sql": message.decode(), "time": "0"})

    def commit(self) -> None:
        """Commit, which also leaves the body: role and path were local to the transaction."""
        try:
            super().commit()
        finally:
            self.entered = None

    def rollback(self) -> None:
        """Roll back, which also leaves the body."""
        try:
            super().rollback()
        finally:
            self.entered = None

    def _handle_search_path(self, cursor: Any = None) -> None:
        if self.entered is None and not self._is_connecting:
            raise OutsideLocalBodyError


@lru_cache(maxsize=4096)
def _entry(role: str, schema: str) -> bytes:
    entry = sql.SQL("SET LOCAL ROLE {role}; SET LOCAL search_path = {schema}")
    names = {"role": sql.Identifier(role), "schema": sql.Identifier(schema)}
    return entry.format(**names).as_bytes(None)
