"""On which plane does a model live, and which cell answers for it now?"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model

from sabha.database.body import current_body

CONTROL_ALIASES = frozenset({"default", "owner"})


@cache
def body_plane_labels() -> frozenset[str]:
    """Return the labels of the apps whose tables stand in each body's schema."""
    names = {*settings.BODY_APPS, *settings.MODULE_APPS}
    return frozenset(config.label for config in apps.get_app_configs() if config.name in names)


class PlaneRouter:
    """Send tenant models to the cell of the body being served, the rest to the control plane."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        """Return the alias to read `model` from.

        Raises:
            OutsideLocalBodyError: a tenant model, and no body is being served.
        """
        if model._meta.app_label in body_plane_labels():
            return current_body().alias
        return "default"

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        """Return the alias to write `model` to; the same as for reading."""
        return self.db_for_read(model, **hints)

    def allow_relation(self, obj1: Model, obj2: Model, **hints: Any) -> bool:
        """Allow relations inside one plane only."""
        labels = body_plane_labels()
        return (obj1._meta.app_label in labels) == (obj2._meta.app_label in labels)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Keep control tables out of cells and tenant tables out of the control database."""
        return (app_label in body_plane_labels()) != (db in CONTROL_ALIASES)
