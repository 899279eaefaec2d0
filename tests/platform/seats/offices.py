"""Which small office do the tests of seats lay out?"""

from __future__ import annotations

from datetime import UTC, datetime

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.services import seats_seed
from sabha.seats.templates import OfficeTemplate, RoleTemplate, SeatTemplate, SectionTemplate
from tenants.directory.models import LocalBody

BORN = datetime(2025, 4, 1, tzinfo=UTC)
OFFICE = OfficeTemplate(
    sections=(SectionTemplate("t_general", "General", "ജനറൽ"),),
    roles=(
        RoleTemplate("t_clerk", "Clerk", "ക്ലാർക്ക്", ("test.file.view",)),
        RoleTemplate("t_head", "Head", "മേധാവി", ("test.file.view", "test.file.decide")),
    ),
    seats=(
        SeatTemplate(
            code="t_a1",
            name_en="A1",
            name_ml="എ1",
            designation_en="Clerk",
            designation_ml="ക്ലാർക്ക്",
            section="t_general",
            reports_to="t_head",
            roles=("t_clerk",),
            position=902,
        ),
        SeatTemplate(
            code="t_head",
            name_en="Head",
            name_ml="മേധാവി",
            designation_en="Secretary",
            designation_ml="സെക്രട്ടറി",
            roles=("t_head", "t_clerk"),
            position=901,
        ),
    ),
)


def office_open(body: BodyRef) -> None:
    """Lay the small office out in a body that has been served for some time."""
    LocalBody.objects.filter(id=body.id).update(activated_at=BORN)
    with body_work(body):
        seats_seed(templates=OFFICE)
