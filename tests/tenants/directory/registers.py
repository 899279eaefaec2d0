"""How do tests enter bodies in the directory that nothing stands behind?"""

from __future__ import annotations

from itertools import count
from typing import Any

from tenants.directory.models import LocalBody
from tenants.directory.services import Draft, body_draft

_numbers = count(1)


def body_enter(name_en: str, name_ml: str, *, state: str = "active", **changes: Any) -> LocalBody:
    """Enter a body; it is named, and otherwise of no interest."""
    number = next(_numbers)
    fields = {
        "code": f"L9{number:04}",
        "slug": f"listed-{number}",
        "type": "grama_panchayat",
        "district_id": "565",
        "cell": "main",
    }
    draft = Draft(name_en=name_en, name_ml=name_ml, **(fields | changes))
    body = body_draft(draft=draft)
    LocalBody.objects.filter(id=body.id).update(state=state)
    body.refresh_from_db()
    return body
