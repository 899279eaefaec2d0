"""Is a body entered once, under names that nothing else has?"""

from __future__ import annotations

import pytest

from tenants.directory.models import Domain, LocalBody
from tenants.directory.services import BodyExistsError
from tests.deployment import Deployment
from tests.tenants.directory.registers import body_enter


def test_a_draft_has_its_host_and_its_names_made_once(database: Deployment) -> None:
    body = body_enter("Akathethara", "അകത്തേത്തറ", code="G-09 01", slug="akathethara", state="draft")

    assert (body.schema_name, body.role_name) == ("body_g_09_01", "tenant_g_09_01")
    assert Domain.objects.get(tenant=body).domain == "akathethara.sabha.localhost"
    assert body.search_key == "akathethara | അകത്തേത്തറ"


@pytest.mark.parametrize(
    "same", [{"code": "G090001"}, {"slug": "payyoor"}, {"code": "G9.0001"}, {"code": "g90001"}]
)
def test_a_code_a_slug_or_a_schema_is_given_once(
    database: Deployment, same: dict[str, str]
) -> None:
    body_enter("First", "ഒന്ന്", code="G9-0001")
    body_enter("Zero", "പൂജ്യം", code="G090001")
    before = LocalBody.objects.count()

    with pytest.raises(BodyExistsError):
        body_enter("Second", "രണ്ട്", **same)

    assert LocalBody.objects.count() == before


def test_a_body_is_never_entered_as_django_tenants_would(database: Deployment) -> None:
    body = LocalBody.objects.get(slug="payyoor")

    with pytest.raises(TypeError, match="body_work"), body:
        pass


def test_deleting_a_row_drops_no_schema() -> None:
    assert not LocalBody.auto_create_schema
    assert not LocalBody.auto_drop_schema
