"""Is the state's official register read as it is?"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tenants.masters.files import masters_read
from tenants.masters.models import District
from tenants.onboarding.context import Context, KnownDistrict
from tenants.onboarding.sources import source_read
from tenants.onboarding.validation import CheckedRow, rows_check
from tests.architecture.checkers.tree import ROOT

OFFICIAL = ROOT.parent / "shared" / "data" / "kerala_local_bodies.csv"


@pytest.fixture(scope="module")
def rows() -> list[CheckedRow]:
    if not OFFICIAL.exists():
        pytest.skip("the official register is not on this machine")
    return judge(OFFICIAL)


def judge(path: Path) -> list[CheckedRow]:
    districts = next(kind.rows for kind in masters_read() if kind.model is District)
    known = [KnownDistrict(d.code, d.name_en, d.name_ml, tuple(d.spellings)) for d in districts]
    return rows_check(source_read(path.read_bytes()).rows, Context.of(known, []))


def test_all_bodies_of_the_state_can_be_onboarded(rows: list[CheckedRow]) -> None:
    assert [row for row in rows if row.errors] == []
    assert Counter(row.type for row in rows) == {
        "grama_panchayat": 941,
        "block_panchayat": 152,
        "district_panchayat": 14,
        "municipality": 87,
        "corporation": 6,
    }


def test_addresses_are_unique_and_the_same_every_time(rows: list[CheckedRow]) -> None:
    slugs = {row.code: row.slug for row in rows}

    assert len(set(slugs.values())) == len(rows)
    assert slugs == {row.code: row.slug for row in judge(OFFICIAL)}


def test_namesakes_of_the_state_are_told_apart(rows: list[CheckedRow]) -> None:
    slugs = {row.slug for row in rows}

    assert {"kallara-thiruvananthapuram", "kallara-kottayam"} <= slugs
    assert "kallara" not in slugs


def test_every_body_has_a_name_to_show_in_malayalam(rows: list[CheckedRow]) -> None:
    awaited = [row for row in rows if row.notices and row.notices[0].code == "name-ml-awaited"]

    assert all(row.name_ml for row in rows)
    assert {row.type for row in awaited} <= {"block_panchayat"}
