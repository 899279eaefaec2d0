"""How is an office laid out, and how do people come to its seats and leave them?"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError
from django.db.models import F, QuerySet
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.database.text import clean_line
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError
from sabha.seats.layout import office_lay, roles_lay
from sabha.seats.models import Absence, Posting, Seat
from sabha.seats.rules.duty import Kind
from sabha.seats.templates import OfficeTemplate

AHEAD = timedelta(days=5 * 366)
OVERLAPS = ("23P01", "23505")


class SeatTakenError(DomainError):
    """Somebody else holds the seat for some of that time."""

    code = "seat-taken"
    status = 409
    title_en = "{holder} holds this seat from {starts_on}; end that posting first."
    title_ml = "{starts_on} മുതൽ {holder} ഈ സീറ്റിലാണ്; ആദ്യം ആ നിയമനം അവസാനിപ്പിക്കുക."


class AlreadySeatedError(DomainError):
    """A person holds one seat of a body at a time."""

    code = "already-seated"
    status = 409
    title_en = "{person} holds {seat} from {starts_on}; give charge of this seat instead."
    title_ml = "{starts_on} മുതൽ {person_ml} {seat_ml} സീറ്റിലാണ്; ഈ സീറ്റിന്റെ ചുമതല നൽകാം."


class SeatClosedError(DomainError):
    """The office has the seat no longer."""

    code = "seat-closed"
    status = 409
    title_en = "{seat} is closed; nobody can be posted there."
    title_ml = "{seat_ml} അടച്ച സീറ്റാണ്; അവിടെ ആരെയും നിയമിക്കാനാവില്ല."


class EndNeededError(DomainError):
    """Who comes for a time says until when."""

    code = "posting-end-needed"
    status = 400
    title_en = "{seat} is for people who come for a time; say until when."
    title_ml = "{seat_ml} ഒരു കാലയളവിലേക്ക് വരുന്നവർക്കുള്ളതാണ്; എന്നു വരെ എന്ന് ചേർക്കുക."


class BeforeBirthError(DomainError):
    """The body was not served here on that day."""

    code = "before-the-body"
    status = 400
    title_en = "The office began here on {born_on}; nothing can be dated before that."
    title_ml = "ഈ ഓഫീസ് ഇവിടെ തുടങ്ങിയത് {born_on}-നാണ്; അതിനു മുമ്പുള്ള തീയതി പറ്റില്ല."


class TooFarAheadError(DomainError):
    """The day lies beyond every order."""

    code = "too-far-ahead"
    status = 400
    title_en = "{day} is too far ahead; the last possible day is {last}."
    title_ml = "{day} വളരെ അകലെയാണ്; സാധ്യമായ അവസാന തീയതി {last}."


class PostedMeanwhileError(DomainError):
    """Somebody else's act on the same seat or person came first."""

    code = "posted-meanwhile"
    status = 409
    title_en = "Somebody has just changed the same postings. Look again."
    title_ml = "മറ്റൊരാൾ ഇതേ നിയമനം ഇപ്പോൾ മാറ്റി. വീണ്ടും നോക്കുക."


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


@dataclass(frozen=True, slots=True)
class Appointee:
    """The person to be posted, under the names borne on that day."""

    user_id: UUID
    name_en: str
    name_ml: str = ""

    @property
    def name(self) -> str:
        """The name to show where there is no choice of language."""
        return self.name_ml or self.name_en


def posting_begin(
    *,
    seat_id: UUID,
    person: Appointee,
    starts_on: date,
    ends_on: date | None = None,
    kind: Kind = Kind.HOLDER,
    order_reference: str = "",
    absence: Absence | None = None,
) -> Posting:
    """Give a seat, or charge of it, to a person until `ends_on` (the day it is laid down).

    Raises:
        NotFoundError: there is no such seat.
        AlreadySeatedError: the person holds another seat for some of that time.
        DomainError: see `days_check` and `seat_free_check`.
    """
    days_check(starts_on=starts_on, ends_on=ends_on)
    with taken_told():
        seat = Seat.objects.select_for_update(no_key=True).filter(id=seat_id).first()
        if seat is None:
            raise NotFoundError
        seat_free_check(seat=seat, kind=kind, starts_on=starts_on, ends_on=ends_on)
        if kind is Kind.HOLDER:
            _refuse_second_seat(person, starts_on, ends_on)
        posting = Posting.objects.create(
            seat=seat,
            kind=kind,
            user_id=person.user_id,
            person_name=person.name,
            person_name_en=person.name_en,
            person_name_ml=person.name_ml,
            starts_on=starts_on,
            ends_on=ends_on,
            order_reference=clean_line(order_reference),
            absence=absence,
        )
        _begin_record(posting)
    return posting


