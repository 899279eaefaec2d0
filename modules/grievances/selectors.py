"""Which complaints are there?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from modules.grievances.models import Complaint
from modules.grievances.rules import Category, ComplaintState
from sabha.errors import NotFoundError


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
