"""How does an office change its seats and sections?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError
from django.db.models import Q
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.identifiers import uuid7
from sabha.database.text import clean_line
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError
from sabha.seats.catalogue import grants_now
from sabha.seats.models import Posting, Role, Seat, SeatRole, Section
from sabha.seats.rules.grants import Grants, PermissionKeptError, give_refusal
from sabha.seats.waiting import nothing_waits_check

ROLE_CHANGE = "office.role.change"
_NAMES = ("name_en", "name_ml", "designation_en", "designation_ml")


class CodeTakenError(DomainError):
    """Another seat or section has the code."""

    code = "code-taken"
    status = 409
    title_en = "The code {code} is taken."
    title_ml = "{code} എന്ന കോഡ് മറ്റൊന്നിനുണ്ട്."


class ReportingLineError(DomainError):
    """A seat would report to itself, by a roundabout way or at once."""

    code = "reporting-loop"
    status = 409
    title_en = "{seat} cannot report to {above}, which itself reports to {seat}."
    title_ml = "{seat_ml} {above_ml}-ന് കീഴിൽ വരില്ല; {above_ml} {seat_ml}-ന് കീഴിലാണ്."


class SeatSatInError(DomainError):
    """Somebody sits in the seat, or will."""

    code = "seat-sat-in"
    status = 409
    title_en = "{holder} sits in {seat}; end that posting first."
    title_ml = "{seat_ml} സീറ്റിൽ {holder} ഉണ്ട്; ആദ്യം ആ നിയമനം അവസാനിപ്പിക്കുക."


class LastKeeperError(DomainError):
    """Somebody must be able to change roles."""

    code = "last-keeper"
    status = 409
    title_en = "After that no open seat could change roles; one has to keep that right."
    title_ml = "പിന്നെ ഒരു സീറ്റിനും റോളുകൾ മാറ്റാനാവില്ല; ഒരു സീറ്റിനെങ്കിലും ആ അവകാശം വേണം."


def section_create(*, name_en: str, name_ml: str, code: str = "") -> Section:
    """Add a section.

    Raises:
        CodeTakenError: another section has the code.
    """
    section_id = uuid7()
    section = Section(
        id=section_id,
        code=code or f"own_{section_id.hex[-12:]}",
        name_en=clean_line(name_en),
        name_ml=clean_line(name_ml),
    )
    try:
        with unit_of_work():
            section.save(force_insert=True)
    except IntegrityError:
        raise CodeTakenError(code=section.code) from None
    audit_record(
        action="seats.section.create",
        subject="seats.section",
        subject_id=section.id,
        after={"code": section.code, "name_en": section.name_en, "name_ml": section.name_ml},
    )
    return section


def section_change(
    *, section_id: UUID, name_en: str | None = None, name_ml: str | None = None
) -> Section:
    """Change a section's names; what is None stays.

    Raises:
        NotFoundError: there is no such section.
    """
    with unit_of_work():
        section = Section.objects.select_for_update().filter(id=section_id).first()
        if section is None:
            raise NotFoundError
        before = {"name_en": section.name_en, "name_ml": section.name_ml}
        section.name_en = clean_line(name_en) if name_en else section.name_en
        section.name_ml = clean_line(name_ml) if name_ml else section.name_ml
        section.save(update_fields=["name_en", "name_ml"])
        audit_record(
            action="seats.section.change",
            subject="seats.section",
            subject_id=section.id,
            before=before,
            after={"name_en": section.name_en, "name_ml": section.name_ml},
        )
    return section


def seat_create(*, code: str, roles: Collection[str] = (), **columns: Any) -> Seat:
    """Add a seat; `columns` are those of `Seat`, and `roles` codes that the actor may give.

    Raises:
        CodeTakenError: another seat has the code.
        NotFoundError: there is no such section, role, or seat to report to.
        DomainError: a role holds what the actor may not give.
    """
    with unit_of_work():
        seat = Seat(code=code)
        _columns_set(seat, columns)
        try:
            with unit_of_work():
                seat.save(force_insert=True)
        except IntegrityError:
            raise CodeTakenError(code=code) from None
        _roles_set(seat, roles)
        audit_record(
            action="seats.seat.create",
            subject="seats.seat",
            subject_id=seat.id,
            after={"code": code, **_plain(columns), "roles": sorted(set(roles))},
        )
    return seat


def seat_change(*, seat_id: UUID, roles: Collection[str] | None = None, **columns: Any) -> Seat:
    """Change a seat; what is left out stays.

    Raises:
        NotFoundError: there is no such seat, section, role, or seat to report to.
        ReportingLineError: the seat would come to report to itself.
        SeatWorkWaitsError: it would close while work waits there.
        SeatSatInError: it would close while somebody sits there, or will.
        LastKeeperError: nobody could change roles any more.
        DomainError: a role holds what the actor may not give.
    """
    with unit_of_work():
        seat = Seat.objects.select_for_update(no_key=True).filter(id=seat_id).first()
        if seat is None:
            raise NotFoundError
        before = {name: getattr(seat, name) for name in columns}
        had = sorted(seat.seat_roles.values_list("role__code", flat=True))
        if columns.get("is_open") is False and seat.is_open:
            nothing_waits_check(seat=seat)
            _close_check(seat)
        _columns_set(seat, columns)
        seat.save()
        if roles is not None:
            _roles_set(seat, roles)
        if roles is not None or not seat.is_open:
            _keeper_check()
        after = {"roles": sorted(set(roles))} if roles is not None else {}
        audit_record(
            action="seats.seat.change",
            subject="seats.seat",
            subject_id=seat.id,
            before={**_plain(before), **({"roles": had} if roles is not None else {})},
            after={**_plain({name: getattr(seat, name) for name in columns}), **after},
        )
    return seat


def _columns_set(seat: Seat, columns: Mapping[str, Any]) -> None:
    for name, value in columns.items():
        setattr(seat, name, clean_line(value) if name in _NAMES else value)
    if seat.section_id and not Section.objects.filter(id=seat.section_id).exists():
        raise NotFoundError
    if seat.reports_to_id:
        _line_check(seat)


def _line_check(seat: Seat) -> None:
    """Walk up the lines, which are locked so that two changes cannot close a loop together."""
    lines = {row.id: row for row in Seat.objects.select_for_update(no_key=True).order_by("id")}
    above = lines.get(seat.reports_to_id) if seat.reports_to_id else None
    if above is None:
        raise NotFoundError
    walked: Seat | None = above
    while walked is not None:
        if walked.id == seat.id:
            raise ReportingLineError(
                seat=seat.name_en,
                seat_ml=seat.name_ml,
                above=above.name_en,
                above_ml=above.name_ml,
            )
        walked = lines.get(walked.reports_to_id) if walked.reports_to_id else None


def _close_check(seat: Seat) -> None:
    today = timezone.localdate()
    ahead = Posting.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today), seat=seat)
    found = ahead.order_by("starts_on").first()
    if found is not None:
        raise SeatSatInError(holder=found.person_name, seat=seat.name_en, seat_ml=seat.name_ml)


def _roles_set(seat: Seat, codes: Collection[str]) -> None:
    wanted = {role.code: role for role in Role.objects.select_for_update().filter(code__in=codes)}
    if len(wanted) != len(set(codes)):
        raise NotFoundError
    links = SeatRole.objects.filter(seat=seat).select_related("role")
    had = {link.role.code for link in links}
    grants = grants_now()
    for code, role in wanted.items():
        if code not in had:
            _role_give_check(grants, role)
    SeatRole.objects.filter(seat=seat).exclude(role__code__in=wanted).delete()
    SeatRole.objects.bulk_create(
        SeatRole(seat=seat, role=role) for code, role in wanted.items() if code not in had
    )


def _role_give_check(grants: Grants, role: Role) -> None:
    """A role goes to another seat only with rights that the giver holds and may give away."""
    for code in role.permissions:
        keeper = grants.keeper_of(code)
        if keeper is not None:
            named = grants.permissions[code]
            raise PermissionKeptError(
                name=named.name_en,
                name_ml=named.name_ml,
                role=keeper.name_en,
                role_ml=keeper.name_ml,
            )
        if code not in grants.permissions:
            continue
        refusal = give_refusal(grants, code, role_code=role.code)
        if refusal is not None:
            raise refusal


def _keeper_check() -> None:
    keepers = Role.objects.select_for_update().filter(permissions__contains=[ROLE_CHANGE])
    ids = [role.id for role in keepers]
    if not SeatRole.objects.filter(role_id__in=ids, seat__is_open=True).exists():
        raise LastKeeperError


def _plain(columns: Mapping[str, Any]) -> dict[str, object]:
    return {name: value for name, value in columns.items() if value is not None}
