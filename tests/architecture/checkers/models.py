"""Do the models stay inside their plane, their module and their budget of tables?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Field, ForeignKey, Model, TextField, UUIDField

from tests.architecture.checkers.translations import unpaired

CORE_TABLES = 15
MODULE_TABLES = 12
ALL_MODULE_TABLES = 100

_UNPAIRED_LABELS = frozenset({"label", "summary", "title"})


@dataclass(frozen=True, slots=True)
class Planes:
    """App labels by plane; what is in none of them belongs to Django or a library."""

    core: frozenset[str]
    modules: frozenset[str]
    control: frozenset[str]

    @property
    def body(self) -> frozenset[str]:
        return self.core | self.modules

    def height(self, label: str) -> int:
        return 1 if label in self.modules else 0


def foreign_keys_out(models: Iterable[type[Model]], planes: Planes) -> list[str]:
    """Foreign keys that leave a plane, a module, or climb from the core into a module."""
    return [
        f"{_name(field)} -> {target._meta.label}"
        for field, target in _foreign_keys(models)
        if not _may_point(field.model._meta.app_label, target._meta.app_label, planes)
    ]


def double_indexes(models: Iterable[type[Model]], planes: Planes) -> list[str]:
    """Text columns of a body for which Django makes a second index, ending in `_like`."""
    return [
        _name(field)
        for model in models
        if model._meta.app_label in planes.body
        for field in model._meta.local_fields
        if isinstance(field, CharField | TextField) and _is_indexed(field)
    ]


def tables_over_budget(models: Iterable[type[Model]], planes: Planes) -> list[str]:
    tables = Counter(model._meta.app_label for model in models if _has_table(model))
    counted = {
        "core": (sum(tables[label] for label in planes.core), CORE_TABLES),
        "all modules": (sum(tables[label] for label in planes.modules), ALL_MODULE_TABLES),
        **{label: (tables[label], MODULE_TABLES) for label in sorted(planes.modules)},
    }
    return [
        f"{name}: {found} tables of {budget}"
        for name, (found, budget) in counted.items()
        if found > budget
    ]


def random_keys(models: Iterable[type[Model]]) -> list[str]:
    """UUID primary keys that do not grow with time (UUIDv7)."""
    return [
        _name(model._meta.pk)
        for model in models
        if isinstance(model._meta.pk, UUIDField) and not _makes_uuid7(model._meta.pk)
    ]


def one_language(models: Iterable[type[Model]]) -> list[str]:
    """Fields in one language alone, and words for people in a field that names no language."""
    violations = []
    for model in models:
        names = {field.name for field in model._meta.local_fields}
        lonely = unpaired(names) | (names & _UNPAIRED_LABELS)
        violations += [f"{model._meta.label}.{name}" for name in sorted(lonely)]
    return violations


def own_table_names(models: Iterable[type[Model]]) -> list[str]:
    """Tables that are not called `<label>_<model>`."""
    return [
        f"{model._meta.label} is {model._meta.db_table}"
        for model in models
        if _has_table(model) and not model._meta.db_table.startswith(f"{model._meta.app_label}_")
    ]


def _foreign_keys(
    models: Iterable[type[Model]],
) -> Iterator[tuple[ForeignKey[Any, Any], type[Model]]]:
    for model in models:
        for field in model._meta.local_fields:
            if isinstance(field, ForeignKey):
                yield field, field.remote_field.model


def _may_point(source: str, target: str, planes: Planes) -> bool:
    if (source in planes.body) != (target in planes.body):
        return False
    if source in planes.modules and target in planes.modules:
        return source == target
    return planes.height(source) >= planes.height(target)


def _is_indexed(field: Field[Any, Any]) -> bool:
    return bool(getattr(field, "db_index", False)) or field.unique


def _makes_uuid7(field: Field[Any, Any]) -> bool:
    return callable(field.default) and field.default().version == 7


def _has_table(model: type[Model]) -> bool:
    return model._meta.managed and not model._meta.proxy


def _name(field: Field[Any, Any]) -> str:
    return f"{field.model._meta.label}.{field.name}"
