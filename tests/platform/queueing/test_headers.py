"""Does every message say for which body it is?"""

from __future__ import annotations

from uuid import UUID

import pytest

from sabha.audit.origin import Origin, coming_from
from sabha.database.body import BodyRef
from sabha.queueing.headers import (
    GROUP,
    ORIGIN,
    BodyName,
    TaskWithoutBodyError,
    body_headers,
    body_named,
)

BODY = BodyRef(
    id=UUID("01980000-0000-7000-8000-000000000001"),
    code="G1",
    slug="payyoor",
    schema="body_g1",
    role="tenant_g1",
    cell="main",
    type="grama_panchayat",
    district="565",
    name_en="Payyoor",
    name_ml="പയ്യൂർ",
    state="active",
)


def test_headers_name_body_group_and_origin() -> None:
    with coming_from(Origin(request_id="r-1")):
        headers = body_headers(BODY, run="job:7")

    assert headers[GROUP] == "body_g1"
    assert headers[ORIGIN] == "r-1"
    assert body_named(headers, task="t") == BodyName(BODY.id, "body_g1")


@pytest.mark.parametrize("stated", [None, "", "body_g1", "not-an-id/body_g1", 7])
def test_a_message_without_a_body_is_refused_and_says_so(stated: object) -> None:
    with pytest.raises(TaskWithoutBodyError, match="sabha-body"):
        body_named({"sabha-body": stated}, task="modules.filing.tasks.x")
