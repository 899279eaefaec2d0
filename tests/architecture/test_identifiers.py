"""Can anybody get from one record to the next by counting?"""

from __future__ import annotations

import re

from django.urls import get_resolver

from tests.architecture.checkers.routes import handlers

_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")

# What is no id of a record: a word of a known list, or a secret that nobody guesses.
NAMES = frozenset({"purpose", "module", "provider_id"})
SECRETS = frozenset({"token"})


def countable(urlconf: str) -> list[str]:
    """Return the parameters of the API's addresses that are neither random ids nor known."""
    found = handlers(get_resolver(f"sabha.config.urls.{urlconf}"))
    return sorted(
        f"{handler.path} {kind}:{name}"
        for handler in found
        if handler.path.startswith("api/")
        for kind, name in _PARAMETER.findall(handler.path)
        if kind != "uuid" and name not in NAMES | SECRETS
    )


def test_records_are_addressed_by_random_ids_alone() -> None:
    assert [countable(urlconf) for urlconf in ("apex", "console", "body")] == [[], [], []]


def test_numbers_of_files_lead_nowhere_for_the_public() -> None:
    public = [
        handler.path
        for handler in handlers(get_resolver("sabha.config.urls.body"))
        if str(handler.requirement) == "Marker.PUBLIC"
    ]

    assert [path for path in public if "file" in path or "complaint" in path] == []
