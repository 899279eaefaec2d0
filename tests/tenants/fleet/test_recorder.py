"""Which statements of a migration are replayed?"""

from __future__ import annotations

import pytest
from django.db import connections

from tenants.fleet.recorder import SqlRecorder, is_change
from tests.deployment import Deployment


@pytest.mark.parametrize(
    "statement",
    [
        'CREATE TABLE "a" ("id" int)',
        "SELECT setval('a_id_seq', 7)",
        "WITH old AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM old",
        "INSERT INTO notes VALUES ('SELECT 1 FROM pg_class')",
        "COMMENT ON TABLE a IS 'x'",
    ],
)
def test_what_changes_is_kept(statement: str) -> None:
    assert is_change(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "",
        'SAVEPOINT "s1"',
        'RELEASE SAVEPOINT "s1"',
        "SET CONSTRAINTS ALL IMMEDIATE",
        "\n SELECT c.relname FROM pg_catalog.pg_class c".strip(),
        "SELECT conname FROM pg_constraint WHERE conrelid = 1",
        'SELECT "django_migrations"."id" FROM "django_migrations"',
        'INSERT INTO "django_migrations" ("app") VALUES (%s)',
    ],
)
def test_what_only_asks_is_dropped(statement: str) -> None:
    assert not is_change(statement)


def test_a_comment_at_the_end_swallows_nothing_and_values_are_written_out(
    database: Deployment,
) -> None:
    owner = connections["owner"]
    recorder = SqlRecorder(owner)

    with owner.cursor() as cursor, owner.execute_wrapper(recorder):
        cursor.execute("SELECT 1 -- one")
        cursor.execute("SELECT %s, 100 %% 7", ["it's"])
        cursor.execute("SELECT 100 % 7;")

    assert recorder.text() == "SELECT 1 -- one\n;\nSELECT 'it''s', 100 % 7\n;\nSELECT 100 % 7\n;\n"
