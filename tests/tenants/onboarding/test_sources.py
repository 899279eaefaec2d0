"""Is every kind of file read, or refused in words that help?"""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tenants.onboarding.sources import MAX_BYTES, MAX_ROWS, source_read
from tests.tenants.onboarding.registers import GOOD, HEADER, register


def codes_of(data: bytes) -> list[str]:
    return [problem.code for problem in source_read(data).problems]


def test_our_own_columns_are_read() -> None:
    source = source_read(register(*GOOD))

    assert source.problems == ()
    assert [row.line for row in source.rows] == [2, 3, 4, 5]
    assert source.rows[2].values["block"] == "B0201"


def test_the_official_columns_are_read_under_our_names() -> None:
    header = "sec_code,type,name_en,name_ml,district,district_lgd_code,block_sec_code,wards"

    source = source_read(register("G1,x,y,z,Kollam,559,B1,9", header=header))

    assert source.rows[0].values["code"] == "G1"
    assert source.rows[0].values["block"] == "B1"


def test_a_byte_order_mark_changes_nothing() -> None:
    plain, marked = register(*GOOD), b"\xef\xbb\xbf" + register(*GOOD)

    assert source_read(marked) == source_read(plain)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_separators_of_spreadsheets_are_recognised(separator: str) -> None:
    data = register(*GOOD).replace(b",", separator.encode())

    assert source_read(data) == source_read(register(*GOOD))


def test_windows_line_ends_and_blank_lines_are_passed_over() -> None:
    data = register(GOOD[0], "", ",,,,,,", GOOD[1]).replace(b"\n", b"\r\n")

    assert [row.line for row in source_read(data).rows] == [2, 5]


def test_a_line_break_inside_quotes_belongs_to_the_cell() -> None:
    source = source_read(register('G1,x,"two\nlines",z,Kollam,,9', GOOD[0]))

    assert source.rows[0].values["name_en"] == "two\nlines"
    assert [row.line for row in source.rows] == [2, 4]


def test_quotes_commas_and_percent_signs_are_text() -> None:
    source = source_read(register('G1,x,"a ""b"", 100%",z,Kollam,,9'))

    assert source.rows[0].values["name_en"] == 'a "b", 100%'


def test_null_characters_reach_the_row() -> None:
    source = source_read(register("G1,x,na\x00me,z,Kollam,,9"))

    assert source.rows[0].values["name_en"] == "na\x00me"


def test_cells_beyond_the_header_are_noticed() -> None:
    source = source_read(register("G1,x,Name, with comma,z,Kollam,,9"))

    assert source.rows[0].has_extra_cells


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert codes_of(data) == ["file-empty"]


def test_a_header_alone_is_refused() -> None:
    assert codes_of(register()) == ["file-no-rows"]


def test_a_wrong_encoding_names_the_place() -> None:
    data = register(*GOOD) + "G9,x,Café,z,Kollam,,9".encode("latin-1")

    (problem,) = source_read(data).problems

    assert problem.code == "file-encoding"
    assert problem.parameters["line"] == 6
    assert data[int(str(problem.parameters["byte"])) - 1] == 0xE9
    assert "0xE9" in problem.text("en")
    assert "0xE9" in problem.text("ml")


def test_a_wrong_byte_behind_a_mark_is_counted_from_the_file() -> None:
    data = b"\xef\xbb\xbfcode\n\xff"

    (problem,) = source_read(data).problems

    assert (problem.parameters["line"], problem.parameters["byte"]) == (2, 9)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (register(*GOOD).decode().encode("utf-16"), "file-utf16"),
        (b"PK\x03\x04 sheet", "file-not-text"),
        (b"%PDF-1.7", "file-not-text"),
        (b"x" * (MAX_BYTES + 1), "file-too-large"),
        (register('G1,x,"never closed,z,Kollam,,9'), "file-quotes"),
    ],
)
def test_what_is_no_register_is_refused(data: bytes, code: str) -> None:
    assert codes_of(data) == [code]


def test_missing_columns_are_named_with_what_looks_like_them() -> None:
    header = "code,type,name_en,name_mal,district,wards"

    problems = source_read(register("1,2,3,4,5,6", header=header)).problems

    assert [(problem.code, problem.field) for problem in problems] == [
        ("column-misspelt", "name_ml"),
        ("column-missing", "block"),
    ]
    assert "name_mal" in problems[0].text("en")


def test_a_column_that_stands_twice_is_refused() -> None:
    assert codes_of(register(header=f"{HEADER},wards")) == ["column-twice"]


def test_a_hundred_thousand_rows_are_refused_quickly() -> None:
    data = register(*([GOOD[1]] * 100_000))

    begun = time.monotonic()
    codes = codes_of(data)

    assert codes == ["file-too-many-rows"]
    assert time.monotonic() - begun < 2
    assert MAX_ROWS < 100_000


@example(b";")
@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    source = source_read(data)

    assert source.rows or source.problems


@given(st.lists(st.text(max_size=20), min_size=1, max_size=9))
def test_no_text_under_a_right_header_breaks_the_reader(cells: list[str]) -> None:
    data = register(",".join(cells)).decode().encode("utf-8", "surrogatepass")

    source = source_read(data)

    assert source.rows or source.problems
