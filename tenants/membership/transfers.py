"""How does a person go from one office to another, account and history with them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from uuid import UUID

from django.db import IntegrityError
from django.db.models import QuerySet
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.database.text import clean_line
from sabha.database.work import after_commit, control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import current_actor
from sabha.seats.absences import charges_give
from sabha.seats.models import Absence
from sabha.seats.services import Appointee, days_check, posting_begin
from tenants.directory.models import BodyState, LocalBody
from tenants.membership.models import Transfer
from tenants.membership.rules.staffing import Act, Person
from tenants.membership.services import membership_end, membership_grant
from tenants.membership.staffing import (
    Handover,
    act_allowed,
    appointee_of,
    charges_of,
    hand_kept,
    postings_end,
)

# An office sees this many of each kind at most, the latest.
LISTED = 200


class TransferUnderWayError(DomainError):
    """The person has been relieved for another office and has not joined yet."""

    code = "transfer-under-way"
    status = 409
    title_en = "{name} is on the way to another office already."
    title_ml = "{name_ml} മറ്റൊരു ഓഫീസിലേക്കുള്ള സ്ഥലംമാറ്റത്തിലാണ്."


class NoSuchOfficeError(DomainError):
    """There is no such office to go to."""

    code = "no-such-office"
    status = 400
    title_en = "Choose another office that is in service here."
    title_ml = "ഇവിടെ സേവനത്തിലുള്ള മറ്റൊരു ഓഫീസ് തിരഞ്ഞെടുക്കുക."


class JoinedDayError(DomainError):
    """One joins after being relieved, and not before one is there."""

    code = "joined-day"
    status = 400
    title_en = "The day of joining lies between {relieved_on} and today."
    title_ml = "ചേർന്ന തീയതി {relieved_on}-നും ഇന്നിനും ഇടയിലാകണം."


@dataclass(frozen=True, slots=True)
class Transfers:
    """Who is coming, and who has gone from here, the latest first."""

    incoming: list[Transfer]
    outgoing: list[Transfer]


def transfer_list() -> Transfers:
    """Return the transfers of the current body, in two queries."""
    body_id = current_body().id
    found = _transfers().order_by("-relieved_on", "-id")
    return Transfers(
        incoming=list(found.filter(to_body_id=body_id)[:LISTED]),
        outgoing=list(found.filter(from_body_id=body_id)[:LISTED]),
    )


def transfer_get(*, transfer_id: UUID) -> Transfer:
    """Return one transfer with both bodies.

    Raises:
        NotFoundError: there is none.
    """
    found = _transfers().filter(id=transfer_id).first()
    if found is None:
        raise NotFoundError
    return found


def staff_relieve(
    *,
    user_id: UUID,
    relieved_on: date,
    to_body_id: UUID | None = None,
    order_reference: str = "",
    charges: Sequence[Handover] = (),
) -> Transfer:
    """Relieve a person: postings and leaves here end, charge of the seats is handed over.

    The office closes to the person once all this stands; one may relieve oneself. Relieving again
    finishes what a crash interrupted.

    Raises:
        NoSuchOfficeError, TransferUnderWayError: they cannot go there.
        NobodyLeftError: nobody could post staff from then on.
        DomainError: see `refusal_of`, `charges_give` and `posting_end`.
    """
    person = act_allowed(Act.RELIEVE, user_id)
    body_id = current_body().id
    days_check(starts_on=relieved_on, ends_on=None)
    _office_check(to_body_id, body_id)
    with hand_kept(relieved_on):
        charges_give(
            person=appointee_of(person),
            charges=charges_of(charges),
            starts_on=relieved_on,
            ends_on=None,
            order_reference=order_reference,
        )
        postings_end(user_id=user_id, on=relieved_on, order_reference=order_reference)
        _leaves_end(user_id, relieved_on)
        _record("relieve", user_id, {"on": relieved_on, "to": to_body_id, "order": order_reference})
    transfer = _transfer_begin(person, relieved_on, to_body_id, order_reference)
    ends_at = _moment(relieved_on)
    after_commit(partial(membership_end, user_id=user_id, body_id=body_id, at=ends_at))
    return transfer


def staff_join(*, transfer_id: UUID, seat_id: UUID, joined_on: date) -> Transfer:
    """Seat a person who has been relieved elsewhere; they belong here from now on.

    Raises:
        NotFoundError: nobody is on the way here under that transfer, or there is no such seat.
        JoinedDayError: the day cannot be.
        DomainError: see `posting_begin`.
    """
    with control_work():
        waiting = Transfer.objects.select_for_update().select_related("user")
        transfer = waiting.filter(
            id=transfer_id, to_body_id=current_body().id, joined_on__isnull=True
        ).first()
        if transfer is None:
            raise NotFoundError
        if not transfer.relieved_on <= joined_on <= timezone.localdate():
            raise JoinedDayError(relieved_on=transfer.relieved_on)
        user = transfer.user
        posting_begin(
            seat_id=seat_id,
            person=Appointee(user.id, user.name_en, user.name_ml),
            starts_on=joined_on,
            order_reference=transfer.order_reference,
        )
        _record("join", user.id, {"on": joined_on, "from": transfer.from_body_id})
        transfer.joined_on = joined_on
        transfer.joined_by = current_actor().name
        transfer.save(update_fields=["joined_on", "joined_by"])
        membership_grant(user_id=user.id, body_id=current_body().id)
    return transfer_get(transfer_id=transfer_id)


def _transfers() -> QuerySet[Transfer]:
    return Transfer.objects.select_related("from_body__district", "to_body__district")


def _office_check(to_body_id: UUID | None, here: UUID) -> None:
    if to_body_id is None:
        return
    served = LocalBody.objects.filter(state__in=[BodyState.ACTIVE, BodyState.READ_ONLY])
    if to_body_id == here or not served.filter(id=to_body_id).exists():
        raise NoSuchOfficeError


def _leaves_end(user_id: UUID, on: date) -> None:
    """End leaves that run beyond the day: whoever comes back comes to another office."""
    for absence in Absence.objects.filter(user_id=user_id, ends_on__gt=on):
        absence.ends_on = max(on, absence.starts_on)
        absence.save(update_fields=["ends_on"])


def _transfer_begin(
    person: Person, relieved_on: date, to_body_id: UUID | None, order_reference: str
) -> Transfer:
    """Write the transfer down; one that this body began before and never finished is rewritten."""
    columns = {
        "name_en": person.name_en,
        "name_ml": person.name_ml or person.name_en,
        "to_body_id": to_body_id,
        "relieved_on": relieved_on,
        "relieved_by": current_actor().name,
        "order_reference": clean_line(order_reference),
    }
    mine = {"user_id": person.user_id, "from_body_id": current_body().id}
    try:
        with control_work():
            transfer, _ = Transfer.objects.update_or_create(
                **mine,
                joined_on=None,
                to_body__isnull=False,
                defaults=columns,
                create_defaults={**mine, **columns},
            )
    except IntegrityError:
        names = {"name": person.name_en, "name_ml": person.name_ml or person.name_en}
        raise TransferUnderWayError(**names) from None
    return transfer_get(transfer_id=transfer.id)


def _moment(day: date) -> datetime:
    """Return when a day begins; for a day that has begun, now."""
    return max(timezone.make_aware(datetime.combine(day, time.min)), timezone.now())


def _record(verb: str, user_id: UUID, after: dict[str, object]) -> None:
    audit_record(
        action=f"seats.person.{verb}", subject="seats.person", subject_id=user_id, after=after
    )
