"""How does what is personal in an old file go?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from modules.filing.models import Attachment, File
from modules.filing.rules.states import PENDING
from modules.filing.services.custody import file_put_back
from sabha.database.trigrams import trigram_text
from sabha.database.work import unit_of_work
from sabha.documents.models import Document

_ERASED = (
    "subject",
    "applicant_name",
    "applicant_phone",
    "applicant_address",
    "search_text",
    "erased_at",
)


def files_erase(*, closed_before: datetime, is_dry_run: bool) -> Sequence[UUID]:
    """Take applicant, subject and documents out of files decided before `closed_before`.

    Number, service, route, notes and decision stay: the register has no gap, and what an officer
    wrote is never changed. The bytes of the documents go with the daily clearing.
    """
    with unit_of_work():
        due = (
            File.objects.filter(
                decision__at__lt=closed_before, hold_reason="", erased_at__isnull=True
            )
            .exclude(state__in=PENDING)
            .order_by("id")
        )
        if is_dry_run:
            return list(due.values_list("id", flat=True))
        files = list(due.select_for_update(of=("self",)))
        for file in files:
            _erase(file)
    return [file.id for file in files]


def _erase(file: File) -> None:
    attached = Attachment.objects.filter(file=file)
    documents = list(attached.values_list("document_id", flat=True))
    attached.delete()
    Document.objects.filter(id__in=documents).delete()
    file.subject = file.service_name_ml
    file.applicant_name = file.applicant_phone = file.applicant_address = ""
    file.search_text = trigram_text(f"{file.number_text} {file.subject}")
    file.erased_at = timezone.now()
    file_put_back(file=file, changed=_ERASED)
