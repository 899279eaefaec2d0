"""Do the models stay inside their plane, their module and their budget of tables?"""

from __future__ import annotations

import uuid
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps

from tests.architecture.checkers import models as door

PLANTED = door.Planes(
    core=frozenset({"seats"}),
    modules=frozenset({"filing", "licences"}),
    control=frozenset({"directory"}),
)


def labels(names: list[str]) -> frozenset[str]:
    return frozenset(config.label for config in apps.get_app_configs() if config.name in names)


def own_models() -> list[type[models.Model]]:
    """Every model of the product, with the tables that many-to-many fields make."""
    ours = labels([name for name in settings.INSTALLED_APPS if _is_ours(name)])
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.app_label in ours]


def _is_ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in {"sabha", "tenants", "modules"}


PLANES = door.Planes(
    core=labels(settings.BODY_APPS),
    modules=labels(settings.MODULE_APPS),
    control=labels(settings.CONTROL_APPS),
)
OURS = own_models()
PACKAGES = ("sabha.", "tenants.", "modules.")


def test_every_model_stands_on_one_plane() -> None:
    assert not PLANES.body & PLANES.control
    assert {model._meta.app_label for model in OURS} <= PLANES.body | PLANES.control


def test_bodies_hold_no_tables_of_libraries() -> None:
    """Content types, permissions, sessions and task results are no business of a body."""
    assert [name for name in settings.BODY_APPS if not name.startswith("sabha.")] == []
    assert [name for name in settings.MODULE_APPS if not name.startswith("modules.")] == []


def test_labels_are_folder_names() -> None:
    ours = [c for c in apps.get_app_configs() if c.name.startswith(PACKAGES)]
    wrong = [c.name for c in ours if c.label != c.name.split(".")[-1]]

    assert wrong == []


def test_foreign_keys_stay_at_home() -> None:
    assert door.foreign_keys_out(OURS, PLANES) == []


def test_text_columns_of_bodies_have_one_index_each() -> None:
    assert door.double_indexes(OURS, PLANES) == []


def test_tables_keep_the_budget() -> None:
    assert door.tables_over_budget(OURS, PLANES) == []


def test_public_ids_grow_with_time() -> None:
    assert door.random_keys(OURS) == []


def test_names_come_in_both_languages() -> None:
    assert door.one_language(OURS) == []


def test_tables_are_called_after_their_app() -> None:
    assert door.own_table_names(OURS) == []


def planted(label: str, name: str, **fields: models.Field[Any, Any]) -> type[models.Model]:
    meta = type("Meta", (), {"app_label": label})
    return type(name, (models.Model,), {"__module__": __name__, "Meta": meta, **fields})


@isolate_apps()
def test_a_foreign_key_that_leaves_is_reported() -> None:
    body = planted("directory", "LocalBody")
    seat = planted("seats", "Seat", body=models.ForeignKey(body, models.CASCADE))
    file = planted("filing", "File", seat=models.ForeignKey(seat, models.CASCADE))
    licence = planted("licences", "Licence", file=models.ForeignKey(file, models.CASCADE))
    rota = planted("seats", "Rota", file=models.ForeignKey(file, models.CASCADE))

    assert door.foreign_keys_out([body, seat, file, licence, rota], PLANTED) == [
        "seats.Seat.body -> directory.LocalBody",
        "licences.Licence.file -> filing.File",
        "seats.Rota.file -> filing.File",
    ]


@isolate_apps()
def test_a_second_index_is_reported() -> None:
    file = planted(
        "filing",
        "File",
        number=models.CharField(max_length=9, unique=True),
        slug=models.SlugField(),
        subject=models.TextField(),
        due_on=models.DateField(db_index=True),
    )

    assert door.double_indexes([file], PLANTED) == ["filing.File.number", "filing.File.slug"]


@isolate_apps()
def test_a_thirteenth_table_is_reported() -> None:
    tables = [planted("filing", f"Table{number}") for number in range(13)]

    assert door.tables_over_budget(tables, PLANTED) == ["filing: 13 tables of 12"]


@isolate_apps()
def test_a_random_key_and_a_lonely_language_are_reported() -> None:
    file = planted(
        "filing",
        "File",
        id=models.UUIDField(primary_key=True, default=uuid.uuid4),
        name_en=models.CharField(max_length=9),
        title=models.CharField(max_length=9),
    )
    file._meta.db_table = "files"

    assert door.random_keys([file]) == ["filing.File.id"]
    assert door.one_language([file]) == ["filing.File.name_en", "filing.File.title"]
    assert door.own_table_names([file]) == ["filing.File is files"]
