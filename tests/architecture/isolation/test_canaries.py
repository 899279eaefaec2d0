"""Was a canary planted in every table, and would it be seen where it should not be?"""

from __future__ import annotations

import pytest

from tests.architecture.isolation.canaries import CANARIES, leaked
from tests.architecture.isolation.planting import body_models
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.world import World


@pytest.mark.parametrize("name", sorted(CANARIES))
def test_every_table_of_a_body_has_rows_of_its_own(world: World, name: str) -> None:
    tenant = getattr(world, name)
    kept = rows_of(tenant.ref)
    ids = {key for keys in tenant.planted.keys.values() for key in keys}

    assert {model._meta.db_table for model in body_models()} <= set(kept)
    for table in (model._meta.db_table for model in body_models()):
        text = "\n".join(kept[table])
        assert leaked(text, tenant.canary.words) or any(key in text for key in ids), table


def test_no_row_of_one_body_was_planted_in_another(world: World) -> None:
    for tenant in world.all:
        assert leaked(str(rows_of(tenant.ref)), world.others(tenant)) == []


def test_a_canary_is_seen_in_any_case() -> None:
    assert leaked("A KANARI Blyndapex in the mine", CANARIES["c"].words) == ["blyndapex"]
    assert leaked("nothing", CANARIES["c"].words) == []
