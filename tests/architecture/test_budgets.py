"""Does the code keep its budgets of size, comments and suppressions?"""

from pathlib import Path

from tests.architecture.checkers import budgets
from tests.architecture.checkers.tree import ROOT, files, source_files
from tests.architecture.conftest import Plant

PYTHON = ("platform/sabha", "tenants", "modules", "tests")
EVERYTHING = (*PYTHON, "frontend/src")


def test_files_are_short() -> None:
    paths = files(ROOT, *EVERYTHING, "frontend/e2e", suffixes=(".py", ".ts", ".tsx"))

    assert budgets.long_files(ROOT, paths) == []


def test_a_long_file_is_reported(plant: Plant, tmp_path: Path) -> None:
    long = plant("modules/filing/services.py", "x = 1\n" * 401)
    generated = plant("frontend/src/schema.gen.ts", "x = 1\n" * 401)

    violations = budgets.long_files(tmp_path, [long, generated])

    assert violations == ["modules/filing/services.py has 401"]


def test_half_of_the_files_are_very_short() -> None:
    median = budgets.median_lines(source_files(ROOT))

    assert median <= budgets.MEDIAN_LINES


def test_the_median_leaves_out_empty_files(plant: Plant) -> None:
    paths = [plant(f"{name}.py", "x = 1\n" * lines) for name, lines in (("a", 0), ("b", 70))]

    assert budgets.median_lines(paths) == 70


def test_functions_are_short() -> None:
    assert budgets.long_functions(ROOT, files(ROOT, *PYTHON)) == []


def test_a_long_function_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant("modules/a.py", "def short():\n    pass\n\ndef long():\n" + "    x = 1\n" * 40)

    assert budgets.long_functions(tmp_path, [path]) == ["modules/a.py:4 long has 41"]


def test_comments_are_few() -> None:
    assert budgets.comment_share(source_files(ROOT)) <= budgets.COMMENT_SHARE


def test_comments_are_counted_by_line(plant: Plant) -> None:
    path = plant("a.py", "# why\nx = 1\n\ny = '# no'  # beside\nz = 3\n")

    assert budgets.comment_share([path]) == 0.25


def test_suppressions_are_rare() -> None:
    paths = files(ROOT, *EVERYTHING, suffixes=(".py", ".ts", ".tsx"))
    lines = sum(budgets.line_count(path) for path in paths)

    found = budgets.suppressions(ROOT, *EVERYTHING)

    # Below a thousand lines the share would allow none at all.
    assert len(found) <= max(1.0, lines * budgets.SUPPRESSIONS_PER_LINE), found


def test_suppressions_have_a_code_and_a_reason() -> None:
    assert budgets.unexplained(budgets.suppressions(ROOT, *EVERYTHING)) == []


def test_a_bare_suppression_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant(
        "modules/a.py",
        "import os  # noqa\n"
        "import re  # noqa: F401\n"
        "import ast  # noqa: F401 -- read by a plugin\n"
        "x: int = ''  # type: ignore\n"
        "y: int = ''  # type: ignore[assignment]  # the stub is wrong\n"
        "z = '# noqa'\n",
    )
    plant("frontend/src/a.tsx", "// @ts-ignore\n// @ts-expect-error the stub is wrong\n")

    found = budgets.suppressions(tmp_path, "modules", "frontend/src")

    assert len(found) == 7
    assert [item.split()[0] for item in budgets.unexplained(found)] == [
        "frontend/src/a.tsx:1",
        "modules/a.py:1",
        "modules/a.py:2",
        "modules/a.py:4",
    ]
