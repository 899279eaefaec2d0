"""How is a complaint taken, and how is it answered?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from modules.filing.public import (
    Applicant,
    Outcome,
    file_card,
    file_close,
    file_open,
    files_held,
)
from modules.grievances.models import Complaint
from modules.grievances.rules import Category, ComplaintState, subject_of
from sabha.audit.services import audit_record
from sabha.database.text import clean_line, normalise
from sabha.database.work import unit_of_work
from sabha.errors import ChangedMeanwhileError, DomainError, NotFoundError
from sabha.events.services import event_publish
from sabha.identity.actor import current_actor
from sabha.numbering.services import number_next

SERVICE = "public-complaint"


class ComplaintResolvedError(DomainError):
    """The complaint has its answer."""

    code = "complaint-resolved"
    status = 409
    title_en = "Complaint {number} is answered already."
    title_ml = "പരാതി {number} തീർപ്പാക്കിക്കഴിഞ്ഞു."


@dataclass(frozen=True, slots=True, kw_only=True)
class Complainant:
    """Who complains; anonymous without a name."""

    name: str = ""
    phone: str = ""


def complaint_register(
    *,
    category: Category,
    place: str,
    description: str,
    ward: int | None = None,
    complainant: Complainant,
    seat_id: UUID | None = None,
) -> Complaint:
    """Give a complaint the year's next number, and open the file that will answer it.

    The file starts at `seat_id`, or at the seat of whoever takes the complaint.

    Raises:
        DomainError: see `modules.filing.public.file_open`.
    """
    with unit_of_work():
        complaint = Complaint(
            category=category,
            place=clean_line(place),
            ward=ward,
            description=normalise(description).strip(),
            complainant_name=clean_line(complainant.name),
            complainant_phone=clean_line(complainant.phone),
        )
        _file_set(complaint=complaint, seat_id=seat_id)
        _number_set(complaint=complaint)
        complaint.save(force_insert=True)
        _written(
            complaint=complaint,
            action="grievances.complaint.register",
            after={"number": complaint.number_text},
        )
    return complaint


def complaint_resolve(*, complaint_id: UUID, version: int, answer: str) -> Complaint:
    """Answer a complaint at the seat that holds its file, which is decided with it.

    Raises:
        NotFoundError: there is no such complaint.
        ChangedMeanwhileError: somebody changed it since `version`.
        ComplaintResolvedError: it has its answer.
        DomainError: see `modules.filing.public.file_close`.
    """
    answer = normalise(answer).strip()
    with unit_of_work():
        complaint = Complaint.objects.select_for_update().filter(pk=complaint_id).first()
        if complaint is None:
            raise NotFoundError
        if complaint.state == ComplaintState.RESOLVED:
            raise ComplaintResolvedError(number=complaint.number_text)
        if complaint.version != version:
            raise ChangedMeanwhileError
        file_close(file_id=complaint.file_id, outcome=Outcome.APPROVED, reason=answer)
        _answer(complaint=complaint, answer=answer)
    return complaint


def complaint_follow(*, file_id: UUID) -> None:
    """Take over the decision of a complaint's file, where the file was decided by itself.

    Nothing happens for files of other matters, nor a second time.
    """
    with unit_of_work():
        open_ones = Complaint.objects.filter(file_id=file_id, state=ComplaintState.OPEN)
        complaint = open_ones.select_for_update().first()
        if complaint is not None:
            _answer(complaint=complaint, answer=file_card(file_id=file_id).reason)


def complaints_erase(*, closed_before: datetime, is_dry_run: bool) -> Sequence[UUID]:
    """Take name, phone and words of the complainant out of complaints answered before a moment.

    Number, category, ward and answer stay. What holds a complaint's file back holds it back too.
    """
    with unit_of_work():
        old = Complaint.objects.filter(
            state=ComplaintState.RESOLVED, resolved_at__lt=closed_before
        ).exclude(complainant_name="", complainant_phone="", description="")
        held = files_held(file_ids=list(old.values_list("file_id", flat=True)))
        due = old.exclude(file_id__in=held).order_by("id")
        ids = list(due.values_list("id", flat=True))
        if not is_dry_run:
            Complaint.objects.filter(id__in=ids).update(
                complainant_name="",
                complainant_phone="",
                description="",
                version=F("version") + 1,
            )
    return ids


def _file_set(*, complaint: Complaint, seat_id: UUID | None) -> None:
    file = file_open(
        service_code=SERVICE,
        subject=subject_of(category=Category(complaint.category), place=complaint.place),
        applicant=Applicant(name=complaint.complainant_name, phone=complaint.complainant_phone),
        seat_id=seat_id,
    )
    complaint.file_id, complaint.file_number = file.id, file.number


def _number_set(*, complaint: Complaint) -> None:
    actor = current_actor()
    complaint.registered_at = timezone.now()
    complaint.registered_by_id, complaint.registered_by_name = actor.user_id, actor.name
    complaint.year = timezone.localdate().year
    complaint.number = number_next(series="grievances.complaint", year=complaint.year)
    complaint.number_text = f"{complaint.number}/{complaint.year}"


def _answer(*, complaint: Complaint, answer: str) -> None:
    actor = current_actor()
    complaint.state = ComplaintState.RESOLVED
    complaint.answer = answer
    complaint.resolved_at = timezone.now()
    complaint.resolved_by_id = actor.user_id
    complaint.resolved_by_name = actor.name
    complaint.version += 1
    complaint.save()
    _written(complaint=complaint, action="grievances.complaint.resolve", after={"answer": answer})


def _written(*, complaint: Complaint, action: str, after: dict[str, str]) -> None:
    audit_record(
        action=action, subject="grievances.complaint", subject_id=complaint.id, after=after
    )
    event_publish(
        name=f"{action}d" if action.endswith("resolve") else f"{action}ed",
        payload={"complaint_id": str(complaint.id), "file_id": str(complaint.file_id)},
    )
