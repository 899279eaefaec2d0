"""Are the masters loaded whole, and only when they have changed?"""

from __future__ import annotations

from tenants.masters.models import District, MastersEdition, SeatTemplate, Service
from tenants.masters.services import masters_load
from tests.deployment import Deployment


def test_loading_again_does_nothing(database: Deployment) -> None:
    assert masters_load() is False


def test_a_new_edition_mends_rows_and_keeps_those_of_the_state(database: Deployment) -> None:
    MastersEdition.objects.update(digest="older")
    District.objects.filter(code="554").update(name_en="Misspelt")
    SeatTemplate.objects.filter(code="president").delete()
    Service.objects.create(
        code="own", module="filing", name_en="Own", name_ml="സ്വന്തം", body_types=[]
    )

    assert masters_load() is True

    assert District.objects.get(code="554").name_en == "Alappuzha"
    assert SeatTemplate.objects.filter(code="president").count() == 5
    assert Service.objects.filter(code="own").exists()


def test_all_fourteen_districts_are_there(database: Deployment) -> None:
    assert District.objects.count() == 14
