"""Is an entry hashed the same before and after the database has kept it?"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from sabha.audit.canonical import content_hash, link_hash, plain
from sabha.audit.models import AuditEntry

IST = timezone(timedelta(hours=5, minutes=30))
SOME_ID = UUID("01980000-0000-7000-8000-000000000001")


def entry_make(**fields: object) -> AuditEntry:
    known = {
        "id": SOME_ID,
        "recorded_at": datetime(2026, 11, 2, 10, 0, tzinfo=IST),
        "action": "test.thing.change",
        "subject": "test.thing",
        "subject_id": SOME_ID,
        "actor_kind": "system",
        "actor_name": "സഭ",
    }
    return AuditEntry(**{**known, **fields})


def test_what_is_not_json_becomes_text() -> None:
    assert plain(
        {"on": date(2026, 4, 1), "fee": Decimal("10.50"), "id": SOME_ID, "rate": 1.5, 7: (1, None)}
    ) == {"on": "2026-04-01", "fee": "10.50", "id": str(SOME_ID), "rate": "1.5", "7": [1, None]}


def test_a_set_has_one_order_and_a_null_character_none() -> None:
    assert plain({"b", "a"}) == ["a", "b"]
    assert plain("a\x00b") == "a\ufffdb"


def test_a_thing_without_a_text_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot hold a object"):
        plain({"thing": object()})


def test_the_time_zone_does_not_change_the_hash() -> None:
    here = entry_make()
    there = entry_make(recorded_at=here.recorded_at.astimezone(UTC))

    assert content_hash(here) == content_hash(there)


@pytest.mark.parametrize(
    "change",
    [
        {"action": "test.thing.other"},
        {"after": {"subject": "other"}},
        {"actor_name": "other"},
        {"address": "192.0.2.7"},
        {"actor_name_en": "Sabha"},
        {"actor_designation_en": "Clerk"},
        {"acting_for_ml": "രാജൻ"},
    ],
)
def test_every_change_of_content_changes_the_hash(change: dict[str, object]) -> None:
    assert content_hash(entry_make(**change)) != content_hash(entry_make())


def test_an_entry_of_one_script_is_hashed_as_it_was_before_there_were_two() -> None:
    written = "bd19c3fc22a0335c5b9202dd1f6c23a0f1bc3e53f994c5d843806aa4474dfc2d"

    assert content_hash(entry_make()) == written


def test_a_link_depends_on_the_one_before() -> None:
    first = link_hash(prev_hash="0" * 64, sequence=1, content="a")

    assert link_hash(prev_hash="1" * 64, sequence=1, content="a") != first
    assert link_hash(prev_hash="0" * 64, sequence=2, content="a") != first
