"""Is every wrong row told what is wrong, and every right one let through?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenants.onboarding.problems import problem
from tests.tenants.onboarding.registers import (
    GOOD,
    HEADER,
    by_code,
    context,
    found_in,
    judged,
    known,
)

BLOCK = GOOD[1]


def changed(**cells: str) -> str:
    """Return the line of a good grama panchayat with some cells changed."""
    names = HEADER.split(",")
    values = dict(zip(names, GOOD[2].split(","), strict=True)) | cells
    return ",".join(f'"{values[name].replace(chr(34), chr(34) * 2)}"' for name in names)


def test_a_good_register_has_nothing_to_correct() -> None:
    rows = judged(*GOOD)

    assert [row.errors for row in rows] == [[], [], [], []]
    assert [row.slug for row in rows] == [
        "kollam-district",
        "palamukku-block",
        "palamukku",
        "kadavoor-municipality",
    ]
    assert [row.wards for row in rows] == [26, 13, 17, 32]


def test_the_kind_of_body_leaves_the_malayalam_name() -> None:
    rows = by_code(judged(*GOOD))

    assert rows["G020101"].name_ml == "പാലമുക്ക്"
    assert rows["M0201"].name_ml == "കടവൂർ"


def test_a_missing_malayalam_name_is_found_elsewhere() -> None:
    nameless = "B0201,block_panchayat,Palamukku,,Kollam,,13"
    stranger = "B0202,block_panchayat,Otherwhere,,Kollam,,13"

    rows = by_code(judged(GOOD[0], nameless, GOOD[2], stranger))

    assert rows["D02"].name_ml == "കൊല്ലം"
    assert rows["B0201"].name_ml == "പാലമുക്ക്"
    assert rows["B0202"].name_ml == "Otherwhere"
    assert [notice.code for notice in rows["B0202"].notices] == ["name-ml-awaited"]


@pytest.mark.parametrize(
    ("cells", "field", "code"),
    [
        ({"code": ""}, "code", "missing"),
        ({"code": "G 1"}, "code", "code-format"),
        ({"code": "G" * 21}, "code", "code-format"),
        ({"code": "G1\x0001"}, "code", "null-character"),
        ({"type": ""}, "type", "missing"),
        ({"type": "gram_panchayath"}, "type", "type-misspelt"),
        ({"type": "republic"}, "type", "type-unknown"),
        ({"name_en": ""}, "name_en", "missing"),
        ({"name_en": "n" * 300}, "name_en", "too-long"),
        ({"name_en": "two\nlines"}, "name_en", "control-character"),
        ({"name_en": "nu\x00ll"}, "name_en", "null-character"),
        ({"name_en": "Kol\u202elam"}, "name_en", "right-to-left"),
        ({"name_en": "Kollam \u0627\u0628"}, "name_en", "right-to-left"),
        ({"name_en": "Kol\u200blam"}, "name_en", "control-character"),
        ({"name_en": "കൊല്ലം"}, "name_en", "not-latin"),
        ({"name_ml": ""}, "name_ml", "missing"),
        ({"name_ml": "Kollam"}, "name_ml", "not-malayalam"),
        ({"name_ml": "ക" * 300}, "name_ml", "too-long"),
        ({"district": ""}, "district", "missing"),
        ({"district": "Kolam"}, "district", "district-misspelt"),
        ({"district": "Madras"}, "district", "district-unknown"),
        ({"block": ""}, "block", "block-missing"),
        ({"block": "B9999"}, "block", "block-unknown"),
        ({"block": "D02"}, "block", "block-not-a-block"),
        ({"district": "Trivandrum"}, "block", "block-elsewhere"),
        ({"type": "municipality"}, "block", "block-not-allowed"),
        ({"type": "corporation"}, "block", "block-not-allowed"),
        ({"type": "district_panchayat"}, "block", "block-not-allowed"),
        ({"wards": ""}, "wards", "missing"),
        ({"wards": "many"}, "wards", "wards-not-a-number"),
        ({"wards": "-3"}, "wards", "wards-not-a-number"),
        ({"wards": "൧൭"}, "wards", "wards-not-a-number"),
        ({"wards": "0"}, "wards", "wards-range"),
        ({"wards": "9" * 30}, "wards", "wards-range"),
    ],
)
def test_a_wrong_cell_is_named(cells: dict[str, str], field: str, code: str) -> None:
    row = judged(GOOD[0], BLOCK, changed(**cells))[2]

    assert (field, code) in found_in(row)
    assert all(found.text("en") and found.text("ml") for found in row.errors)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ('Ward "A" 100% & Sons', 'Ward "A" 100% & Sons'),
        ("O'Brien; DROP TABLE x --", "O'Brien; DROP TABLE x"),
        ("Kodom  -Belur", "Kodom-Belur"),
        ("n" * 200, "n" * 200),
    ],
)
def test_odd_but_harmless_names_pass(name: str, kept: str) -> None:
    row = judged(BLOCK, changed(name_en=name))[1]

    assert row.errors == []
    assert row.name_en == kept


def test_joiners_and_old_chillus_become_the_new_letters() -> None:
    row = judged(BLOCK, changed(name_ml="ചേര\u0d4d\u200dത്തല ഗ്രാമപഞ്ചായത്ത്"))[1]

    assert row.errors == []
    assert row.name_ml == "ചേർത്തല"


def test_a_code_that_stands_twice_names_both_lines() -> None:
    rows = judged(BLOCK, GOOD[2], GOOD[3], GOOD[2])

    assert found_in(rows[1]) == found_in(rows[3]) == [("code", "code-twice")]
    assert "3, 5" in rows[1].errors[0].text("en")


def test_an_extra_cell_is_named() -> None:
    assert ("", "cells-extra") in found_in(judged(f"{BLOCK},more")[0])


def test_a_row_waits_for_its_block_to_be_corrected() -> None:
    rows = judged(BLOCK.replace(",13", ",none"), GOOD[2])

    assert found_in(rows[1]) == [("block", "block-invalid")]


def test_a_block_onboarded_before_is_known() -> None:
    rows = judged(GOOD[2], within=context(known("B0201", "palamukku-block")))

    assert rows[0].errors == []


def test_a_body_onboarded_before_is_recognised_and_keeps_its_slug() -> None:
    before = known("B0201", "chosen-long-ago", name_en="Palamukku")

    row = judged(BLOCK, within=context(before))[0]

    assert row.errors == []
    assert row.existing == before
    assert row.slug == "chosen-long-ago"


def test_a_code_of_another_body_is_refused() -> None:
    before = known("B0201", "kadavoor-municipality", type="municipality")

    assert found_in(judged(BLOCK, within=context(before))[0]) == [("code", "code-of-another")]


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("www", "slug-reserved"),
        ("console", "slug-reserved"),
        ("api", "slug-reserved"),
        ("no_underscore", "slug-format"),
        ("double--hyphen", "slug-format"),
        ("s" * 64, "slug-format"),
        ("taken-block", "slug-taken"),
    ],
)
def test_a_slug_that_cannot_be_had_is_refused(slug: str, code: str) -> None:
    row = judged(
        f"{BLOCK},{slug}",
        header=f"{HEADER},slug",
        within=context(known("B0299", "taken-block")),
    )[0]

    assert found_in(row) == [("slug", code)]


def test_a_slug_given_twice_names_both_lines() -> None:
    rows = judged(f"{BLOCK},mine", f"{GOOD[3]},mine", header=f"{HEADER},slug")

    assert [found_in(row) for row in rows] == [[("slug", "slug-twice")]] * 2


def test_a_wrong_district_code_is_told() -> None:
    row = judged(f"{BLOCK},565", header=f"{HEADER},district_lgd_code")[0]

    assert found_in(row) == [("district_lgd_code", "district-code-differs")]


@pytest.mark.parametrize("address", ["nobody at home", "аnitha@example.org", "o'b@example.org"])
def test_a_mail_address_that_could_open_no_account_is_told(address: str) -> None:
    row = judged(f"{BLOCK},{address}", header=f"{HEADER},admin_email")[0]

    assert found_in(row) == [("admin_email", "email-format")]


@pytest.mark.parametrize("district", ["kollam", "Quilon", "കൊല്ലം", "559", " Kollam "])
def test_a_district_is_known_by_any_of_its_names(district: str) -> None:
    row = judged(BLOCK.replace("Kollam", district))[0]

    assert row.errors == []
    assert row.district is not None
    assert row.district.code == "559"


@pytest.mark.parametrize("kind", ["Block Panchayat", "BLOCK-PANCHAYAT", "ബ്ലോക്ക് പഞ്ചായത്ത്", "bp"])
def test_a_type_is_known_by_any_of_its_names(kind: str) -> None:
    row = judged(BLOCK.replace("block_panchayat", kind))[0]

    assert row.type == "block_panchayat"


def test_a_problem_without_a_text_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        problem("nobody-wrote-this")


@given(st.lists(st.text(max_size=12), min_size=7, max_size=7))
def test_no_row_breaks_the_judgement(cells: list[str]) -> None:
    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    printable = line.encode("utf-8", "replace").decode()

    (row, *_) = judged(BLOCK, printable)

    assert row.code == "B0201"
