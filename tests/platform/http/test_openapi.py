"""Is there one honest OpenAPI document for all hosts?"""

from __future__ import annotations

import re
import warnings
from typing import Any

from drf_spectacular import validation
from drf_spectacular.drainage import GENERATOR_STATS

from sabha.http.schema_export import schema_document, schema_text


def test_the_document_is_made_without_a_warning() -> None:
    GENERATOR_STATS.reset()

    with warnings.catch_warnings():
        document = schema_document()

    assert not GENERATOR_STATS, dict(GENERATOR_STATS._warn_cache)
    assert document["openapi"].startswith("3.1")


def test_the_document_is_valid_openapi() -> None:
    validate: Any = validation.validate_schema

    validate(schema_document())


def test_every_operation_can_be_refused_with_a_problem() -> None:
    for path, operations in schema_document()["paths"].items():
        for method, operation in operations.items():
            refused = operation["responses"]["default"]["content"]
            assert "application/problem+json" in refused, f"{method} {path}"


def test_operation_names_are_identifiers_and_unique() -> None:
    names = [
        operation["operationId"]
        for operations in schema_document()["paths"].values()
        for operation in operations.values()
    ]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)


def test_the_text_is_the_same_every_time() -> None:
    assert schema_text() == schema_text()
