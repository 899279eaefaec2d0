"""How are people posted, sent on leave, and let out of and into an office?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.database.work import unit_of_work
from sabha.errors import DomainError
from sabha.identity.actor import current_actor
from sabha.identity.services import sign_out_everywhere
from sabha.identity.sessions import sessions_end
from sabha.seats.absences import Charge, absence_begin, absence_end
from sabha.seats.chart import hands_on
from sabha.seats.models import Absence, Posting
from sabha.seats.rules.duty import Kind
from sabha.seats.services import Appointee, posting_begin, posting_end
from tenants.membership.models import Membership
from tenants.membership.rules.staffing import STAFF_CHANGE, Act, Person, refusal_of
from tenants.membership.selectors import is_standing
from tenants.membership.services import membership_end, membership_grant
from tenants.membership.staff import person_get


class NobodyLeftError(DomainError):
    """Somebody must be able to post staff."""

    code = "nobody-left"
    status = 409
    title_en = "From {day} nobody here could post staff. Hand over charge first."
    title_ml = "{day} മുതൽ ഇവിടെ നിയമനം നടത്താൻ ആരുമുണ്ടാകില്ല. ആദ്യം ചുമതല കൈമാറുക."


@dataclass(frozen=True, slots=True)
class Handover:
    """A seat and the member of staff who is to be in charge of it; see `Charge.takes_over`."""

    seat_id: UUID
    user_id: UUID
    takes_over: bool = False


def staff_post(
    *,
    seat_id: UUID,
    user_id: UUID,
    kind: Kind,
    starts_on: date,
    ends_on: date | None = None,
    order_reference: str = "",
    moves: bool = False,
) -> Posting:
    """Give a seat, or charge of it, to a member of the staff.

    Whoever `moves` to a seat lays down the one that they held, on the same day.

    Raises:
        NotFoundError: there is no such seat or person here.
        DomainError: see `refusal_of` and `posting_begin`.
    """
    person = act_allowed(Act.POST, user_id)
    with hand_kept(starts_on):
        if moves and kind is Kind.HOLDER:
            postings_end(user_id=user_id, on=starts_on, order_reference=order_reference, kind=kind)
        return posting_begin(
            seat_id=seat_id,
            person=appointee_of(person),
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
            order_reference=order_reference,
        )


def staff_unpost(*, posting_id: UUID, ends_on: date, order_reference: str = "") -> Posting:
    """End a posting or a charge.

    Raises:
        NobodyLeftError: nobody could post staff from then on.
        DomainError: see `posting_end`.
    """
    with hand_kept(ends_on):
        return posting_end(posting_id=posting_id, ends_on=ends_on, order_reference=order_reference)


def leave_begin(
    *,
    user_id: UUID,
    starts_on: date,
    ends_on: date,
    reason: str = "",
    charges: Sequence[Handover] = (),
) -> Absence:
    """Send a person on leave and hand their seats over, in one act.

    Raises:
        NobodyLeftError: nobody could post staff from then on.
        DomainError: see `absence_begin`.
    """
    person = act_allowed(Act.ABSENCE, user_id)
    with hand_kept(starts_on):
        return absence_begin(
            person=appointee_of(person),
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
            charges=charges_of(charges),
        )


def leave_end(*, absence_id: UUID, ends_on: date) -> Absence:
    """Let a person come back earlier than planned; see `absence_end`."""
    return absence_end(absence_id=absence_id, ends_on=ends_on)


def staff_deactivate(*, user_id: UUID) -> None:
    """Close the office to a person: postings end today, and so do sessions that open nothing more.

    Raises:
        NobodyLeftError: nobody could post staff any more.
        DomainError: see `refusal_of`.
    """
    act_allowed(Act.DEACTIVATE, user_id)
    body, today = current_body(), timezone.localdate()
    with hand_kept(today):
        postings_end(user_id=user_id, on=today)
        _record("deactivate", user_id)
    membership_end(user_id=user_id, body_id=body.id)
    if not Membership.objects.filter(is_standing(), user_id=user_id).exists():
        sessions_end(user_id=user_id)


def staff_reactivate(*, user_id: UUID) -> None:
    """Open the office to a person again; seats are given apart.

    Raises:
        DomainError: see `refusal_of`.
    """
    act_allowed(Act.REACTIVATE, user_id)
    _record("reactivate", user_id)
    membership_grant(user_id=user_id, body_id=current_body().id)


def staff_sign_out(*, user_id: UUID) -> None:
    """End every session of a person, on every device.

    Raises:
        DomainError: see `refusal_of`.
    """
    act_allowed(Act.SIGN_OUT, user_id)
    _record("sign_out", user_id)
    sign_out_everywhere(user_id=user_id)


def postings_end(
    *, user_id: UUID, on: date, order_reference: str = "", kind: Kind | None = None
) -> None:
    """End the postings, of one kind or all, that the person has on `on` or later.

    Those still to come never begin.
    """
    ahead = Posting.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), user_id=user_id)
    if kind is not None:
        ahead = ahead.filter(kind=kind)
    for posting in ahead.order_by("seat_id", "id"):
        posting_end(
            posting_id=posting.id,
            ends_on=max(on, posting.starts_on),
            order_reference=order_reference,
        )


def charges_of(given: Sequence[Handover]) -> list[Charge]:
    """Return the hand-over with the names of those who take charge.

    Raises:
        NotFoundError, NotOnStaffError: somebody does not work here.
    """
    return [
        Charge(
            seat_id=handover.seat_id,
            person=appointee_of(act_allowed(Act.POST, handover.user_id)),
            takes_over=handover.takes_over,
        )
        for handover in given
    ]


def act_allowed(act: Act, user_id: UUID) -> Person:
    """Return the person, if the current actor may do `act` about them.

    Raises:
        NotFoundError: they never belonged to this office.
        DomainError: see `refusal_of`.
    """
    person = person_get(user_id=user_id)
    refusal = refusal_of(act=act, person=person, actor=current_actor())
    if refusal is not None:
        raise refusal
    return person


def appointee_of(person: Person) -> Appointee:
    """Return the person as postings name them."""
    return Appointee(person.user_id, person.name_en, person.name_ml)


@contextmanager
def hand_kept(day: date) -> Iterator[None]:
    """Undo what leaves an office that could post staff on `day` without anybody who can."""
    could = hands_on(on=day, permission=STAFF_CHANGE)
    with unit_of_work():
        yield
        if could and not hands_on(on=day, permission=STAFF_CHANGE):
            raise NobodyLeftError(day=day)


def _record(verb: str, user_id: UUID) -> None:
    audit_record(action=f"seats.person.{verb}", subject="seats.person", subject_id=user_id)
