"""Which complaints are there?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Q, QuerySet

from modules.grievances.models import Complaint
from modules.grievances.rules import Category, ComplaintState
from sabha.errors import NotFoundError
from sabha.privacy.person import Fact, Holding, Person, PersonalRecord, national_number


def complaint_list(
    *,
    state: ComplaintState | None = None,
    category: Category | None = None,
    ward: int | None = None,
) -> QuerySet[Complaint]:
    """Return the complaints that match; the caller orders and cuts them."""
    complaints = Complaint.objects.all()
    if state is not None:
        complaints = complaints.filter(state=state)
    if category is not None:
        complaints = complaints.filter(category=category)
    if ward is not None:
        complaints = complaints.filter(ward=ward)
    return complaints


def complaint_get(*, complaint_id: UUID) -> Complaint:
    """Return a complaint.

    Raises:
        NotFoundError: there is no such complaint.
    """
    complaint = Complaint.objects.filter(pk=complaint_id).first()
    if complaint is None:
        raise NotFoundError
    return complaint


def complaint_labels(*, ids: Collection[UUID]) -> Mapping[UUID, tuple[str, str]]:
    """Return the numbers of complaints, for the record of acts."""
    found = Complaint.objects.filter(pk__in=ids).values_list("id", "number_text")
    return {key: (number, number) for key, number in found}


def complaint_numbered(*, text: str) -> Collection[UUID]:
    """Return the complaint of that number ("7/2026"), if there is one."""
    return list(Complaint.objects.filter(number_text=text).values_list("id", flat=True))


def personal_data_list(*, person: Person) -> Holding:
    """Return the complaints that bear the person's proven phone and name.

    Complaints of that phone under another name are counted and not shown.
    """
    if not person.phone:
        return Holding()
    complaints = (
        Complaint.objects.annotate(national=national_number("complainant_phone"))
        .filter(~Q(complainant_phone=""), national=person.national)
        .order_by("-id")
    )
    found = [each for each in complaints if person.has_phone(each.complainant_phone)]
    own = tuple(_told(each) for each in found if person.is_called(each.complainant_name))
    return Holding(own, withheld=len(found) - len(own))


def _told(complaint: Complaint) -> PersonalRecord:
    facts = (
        Fact("Complainant", "പരാതിക്കാർ", complaint.complainant_name),
        Fact("Phone", "ഫോൺ", complaint.complainant_phone),
        Fact("Place", "സ്ഥലം", complaint.place),
        Fact("Complaint", "പരാതി", complaint.description),
        Fact("Answer", "മറുപടി", complaint.answer),
    )
    return PersonalRecord(
        subject="grievances.complaint",
        id=complaint.id,
        title_en=f"Complaint {complaint.number_text}",
        title_ml=f"പരാതി {complaint.number_text}",
        at=complaint.registered_at,
        facts=tuple(fact for fact in facts if fact.value),
    )
