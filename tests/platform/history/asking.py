"""How do tests act in an office and ask what was done?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.test import Client

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.actor import Actor, acting_as

BASE = "/api/office/audit"
ENTRIES = f"{BASE}/entries/"
CLERK = Actor(
    kind="staff",
    name="ലേഖ",
    name_en="Lekha",
    user_id=UUID("01980000-0000-7000-8000-00000000000a"),
    designation="ക്ലാർക്ക്",
    designation_en="Clerk",
    permissions=frozenset({"filing.file.view", "filing.applicant.contact"}),
)
HEAD_CLERK = replace(
    CLERK, name="രമ", name_en="", user_id=UUID("01980000-0000-7000-8000-00000000000c")
)


def act(
    body: BodyRef,
    record_id: UUID,
    action: str = "filing.file.amend",
    *,
    actor: Actor = CLERK,
    subject: str = "filing.file",
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    is_read: bool = False,
) -> None:
    """Write one act down, done."""
    with body_work(body), acting_as(actor):
        audit_record(
            action=action,
            subject=subject,
            subject_id=record_id,
            before=before,
            after=after,
            is_read=is_read,
        )


def told(client: Client, path: str = ENTRIES, **asked: object) -> Any:
    """Return the JSON of a reply to a GET."""
    response = client.get(path, {name.rstrip("_"): str(value) for name, value in asked.items()})
    assert response.status_code == 200, response.content
    return json.loads(response.content)
