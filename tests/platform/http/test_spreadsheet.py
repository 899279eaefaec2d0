"""Does a spreadsheet show a row, and run nothing in it?"""

import csv
import io

import pytest

from sabha.http.spreadsheet import csv_line


@pytest.mark.parametrize(
    "cell", ["=1+1", "+91 94470", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]
)
def test_a_cell_that_would_run_begins_with_an_apostrophe(cell: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_line([cell]), newline=""))

    assert row == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["ചേർത്തല", "12/2026", 'say "yes", please', "two\nlines", ""])
def test_any_other_cell_comes_back_as_it_was(cell: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_line([cell, "end"]), newline=""))

    assert row == [cell, "end"]
