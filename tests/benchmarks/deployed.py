"""How does a new version of the benchmark's own app reach both sides, one migration at a time?"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.benchmarks.place import Place
from tests.benchmarks.sides import DEPLOYED

PACKAGE = "deployed_entries"
FIRST = Path(__file__).parent / "entries" / "migrations" / "0001_entries.py"

# The same change under another number each time, so that every round has one to roll out.
CHANGE = '''"""Which column and index did version {number} add?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entries", "{before}")]

    operations = [
        migrations.AddField(
            "entry", "{column}", models.CharField(max_length=60, default="", db_default="")
        ),
        migrations.AddIndex(
            "entry", models.Index(fields=["{column}"], name="entries_{column}")
        ),
    ]
'''


def first_deploy(place: Place) -> None:
    """Put the first migration where the settings of all sides look for migrations."""
    folder = _folder(place)
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    shutil.copy(FIRST, folder / FIRST.name)
    place.deployed = 1


def change_deploy(place: Place) -> str:
    """Add the next migration, of one column and one index; return the column's name."""
    number = place.deployed + 1
    column = column_of(number)
    before = FIRST.stem if number == 2 else f"{number - 1:04}_{column_of(number - 1)}"
    text = CHANGE.format(number=number, before=before, column=column)
    (_folder(place) / f"{number:04}_{column}.py").write_text(text, encoding="utf-8")
    place.deployed = number
    return column


def column_of(number: int) -> str:
    """Return the name of the column that migration `number` adds."""
    return f"remark_{number}"


def _folder(place: Place) -> Path:
    return place.home / DEPLOYED / PACKAGE
