"""How do people come to seats and leave them, and how do seats gain permissions?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from sabha.audit.services import audit_record
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError
from sabha.seats.layout import office_lay
from sabha.seats.models import Posting, Role, Seat
from sabha.seats.templates import OfficeTemplate


class SeatTakenError(DomainError):
    """Somebody else holds the seat for some of that time."""

    code = "seat-taken"
    status = 409
    title_en = "{holder} holds this seat from {starts_on}; end that posting first."
    title_ml = "{starts_on} മുതൽ {holder} ഈ സീറ്റിലാണ്; ആദ്യം ആ നിയമനം അവസാനിപ്പിക്കുക."


class PostingEndedError(DomainError):
    """The posting has an end already."""

    code = "posting-ended"
    status = 409
    title_en = "This posting ended on {ends_on}."
    title_ml = "ഈ നിയമനം {ends_on}-ന് അവസാനിച്ചു."


class PostingDatesError(DomainError):
    """A posting would end before it starts."""

    code = "posting-dates"
    status = 400
    title_en = "A posting cannot end on {ends_on}, before it starts on {starts_on}."
    title_ml = "{starts_on}-ന് തുടങ്ങുന്ന നിയമനം {ends_on}-ന് അവസാനിക്കാനാവില്ല."


def posting_begin(
    *,
    seat_id: UUID,
    user_id: UUID,
    person_name: str,
    starts_on: date,
    ends_on: date | None = None,
    order_reference: str = "",
) -> Posting:
    """Give a seat to a person from `starts_on` until `ends_on` (the day charge is laid down).

    Raises:
        NotFoundError: there is no such seat.
        SeatTakenError: somebody holds it for some of that time.
        PostingDatesError: the end lies before the start.
    """
    if ends_on is not None and ends_on < starts_on:
        raise PostingDatesError(starts_on=starts_on, ends_on=ends_on)
    with unit_of_work():
        seat = Seat.objects.select_for_update(no_key=True).filter(id=seat_id).first()
        if seat is None:
            raise NotFoundError
        _refuse_overlap(seat, starts_on, ends_on)
        posting = Posting.objects.create(
            seat=seat,
            user_id=user_id,
            person_name=person_name,
            starts_on=starts_on,
            ends_on=ends_on,
            order_reference=order_reference,
        )
        audit_record(
            action="seats.posting.begin",
            subject="seats.seat",
            subject_id=seat.id,
            after={"holder": person_name, "user_id": user_id, "from": starts_on, "to": ends_on},
        )
    return posting


def posting_end(*, posting_id: UUID, ends_on: date) -> Posting:
    """End a posting: from `ends_on` on, the seat is no longer that person's.

    Raises:
        NotFoundError: there is no such posting.
        PostingEndedError: it ended earlier.
        PostingDatesError: the end lies before the start.
    """
    with unit_of_work():
        posting = Posting.objects.select_for_update().filter(id=posting_id).first()
        if posting is None:
            raise NotFoundError
        if posting.ends_on is not None and posting.ends_on <= ends_on:
            raise PostingEndedError(ends_on=posting.ends_on)
        if ends_on < posting.starts_on:
            raise PostingDatesError(starts_on=posting.starts_on, ends_on=ends_on)
        before, posting.ends_on = posting.ends_on, ends_on
        posting.save(update_fields=["ends_on"])
        audit_record(
            action="seats.posting.end",
            subject="seats.seat",
            subject_id=posting.seat_id,
            before={"holder": posting.person_name, "to": before},
            after={"holder": posting.person_name, "to": ends_on},
        )
    return posting


def seats_seed(*, templates: OfficeTemplate) -> None:
    """Lay out the office: add every section, role and seat of `templates` that is missing.

    What the body has changed since stays as it is, so seeding again is safe.
    """
    with unit_of_work():
        office_lay(templates)


def role_grant(*, role_code: str, permissions: Iterable[str]) -> None:
    """Add permissions to a role; the role is made when the office has none of that code."""
    with unit_of_work():
        role, _ = Role.objects.select_for_update().get_or_create(
            code=role_code, defaults={"name_en": role_code, "name_ml": role_code}
        )
        _role_change(role, set(role.permissions) | set(permissions))


def role_revoke(*, role_code: str, permissions: Iterable[str]) -> None:
    """Take permissions from a role; nothing happens when there is no such role."""
    with unit_of_work():
        role = Role.objects.select_for_update().filter(code=role_code).first()
        if role is not None:
            _role_change(role, set(role.permissions) - set(permissions))


def _role_change(role: Role, permissions: set[str]) -> None:
    before = role.permissions
    if set(before) == permissions:
        return
    role.permissions = sorted(permissions)
    role.save(update_fields=["permissions"])
    audit_record(
        action="seats.role.change",
        subject="seats.role",
        subject_id=role.id,
        before={"permissions": before},
        after={"permissions": role.permissions},
    )


def _refuse_overlap(seat: Seat, starts_on: date, ends_on: date | None) -> None:
    held = Posting.objects.filter(seat=seat).exclude(ends_on__lte=starts_on)
    held = held.exclude(ends_on=F("starts_on"))
    if ends_on is not None:
        held = held.filter(starts_on__lt=ends_on)
    found = held.order_by("starts_on").first()
    if found is not None:
        raise SeatTakenError(holder=found.person_name, starts_on=found.starts_on)
