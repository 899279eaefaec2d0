"""How does a matter become a file, and how are its details corrected?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from modules.filing.models import File, Movement
from modules.filing.rules.abilities import Act
from modules.filing.rules.due_dates import due_date, holidays_until
from modules.filing.rules.states import MovementKind
from modules.filing.services.attachment import Upload, attachment_write
from modules.filing.services.custody import file_put_back, file_taken
from modules.filing.services.signatures import signature
from sabha.audit.services import audit_record
from sabha.calendar.selectors import holidays_between
from sabha.database.body import current_body
from sabha.database.text import clean_line, normalise
from sabha.database.trigrams import trigram_text
from sabha.database.work import unit_of_work
from sabha.documents.services import paper_store
from sabha.errors import DomainError
from sabha.events.services import event_publish
from sabha.identity.actor import current_actor
from sabha.numbering.services import number_next
from sabha.privacy.masking import phone_mask
from tenants.masters.public import ServiceCard, UnknownServiceError, service_get, state_holidays


class ReceivedInFutureError(DomainError):
    """A paper cannot have been received on a day to come."""

    code = "received-in-future"
    status = 400
    title_en = "The day of receipt cannot be later than today."
    title_ml = "സ്വീകരിച്ച ദിവസം ഇന്നത്തേതിനു ശേഷമാകരുത്."


class NoSeatError(DomainError):
    """A file needs a seat to start from."""

    code = "no-seat"
    status = 409
    title_en = "You hold no seat here, so the file has nowhere to start."
    title_ml = "നിങ്ങൾക്ക് ഇവിടെ സീറ്റില്ല; ഫയൽ തുടങ്ങാൻ ഇടമില്ല."


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The person or office a file is about; any part may be empty."""

    name: str = ""
    phone: str = ""
    address: str = ""


def file_register(
    *,
    service_code: str,
    subject: str,
    applicant: Applicant,
    received_on: date | None = None,
    seat_id: UUID | None = None,
    uploads: Sequence[Upload] = (),
) -> File:
    """Give a matter the year's next number and its due date, and put it on a seat.

    It starts at `seat_id`, or at the seat of whoever registers it.

    Raises:
        UnknownServiceError: the masters have no such service for this type of body.
        ReceivedInFutureError, NoSeatError: see there.
        DomainError: a document was refused.
    """
    seat_id = seat_id or current_actor().seat_id
    if seat_id is None:
        raise NoSeatError
    received_on = received_on or timezone.localdate()
    if received_on > timezone.localdate():
        raise ReceivedInFutureError
    papers = [upload.examined() for upload in uploads]
    with unit_of_work():
        documents = [paper_store(paper=paper) for paper in papers]
        file = File(subject=clean_line(subject), received_on=received_on, seat_id=seat_id)
        _service_set(file=file, service=_service(code=service_code, on=received_on))
        _number_set(file=file)
        _applicant_set(file=file, applicant=applicant)
        _registration_write(file=file)
        for document in documents:
            attachment_write(file=file, document=document)
    return file


def file_amend(
    *,
    file_id: UUID,
    version: int,
    subject: str | None = None,
    applicant_name: str | None = None,
    applicant_phone: str | None = None,
    applicant_address: str | None = None,
) -> File:
    """Correct a file's subject or applicant; what is None stays.

    Raises:
        DomainError: see `file_taken`.
    """
    with file_taken(file_id=file_id, act=Act.EDIT, version=version) as file:
        before = _details(file)
        if subject is not None:
            file.subject = clean_line(subject)
        applicant = Applicant(
            name=file.applicant_name if applicant_name is None else applicant_name,
            phone=file.applicant_phone if applicant_phone is None else applicant_phone,
            address=file.applicant_address if applicant_address is None else applicant_address,
        )
        _applicant_set(file=file, applicant=applicant)
        file_put_back(file=file, changed=(*before, "search_text"))
        after = _details(file)
        changed = [name for name in before if before[name] != after[name]]
        audit_record(
            action="filing.file.amend",
            subject="filing.file",
            subject_id=file.id,
            before=_audited({name: before[name] for name in changed}),
            after=_audited({name: after[name] for name in changed}),
        )
        event_publish(
            name="filing.file.amended", payload={"file_id": str(file.id), "changed": changed}
        )
    return file


def _service(*, code: str, on: date) -> ServiceCard:
    service = service_get(code=code, on=on)
    if current_body().type not in service.body_types:
        raise UnknownServiceError(service=code)
    return service


def _service_set(*, file: File, service: ServiceCard) -> None:
    file.service_code = service.code
    file.service_name_en = service.name_en
    file.service_name_ml = service.name_ml
    file.limit_source = service.limit_source
    file.is_limit_confirmed = service.is_limit_confirmed
    if service.limit_days is None:
        return
    until = holidays_until(received_on=file.received_on, days=service.limit_days)
    file.due_on = due_date(
        received_on=file.received_on,
        days=service.limit_days,
        unit=service.limit_unit,
        holidays=holidays_between(
            start=file.received_on,
            end=until,
            state_holidays=state_holidays(start=file.received_on, end=until),
        ),
    )


def _number_set(*, file: File) -> None:
    file.year = timezone.localdate().year
    file.number = number_next(series="filing.file", year=file.year)
    file.number_text = f"{file.number}/{file.year}"


def _applicant_set(*, file: File, applicant: Applicant) -> None:
    file.applicant_name = clean_line(applicant.name)
    file.applicant_phone = clean_line(applicant.phone)
    file.applicant_address = normalise(applicant.address).strip()
    file.search_text = trigram_text(
        f"{file.number_text} {file.subject} {file.applicant_name} {file.applicant_phone}"
    )


def _registration_write(*, file: File) -> None:
    signed = signature()
    for column, value in signed.items():
        setattr(file, column, value)
    file.at_seat_since = signed["at"]
    file.save(force_insert=True)
    Movement.objects.create(
        file=file, kind=MovementKind.REGISTERED, to_seat_id=file.seat_id, **signed
    )
    audit_record(
        action="filing.file.register",
        subject="filing.file",
        subject_id=file.id,
        after={
            "number": file.number_text,
            "service": file.service_code,
            **_audited(_details(file)),
        },
    )
    event_publish(
        name="filing.file.registered",
        payload={
            "file_id": str(file.id),
            "number": file.number_text,
            "service_code": file.service_code,
            "due_on": file.due_on.isoformat() if file.due_on else None,
        },
    )


def _details(file: File) -> dict[str, str]:
    return {
        "subject": file.subject,
        "applicant_name": file.applicant_name,
        "applicant_phone": file.applicant_phone,
        "applicant_address": file.applicant_address,
    }


def _audited(details: Mapping[str, str]) -> dict[str, str]:
    # The audit is never erased: it says that phone and address were changed, not what they are.
    shown = {"applicant_phone": phone_mask, "applicant_address": _first_letter}
    return {name: shown.get(name, str)(value) for name, value in details.items()}


def _first_letter(text: str) -> str:
    return f"{text[:1]}…" if text else ""
