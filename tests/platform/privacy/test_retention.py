"""Since when may a kind of record be gone?"""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.modularity.manifest import Record
from sabha.privacy.retention import Rule, rules_of


def test_a_body_has_the_rules_of_its_modules(body_a: BodyRef) -> None:
    subjects = {rule.record.subject for rule in rules_of(body_a, on=date(2026, 11, 21))}

    assert "filing.file" in subjects
    assert "grievances.complaint" not in subjects


@pytest.mark.parametrize(("years", "source"), [(None, ""), (None, "an order"), (3, "")])
def test_without_years_and_an_order_nothing_goes(years: int | None, source: str) -> None:
    assert not rule_of(years, source).is_in_force


def test_with_both_it_does() -> None:
    assert rule_of(3, "an order").is_in_force


def rule_of(years: int | None, source: str) -> Rule:
    record = Record(
        "filing.file", "File", "ഫയൽ", "x", retention_years=years, retention_source=source
    )
    return Rule(record, None if years is None else timezone.now())
