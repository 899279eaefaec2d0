"""How does a person go on leave, hand over, and come back?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.text import clean_line
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import current_actor
from sabha.seats.models import Absence, Posting
from sabha.seats.rules.duty import Kind, overlaps
from sabha.seats.services import Appointee, days_check, posting_begin, posting_end, taken_told


class AbsenceDatesError(DomainError):
    """A leave of no day."""

    code = "absence-dates"
    status = 400
    title_en = "The day of return, {ends_on}, must come after the first day of leave, {starts_on}."
    title_ml = "തിരികെ വരുന്ന ദിവസം ({ends_on}) അവധി തുടങ്ങുന്ന ദിവസത്തിനു ({starts_on}) ശേഷമാകണം."


class AwayAlreadyError(DomainError):
    """The person is away for some of that time."""

    code = "away-already"
    status = 409
    title_en = "{person} is on leave from {starts_on} until {ends_on} already."
    title_ml = "{person_ml} {starts_on} മുതൽ {ends_on} വരെ അവധിയിലാണ്."


class NotTheirSeatError(DomainError):
    """Charge can be handed over of what one holds alone."""

    code = "not-their-seat"
    status = 409
    title_en = "{person} does not sit in that seat then."
    title_ml = "{person_ml} അന്ന് ആ സീറ്റിലില്ല."


class ChargeToSelfError(DomainError):
    """Nobody stands in for themselves."""

    code = "charge-to-self"
    status = 400
    title_en = "{person} cannot be in charge for themselves."
    title_ml = "{person_ml} സ്വന്തം ചുമതല ഏൽക്കാനാവില്ല."


class AbsenceOverError(DomainError):
    """The leave ends earlier than that."""

    code = "absence-over"
    status = 409
    title_en = "This leave ends on {ends_on} already."
    title_ml = "ഈ അവധി {ends_on}-ന് തീരുന്നതാണ്."


@dataclass(frozen=True, slots=True)
class Charge:
    """A seat that somebody takes over while its holder is away, or after they left.

    With `takes_over`, whoever is in charge of it already lays that down; else they are in the way.
    """

    seat_id: UUID
    person: Appointee
    takes_over: bool = False


def absence_begin(
    *,
    person: Appointee,
    starts_on: date,
    ends_on: date,
    reason: str = "",
    charges: Sequence[Charge] = (),
) -> Absence:
    """Write a leave down and hand the person's seats over, in one act.

    Raises:
        AbsenceDatesError: no day of leave is left.
        AwayAlreadyError: the person, or somebody who is to take charge, is away then.
        NotTheirSeatError, ChargeToSelfError: a charge cannot be.
        DomainError: see `posting_begin`.
    """
    if ends_on <= starts_on:
        raise AbsenceDatesError(starts_on=starts_on, ends_on=ends_on)
    days_check(starts_on=starts_on, ends_on=ends_on)
    actor = current_actor()
    with taken_told():
        _away_check(person, starts_on, ends_on)
        absence = Absence.objects.create(
            user_id=person.user_id,
            person_name_en=person.name_en,
            person_name_ml=person.name,
            starts_on=starts_on,
            ends_on=ends_on,
            reason=clean_line(reason),
            recorded_by_id=actor.user_id,
            recorded_by=actor.name,
            recorded_at=timezone.now(),
        )
        charges_give(
            person=person, charges=charges, starts_on=starts_on, ends_on=ends_on, absence=absence
        )
        _record("seats.absence.begin", absence, {"from": starts_on, "to": ends_on})
    return absence


def charges_give(
    *,
    person: Appointee,
    charges: Sequence[Charge],
    starts_on: date,
    ends_on: date | None,
    absence: Absence | None = None,
    order_reference: str = "",
) -> None:
    """Put others in charge of the seats in which `person` sits on `starts_on` or later.

    Raises:
        NotTheirSeatError, ChargeToSelfError, AwayAlreadyError: a charge cannot be.
        DomainError: see `posting_begin`.
    """
    mine = list(Posting.objects.filter(user_id=person.user_id))
    for charge in sorted(charges, key=lambda given: given.seat_id):
        if charge.person.user_id == person.user_id:
            raise ChargeToSelfError(person=person.name_en, person_ml=person.name)
        if not any(
            posting.seat_id == charge.seat_id
            and overlaps(posting, starts_on=starts_on, ends_on=ends_on)
            for posting in mine
        ):
            raise NotTheirSeatError(person=person.name_en, person_ml=person.name)
        _away_check(charge.person, starts_on, ends_on)
        if charge.takes_over:
            _charges_end(charge.seat_id, starts_on, ends_on, order_reference)
        posting_begin(
            seat_id=charge.seat_id,
            person=charge.person,
            kind=Kind.CHARGE,
            starts_on=starts_on,
            ends_on=ends_on,
            absence=absence,
            order_reference=order_reference,
        )


def _charges_end(
    seat_id: UUID, starts_on: date, ends_on: date | None, order_reference: str
) -> None:
    """End the charges of a seat that run into the days given; those still to come never begin."""
    charges = Posting.objects.filter(seat_id=seat_id, kind=Kind.CHARGE)
    for posting in charges.order_by("starts_on", "id"):
        if overlaps(posting, starts_on=starts_on, ends_on=ends_on):
            posting_end(
                posting_id=posting.id,
                ends_on=max(starts_on, posting.starts_on),
                order_reference=order_reference,
            )


def absence_end(*, absence_id: UUID, ends_on: date) -> Absence:
    """Let a person come back on `ends_on`, earlier than planned; charge given for it ends too.

    A leave that is taken back before it began ends on the day of its start.

    Raises:
        NotFoundError: there is no such leave.
        AbsenceOverError: it ends earlier.
        AbsenceDatesError: the day lies before its start.
    """
    with unit_of_work():
        absence = Absence.objects.select_for_update().filter(id=absence_id).first()
        if absence is None:
            raise NotFoundError
        if ends_on >= absence.ends_on:
            raise AbsenceOverError(ends_on=absence.ends_on)
        if ends_on < absence.starts_on:
            raise AbsenceDatesError(starts_on=absence.starts_on, ends_on=ends_on)
        before, absence.ends_on = absence.ends_on, ends_on
        absence.save(update_fields=["ends_on"])
        for posting in absence.charges.filter(ends_on__gt=ends_on).order_by("seat_id"):
            posting_end(posting_id=posting.id, ends_on=max(ends_on, posting.starts_on))
        _record("seats.absence.end", absence, {"to": ends_on}, {"to": before})
    return absence


def _away_check(person: Appointee, starts_on: date, ends_on: date | None) -> None:
    for absence in Absence.objects.filter(user_id=person.user_id):
        if overlaps(absence, starts_on=starts_on, ends_on=ends_on):
            raise AwayAlreadyError(
                person=person.name_en,
                person_ml=person.name,
                starts_on=absence.starts_on,
                ends_on=absence.ends_on,
            )


def _record(
    action: str,
    absence: Absence,
    after: dict[str, object],
    before: dict[str, object] | None = None,
) -> None:
    audit_record(
        action=action,
        subject="seats.person",
        subject_id=absence.user_id,
        before=before,
        after={"person": absence.person_name_ml, **after},
    )
