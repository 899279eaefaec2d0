"""Does a database URL reach Django whole?"""

from __future__ import annotations

from sabha.database.urls import as_django_database


def test_every_part_of_a_url_is_kept() -> None:
    found = as_django_database("postgresql://me:p%40ss@db.internal:6432/sabha?sslmode=verify-full")

    assert found["NAME"] == "sabha"
    assert (found["USER"], found["PASSWORD"]) == ("me", "p@ss")
    assert (found["HOST"], found["PORT"]) == ("db.internal", "6432")
    assert found["OPTIONS"] == {"sslmode": "verify-full"}


def test_a_url_without_a_port_leaves_it_to_the_driver() -> None:
    assert as_django_database("postgresql://me@db.internal/sabha")["PORT"] == ""
