"""How do the state's masters change?"""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from sabha.database.work import CONTROL, control_work
from tenants.masters.cache import masters
from tenants.masters.files import Kind, digest, masters_read
from tenants.masters.models import MastersEdition, ModulePreset, SeatTemplate

# What a new body begins with follows the files exactly; history and services are never dropped.
_REPLACED = (ModulePreset, SeatTemplate)


def masters_load() -> bool:
    """Bring the masters to the edition of the data files; return whether anything was to do.

    Repeating it costs one query. Rows that the state has added stay.
    """
    if MastersEdition.objects.filter(id=1, digest=digest()).exists():
        return False
    with control_work():
        MastersEdition.objects.get_or_create(id=1)
        MastersEdition.objects.select_for_update().get(id=1)
        for kind in masters_read():
            _rows_upsert(kind)
        MastersEdition.objects.filter(id=1).update(digest=digest())
        masters_changed()
    return True


def masters_changed() -> None:
    """Make every process read the masters again; call inside the change's transaction."""
    transaction.on_commit(masters.forget, using=CONTROL)
    MastersEdition.objects.filter(id=1).update(number=F("number") + 1)


def _rows_upsert(kind: Kind) -> None:
    model = kind.model
    if model in _REPLACED:
        model.objects.all().delete()
    model.objects.bulk_create(
        kind.rows,
        update_conflicts=bool(kind.changing),
        ignore_conflicts=not kind.changing,
        unique_fields=kind.unique if kind.changing else None,
        update_fields=kind.changing or None,
    )
