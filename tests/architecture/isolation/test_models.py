"""Does any model give, change or take a row of another body, even by its id?"""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import DatabaseError, IntegrityError, models, transaction

from modules.filing.models import Attachment, Note
from sabha.database.body import OutsideLocalBodyError
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.seats.models import Posting
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.planting import body_models
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.world import Tenant, World

STRANGERS = ("b", "c")
# The only rows that every body numbers alike: places in its own chain of the audit.
COUNTED = frozenset({"audit.AuditLink"})


def of(model: type[models.Model], tenant: Tenant) -> models.QuerySet[models.Model]:
    """Ask for the tenant's rows by their ids, wherever one stands."""
    return model._base_manager.filter(pk__in=tenant.planted.keys[model._meta.label])


def changed(model: type[models.Model], stranger: Tenant, *, at: Tenant) -> int:
    """Write each row of the stranger's as it is; return how many there were."""
    column = next(field.name for field in model._meta.fields if not field.is_relation)
    with suppress(IntegrityError), transaction.atomic(using=at.ref.alias):
        return of(model, stranger).update(**{column: models.F(column)})
    return 0


def deleted(model: type[models.Model], stranger: Tenant, *, at: Tenant) -> int:
    """Delete past Django's own look at what refers to a row; append-only tables refuse any."""
    with suppress(IntegrityError), transaction.atomic(using=at.ref.alias):
        return of(model, stranger)._raw_delete(at.ref.alias)
    return 0


def shown(model: type[models.Model]) -> str:
    return "\n".join(str(row) for row in model._base_manager.values())


@pytest.mark.parametrize("name", STRANGERS)
def test_ids_of_another_body_name_nothing(world: World, name: str) -> None:
    stranger: Tenant = getattr(world, name)
    with body_work(world.a.ref, is_read_only=True):
        for model in body_models():
            assert leaked(shown(model), world.others(world.a)) == [], model
            if model._meta.label not in COUNTED:
                assert not of(model, stranger).exists(), model
            assert of(model, world.a).exists(), model


@pytest.mark.parametrize("name", STRANGERS)
def test_ids_of_another_body_change_nothing(world: World, name: str) -> None:
    stranger: Tenant = getattr(world, name)
    before = rows_of(stranger.ref)
    with body_work(world.a.ref):
        for model in body_models():
            if model._meta.label in COUNTED:
                continue
            assert changed(model, stranger, at=world.a) == 0, model
            assert deleted(model, stranger, at=world.a) == 0, model
        transaction.set_rollback(True, using=world.a.ref.alias)

    assert rows_of(stranger.ref) == before


def test_no_row_is_hung_on_another_bodys(world: World) -> None:
    seat, file = world.c.planted.seat, world.c.planted.file
    document = world.c.planted.document
    hung = (
        Posting(seat_id=seat, user_id=uuid7(), person_name="x", starts_on="2032-01-01"),
        Note(file_id=file, number=9, text="x", seat_id=seat, by_name="x", at="2026-01-01T00:00Z"),
        Attachment(file_id=world.a.planted.file, document_id=document),
    )
    for row in hung:
        with pytest.raises(IntegrityError, match="foreign key"), body_work(world.a.ref):
            row.save(force_insert=True)


def test_outside_a_body_every_model_is_closed(world: World) -> None:
    for model in body_models():
        with pytest.raises(OutsideLocalBodyError):
            model._base_manager.exists()
        for tenant in world.all:
            with pytest.raises(OutsideLocalBodyError):
                model._base_manager.using(tenant.ref.alias).exists()
            with pytest.raises(OutsideLocalBodyError):
                of(model, tenant)._raw_delete(tenant.ref.alias)


def test_another_database_named_outright_is_closed_too(world: World) -> None:
    for model in body_models():
        with body_work(world.a.ref), pytest.raises(OutsideLocalBodyError):
            model._base_manager.using(world.b.ref.alias).exists()
        with pytest.raises(DatabaseError, match="does not exist"), transaction.atomic("default"):
            model._base_manager.using("default").exists()
