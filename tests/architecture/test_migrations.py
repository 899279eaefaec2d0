"""Can every migration be read, replayed and taken back?"""

from pathlib import Path

import pytest

from tests.architecture.checkers import migrations
from tests.architecture.checkers.tree import ROOT
from tests.architecture.conftest import Plant

MIGRATIONS = migrations.migration_files(ROOT)


def test_migrations_say_their_idea() -> None:
    assert migrations.badly_named(ROOT, MIGRATIONS) == []


def test_migrations_import_no_app_code() -> None:
    assert migrations.tied_to_app_code(ROOT, MIGRATIONS) == []


def test_migrations_can_be_taken_back() -> None:
    assert migrations.irreversible(ROOT, MIGRATIONS) == []


def test_rows_and_schema_change_in_separate_migrations() -> None:
    assert migrations.mixed_with_code(ROOT, MIGRATIONS) == []


@pytest.mark.parametrize(
    "name", ["0002_auto_20260101_1200", "0003_file_state_and_more", "2_files", "0004_alter_file_5"]
)
def test_a_nameless_migration_is_reported(plant: Plant, tmp_path: Path, name: str) -> None:
    plant(f"modules/filing/migrations/{name}.py")

    assert migrations.badly_named(tmp_path, migrations.migration_files(tmp_path)) == [
        f"modules/filing/migrations/{name}.py"
    ]


def test_a_planted_migration_breaks_each_rule(plant: Plant, tmp_path: Path) -> None:
    path = plant(
        "modules/filing/migrations/0002_fill_numbers.py",
        "import modules.filing.models\n"
        "from sabha.database.operations import AppendOnly\n"
        "class Migration:\n"
        "    operations = [\n"
        "        migrations.AddField('file', 'number', x),\n"
        "        migrations.RunPython(fill),\n"
        "        migrations.RunSQL('select 1', 'select 2'),\n"
        "    ]\n",
    )
    name = "modules/filing/migrations/0002_fill_numbers.py"

    assert migrations.tied_to_app_code(tmp_path, [path]) == [
        f"{name}:1 imports modules.filing.models"
    ]
    assert migrations.irreversible(tmp_path, [path]) == [f"{name}:6 RunPython"]
    assert migrations.mixed_with_code(tmp_path, [path]) == [name]


def test_a_reversible_data_migration_passes(plant: Plant, tmp_path: Path) -> None:
    path = plant(
        "modules/filing/migrations/0002_fill_numbers.py",
        "class Migration:\n    operations = [migrations.RunPython(fill, unfill)]\n",
    )

    assert migrations.irreversible(tmp_path, [path]) == []
    assert migrations.mixed_with_code(tmp_path, [path]) == []
