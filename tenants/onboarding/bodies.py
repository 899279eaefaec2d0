"""How does one row become an active local body?"""

from __future__ import annotations

from collections.abc import Callable

from sabha.database.work import control_work
from tenants.directory.models import LocalBody
from tenants.directory.services import Draft, body_draft
from tenants.journal.services import entry_record
from tenants.onboarding.context import UNFINISHED
from tenants.onboarding.invitations import administrator_invite
from tenants.onboarding.locks import body_lock
from tenants.onboarding.models import OnboardingRow
from tenants.onboarding.placement import cell_choose
from tenants.provisioning.services import body_provision

Report = Callable[[str], None]
_DISTRICT = "district_panchayat"
# The stage of provisioning that comes before the check and after the seats.
SEATS_ARE_THERE = "check"
_UNDER_DISTRICT = frozenset({"grama_panchayat", "block_panchayat"})


def body_onboard(*, row: OnboardingRow, cell: str, on_stage: Report) -> tuple[LocalBody, bool]:
    """Bring the row's body to active; return it, and whether there was anything to do.

    Another register that works on the same code is waited for. What an interrupted attempt has
    made is taken up where it stands.

    Raises:
        DomainError: the body cannot be made; the cause is in it.
        django.db.Error: its cell does not answer, or refuses.
    """
    with body_lock(row.code):
        body = LocalBody.objects.filter(code=row.code).first()
        if body is not None and body.state not in UNFINISHED:
            return body, False
        if body is None:
            on_stage("draft")
            body = _draft(row, cell_choose(cell))
        drafted = body

        def on_provisioning(stage: str) -> None:
            if stage == SEATS_ARE_THERE:
                on_stage("invitation")
                administrator_invite(row=row, body=drafted)
            on_stage(stage)

        body_provision(body_id=body.id, on_stage=on_provisioning)
    return body, True


def _draft(row: OnboardingRow, cell: str) -> LocalBody:
    with control_work():
        above = None
        if row.type in _UNDER_DISTRICT:
            found = LocalBody.objects.filter(type=_DISTRICT, district_id=row.district_code)
            above = found.values_list("code", flat=True).first()
        body = body_draft(
            draft=Draft(
                code=row.code,
                slug=row.slug,
                type=row.type,
                name_en=row.name_en,
                name_ml=row.name_ml,
                district_id=row.district_code,
                cell=cell,
                block_code=row.block_code or None,
                district_body_code=above,
                wards=row.wards,
                lgd_code=row.lgd_code,
                lsg_code=row.lsg_code,
            )
        )
        entry_record(
            action="directory.draft",
            subject="directory.body",
            subject_id=body.id,
            body_id=body.id,
            after={"code": body.code, "slug": body.slug, "cell": cell},
        )
    return body
