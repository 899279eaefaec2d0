"""How is an office laid out from its template, in few queries?"""

from __future__ import annotations

from uuid import UUID

from sabha.database.identifiers import uuid7
from sabha.seats.models import Role, Seat, SeatRole, Section
from sabha.seats.offers import role_offer
from sabha.seats.templates import OfficeTemplate, RoleTemplate, SeatTemplate


def office_lay(templates: OfficeTemplate) -> None:
    """Add what is missing; what the office has changed stays as it is."""
    sections = _sections_add(templates)
    roles = roles_lay(templates)
    new = _seats_add(templates, sections)
    SeatRole.objects.bulk_create(
        SeatRole(seat_id=new[template.code], role_id=roles[role])
        for template in templates.seats
        if template.code in new
        for role in template.roles
    )


def _sections_add(templates: OfficeTemplate) -> dict[str, UUID]:
    known = dict(Section.objects.values_list("code", "id"))
    missing = [
        Section(code=section.code, name_en=section.name_en, name_ml=section.name_ml)
        for section in templates.sections
        if section.code not in known
    ]
    Section.objects.bulk_create(missing)
    return known | {section.code: section.id for section in missing}


def roles_lay(templates: OfficeTemplate) -> dict[str, UUID]:
    """Add missing roles; offer to those that stand what is new. Return their ids by code."""
    known = {role.code: role for role in Role.objects.select_for_update().order_by("code")}
    missing: list[Role] = []
    for template in _roles_needed(templates):
        if template.code in known:
            role_offer(known[template.code], template.permissions)
        else:
            missing.append(_role(template))
    Role.objects.bulk_create(missing)
    return {role.code: role.id for role in (*known.values(), *missing)}


def _role(template: RoleTemplate) -> Role:
    permissions = sorted(template.permissions)
    return Role(
        code=template.code,
        name_en=template.name_en,
        name_ml=template.name_ml,
        permissions=permissions,
        offered=permissions,
    )


def _roles_needed(templates: OfficeTemplate) -> list[RoleTemplate]:
    """The template's roles, and a bare one for each code that only a seat names."""
    named = {role.code: role for role in templates.roles}
    for seat in templates.seats:
        for code in seat.roles:
            named.setdefault(code, RoleTemplate(code, code, code))
    return list(named.values())


def _seats_add(templates: OfficeTemplate, sections: dict[str, UUID]) -> dict[str, UUID]:
    """Add the missing seats; return their ids by code."""
    known = dict(Seat.objects.values_list("code", "id"))
    missing = [seat for seat in templates.seats if seat.code not in known]
    new = {seat.code: uuid7() for seat in missing}
    ids = known | new
    Seat.objects.bulk_create(_seat(template, ids, sections) for template in missing)
    return new


def _seat(template: SeatTemplate, ids: dict[str, UUID], sections: dict[str, UUID]) -> Seat:
    return Seat(
        id=ids[template.code],
        code=template.code,
        name_en=template.name_en,
        name_ml=template.name_ml,
        designation_en=template.designation_en,
        designation_ml=template.designation_ml,
        section_id=sections[template.section] if template.section else None,
        reports_to_id=ids[template.reports_to] if template.reports_to else None,
        position=template.position,
        is_for_visitors=template.is_for_visitors,
    )