def posting_end(*, posting_id: UUID, ends_on: date, order_reference: str = "") -> Posting:
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
            action=f"seats.{'charge' if posting.kind == Kind.CHARGE else 'posting'}.end",
            subject="seats.seat",
            subject_id=posting.seat_id,
            before={"holder": posting.person_name, "to": before},
            after={
                "holder": posting.person_name,
                "user_id": posting.user_id,
                "to": ends_on,
                "order": clean_line(order_reference),
            },
        )
    return posting


def seats_seed(*, templates: OfficeTemplate) -> None:
    """Lay out the office: add every section, role and seat of `templates` that is missing.

    What the body has changed since stays as it is, so seeding again is safe.
    """
    with unit_of_work():
        office_lay(templates)


def roles_seed(*, templates: OfficeTemplate) -> None:
    """Bring an office the roles of `templates` that it lacks, and others what is new in them.

    What the office has taken from a role is not given back.
    """
    with unit_of_work():
        roles_lay(templates)


@contextmanager
def taken_told() -> Iterator[None]:
    """Do one unit of work; the database's own refusal of an overlap is told as any other.

    Raises:
        PostedMeanwhileError: two acts ran at the same moment, and the other came first.
    """
    try:
        with unit_of_work():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", None) not in OVERLAPS:
            raise
        raise PostedMeanwhileError from error


def days_check(*, starts_on: date, ends_on: date | None) -> None:
    """Refuse days that cannot be.

    Raises:
        PostingDatesError: the end lies before the start.
        BeforeBirthError: the start lies before the body was served here.
        TooFarAheadError: a day lies more than `AHEAD` years ahead.
    """
    if ends_on is not None and ends_on < starts_on:
        raise PostingDatesError(starts_on=starts_on, ends_on=ends_on)
    last = timezone.localdate() + AHEAD
    for day in (starts_on, ends_on):
        if day is not None and day > last:
            raise TooFarAheadError(day=day, last=last)
    born_on: date = pkgutil.resolve_name(settings.BODY_BORN_ON)(body_id=current_body().id)
    if starts_on < born_on:
        raise BeforeBirthError(born_on=born_on)


def seat_free_check(*, seat: Seat, kind: Kind, starts_on: date, ends_on: date | None) -> None:
    """Refuse a seat where nobody can come in those days.

    Raises:
        SeatClosedError: the office has it no longer.
        EndNeededError: it is for visitors, who say their end.
        SeatTakenError: somebody sits there in the same way for some of that time.
    """
    if not seat.is_open:
        raise SeatClosedError(seat=seat.name_en, seat_ml=seat.name_ml)
    if seat.is_for_visitors and ends_on is None:
        raise EndNeededError(seat=seat.name_en, seat_ml=seat.name_ml)
    found = _sitting(starts_on, ends_on).filter(seat=seat, kind=kind).first()
    if found is not None:
        raise SeatTakenError(holder=found.person_name, starts_on=found.starts_on)


def _refuse_second_seat(person: Appointee, starts_on: date, ends_on: date | None) -> None:
    mine = _sitting(starts_on, ends_on).filter(user_id=person.user_id, kind=Kind.HOLDER)
    found = mine.select_related("seat").first()
    if found is not None:
        raise AlreadySeatedError(
            person=person.name_en,
            person_ml=person.name,
            seat=found.seat.name_en,
            seat_ml=found.seat.name_ml,
            starts_on=found.starts_on,
        )


def _sitting(starts_on: date, ends_on: date | None) -> QuerySet[Posting]:
    """Postings that share a day with the days given."""
    if ends_on == starts_on:
        return Posting.objects.none()
    sitting = Posting.objects.exclude(ends_on__lte=starts_on).exclude(ends_on=F("starts_on"))
    if ends_on is not None:
        sitting = sitting.filter(starts_on__lt=ends_on)
    return sitting.order_by("starts_on")


def _begin_record(posting: Posting) -> None:
    audit_record(
        action=f"seats.{'charge' if posting.kind == Kind.CHARGE else 'posting'}.begin",
        subject="seats.seat",
        subject_id=posting.seat_id,
        after={
            "holder": posting.person_name,
            "user_id": posting.user_id,
            "from": posting.starts_on,
            "to": posting.ends_on,
            "order": posting.order_reference,
        },
    )
