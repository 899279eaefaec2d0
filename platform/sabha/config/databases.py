"""Which database connections does a process of Sabha hold?"""

from __future__ import annotations

from typing import Any

from sabha.config.env import Environment
from sabha.database.urls import as_django_database

CELL_ENGINE = "sabha.database.engine"
PLAIN_ENGINE = "django.db.backends.postgresql"
NO_ENGINE = "django.db.backends.dummy"
CONNECTION_SECONDS = 300
WAIT_SECONDS = 10


def databases(environment: Environment) -> dict[str, dict[str, Any]]:
    """Return Django's DATABASES: the control plane, each cell, and their owners.

    Owners hold no pool: only provisioning, migrations and the fleet use them. Before the embedded
    server's first start there is nothing to connect to, and code can still be loaded and checked.
    """
    found = {
        "default": _pooled(environment.control_url, PLAIN_ENGINE, environment.web_threads),
        "owner": _plain(environment.control_owner_url),
    }
    for name, cell in environment.cells.items():
        found[f"cell_{name}"] = _pooled(cell.url, CELL_ENGINE, environment.web_threads)
        found[f"cell_{name}_owner"] = _plain(cell.owner_url)
    if not found["default"]["PORT"].strip("0") and environment.is_embedded:
        return {alias: {"ENGINE": NO_ENGINE, "USER": ""} for alias in found}
    return found


def _pooled(url: str, engine: str, threads: int) -> dict[str, Any]:
    database = as_django_database(url)
    pool = {"min_size": 1, "max_size": threads + 4, "max_lifetime": CONNECTION_SECONDS}
    pool["timeout"] = WAIT_SECONDS
    options = {"pool": pool, "server_side_binding": True}
    return {
        **database,
        "ENGINE": engine,
        "CONN_MAX_AGE": 0,
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": {**database.get("OPTIONS", {}), **options},
    }


def _plain(url: str) -> dict[str, Any]:
    return {**as_django_database(url), "ENGINE": PLAIN_ENGINE}
