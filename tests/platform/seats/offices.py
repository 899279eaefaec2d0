"""Which small office do the tests of seats lay out?"""

from __future__ import annotations

from sabha.seats.templates import OfficeTemplate, RoleTemplate, SeatTemplate, SectionTemplate

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
