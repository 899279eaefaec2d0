"""What do the settings of all sides share?"""

from __future__ import annotations

import os
from typing import Any

from tests.benchmarks.deployed import PACKAGE

ENTRIES_APP = "tests.benchmarks.entries"
ENTRIES_MIGRATIONS = {"entries": PACKAGE}
ROUTES = "tests.benchmarks.entries.middleware.RoutesMiddleware"
URLS = "tests.benchmarks.entries.urls"
REST: dict[str, Any] = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "UNAUTHENTICATED_USER": None,
}


def is_set(name: str) -> bool:
    """Tell whether the benchmark switched something on for this process."""
    return os.environ.get(name) == "1"


def pooled(database: dict[str, Any]) -> dict[str, Any]:
    """Return the database with a pool and binding as Sabha's own serving connections have."""
    options = {"pool": {"min_size": 1, "max_size": 12}, "server_side_binding": True}
    return {**database, "OPTIONS": options}
