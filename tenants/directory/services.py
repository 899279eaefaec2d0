"""How does the directory change?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from sabha.database.text import normalise, search_key, sort_key
from sabha.database.work import control_work
from sabha.errors import DomainError
from tenants.directory.cache import directory
from tenants.directory.models import BETWEEN, BodyState, DirectoryVersion, Domain, LocalBody

NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


class BodyExistsError(DomainError):
    """A body with that code or slug is in the directory already."""

    code = "body-exists"
    status = 409
    title_en = "{body} is already in the directory."
    title_ml = "{body} ഡയറക്ടറിയിൽ ഇതിനകം ഉണ്ട്."


@dataclass(frozen=True, slots=True)
class Draft:
    """What must be known of a body before it is drafted; `block_code` names its block."""

    code: str
    slug: str
    type: str
    name_en: str
    name_ml: str
    district_id: str
    cell: str
    block_code: str | None = None
    district_body_code: str | None = None
    wards: int | None = None
    lgd_code: str = ""
    lsg_code: str = ""


def body_draft(*, draft: Draft) -> LocalBody:
    """Enter a body in the directory, in state draft, with its host; nothing else is made.

    Raises:
        BodyExistsError: its code or slug is taken.
    """
    with control_work():
        stem = NOT_IN_NAMES.sub("_", draft.code.lower())
        same = Q(code=draft.code) | Q(slug=draft.slug) | Q(schema_name=f"body_{stem}")
        if LocalBody.objects.filter(same).exists():
            raise BodyExistsError(body=draft.slug)
        name_ml = normalise(draft.name_ml)
        body = LocalBody.objects.create(
            code=draft.code,
            slug=draft.slug,
            schema_name=f"body_{stem}",
            role_name=f"tenant_{stem}",
            cell=draft.cell,
            type=draft.type,
            name_en=normalise(draft.name_en),
            name_ml=name_ml,
            search_key=BETWEEN.join(search_key(name) for name in (draft.name_en, draft.name_ml)),
            sort_key=sort_key(name_ml)[:400],
            district_id=draft.district_id,
            parent_block=_parent(draft.block_code),
            parent_district=_parent(draft.district_body_code),
            wards=draft.wards,
            lgd_code=draft.lgd_code,
            lsg_code=draft.lsg_code,
        )
        Domain.objects.create(tenant=body, domain=f"{body.slug}.{settings.BASE_DOMAIN}")
        directory_changed()
    return body


def body_state_set(*, body_id: UUID, state: BodyState, reason: str = "") -> LocalBody:
    """Write a body's state and its reason; lifecycle decides whether that is allowed."""
    with control_work():
        body = LocalBody.objects.select_for_update().get(id=body_id)
        body.state = state
        body.state_reason = reason
        body.version += 1
        body.save(update_fields=["state", "state_reason", "version"])
        directory_changed()
    return body


def directory_changed() -> None:
    """Make every process read the directory again; call inside the change's transaction.

    The row is locked last and briefly: changes made side by side wait for each other here.
    """
    transaction.on_commit(directory.forget, using="default")
    with control_work():
        if not DirectoryVersion.objects.filter(id=1).update(number=F("number") + 1):
            DirectoryVersion.objects.get_or_create(id=1)


def _parent(code: str | None) -> LocalBody | None:
    return LocalBody.objects.filter(code=code).first() if code else None
