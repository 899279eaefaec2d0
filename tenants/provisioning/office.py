"""With which sections, seats and roles does a body of a type begin?"""

from __future__ import annotations

from collections.abc import Collection

from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.seats.templates import OfficeTemplate, RoleTemplate, SeatTemplate, SectionTemplate
from tenants.masters.public import SeatCard, role_templates, seat_templates


def office_of(body_type: str, modules: Collection[str]) -> OfficeTemplate:
    """Return the template of `body_type`; roles carry the permissions of office and `modules`."""
    seats = seat_templates(body_type=body_type)
    sections = {seat.section_code: seat for seat in seats if seat.section_code}
    return OfficeTemplate(
        sections=tuple(
            SectionTemplate(code, seat.section_en, seat.section_ml)
            for code, seat in sections.items()
        ),
        roles=tuple(
            RoleTemplate(role.code, role.name_en, role.name_ml, _granted(role.code, modules))
            for role in role_templates(body_type=body_type)
        ),
        seats=tuple(_seat(seat) for seat in seats),
    )


def _granted(role: str, modules: Collection[str]) -> tuple[str, ...]:
    carriers = [OFFICE, *(manifests()[slug] for slug in modules)]
    codes = {code for manifest in carriers for code in manifest.roles.get(role, ())}
    return tuple(sorted(codes))


def _seat(seat: SeatCard) -> SeatTemplate:
    return SeatTemplate(
        code=seat.code,
        name_en=seat.name_en,
        name_ml=seat.name_ml,
        designation_en=seat.designation_en,
        designation_ml=seat.designation_ml,
        section=seat.section_code,
        reports_to=seat.reports_to,
        is_for_visitors=seat.is_for_visitors,
        roles=seat.roles,
        position=seat.position,
    )
