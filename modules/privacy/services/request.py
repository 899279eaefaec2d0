"""How is a request about personal data made, and how is it answered?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from modules.filing.public import (
    Applicant,
    FileState,
    Outcome,
    file_card,
    file_close,
    file_open,
    files_held,
)
from modules.privacy.models import Request
from modules.privacy.rules.kinds import Kind, RequestState, subject_of
from modules.privacy.selectors import officer_get, person_get
from sabha.audit.services import audit_record
from sabha.database.text import normalise
from sabha.database.work import unit_of_work
from sabha.errors import ChangedMeanwhileError, DomainError, NotFoundError
from sabha.events.services import event_publish
from sabha.identity.actor import current_actor

SERVICE = "personal-data-request"
OPEN_AT_ONCE = 10

_STATES = {Outcome.APPROVED: RequestState.GRANTED, Outcome.REJECTED: RequestState.REFUSED}


class TooManyOpenError(DomainError):
    """The resident waits for many answers already."""

    code = "too-many-open"
    status = 409
    title_en = "You have {count} requests without an answer. Wait for one of them first."
    title_ml = "നിങ്ങളുടെ {count} അപേക്ഷകൾക്ക് മറുപടി കിട്ടാനുണ്ട്. ആദ്യം അതിലൊന്നിനു കാത്തിരിക്കുക."


class RequestAnsweredError(DomainError):
    """The request has its answer."""

    code = "request-answered"
    status = 409
    title_en = "This request is answered already."
    title_ml = "ഈ അപേക്ഷയ്ക്ക് മറുപടി നൽകിക്കഴിഞ്ഞു."


def request_make(*, kind: Kind, text: str) -> Request:
    """Take the acting resident's request, and open the file in which the officer answers it.

    Raises:
        NotAResidentError, NoOfficerError: see `modules.privacy.selectors`.
        TooManyOpenError: many wait already.
    """
    with unit_of_work():
        person = person_get(user_id=current_actor().user_id)
        waiting = Request.objects.filter(user_id=person.user_id, state=RequestState.OPEN).count()
        if waiting >= OPEN_AT_ONCE:
            raise TooManyOpenError(count=waiting)
        file = file_open(
            service_code=SERVICE,
            subject=subject_of(kind),
            applicant=Applicant(name=_name(person.names), phone=person.phone),
            seat_id=officer_get().id,
        )
        request = Request.objects.create(
            kind=kind,
            user_id=person.user_id,
            name=_name(person.names),
            phone=person.phone,
            email=person.email,
            text=normalise(text).strip(),
            made_at=timezone.now(),
            due_on=file.due_on,
            file_id=file.id,
            file_number=file.number,
        )
        _written(request, action="privacy.request.make", event="made")
    return request


def request_answer(*, request_id: UUID, version: int, outcome: Outcome, answer: str) -> Request:
    """Answer a request at the seat that holds its file, which is decided with it.

    Raises:
        NotFoundError: there is no such request.
        RequestAnsweredError: it has its answer.
        ChangedMeanwhileError: somebody changed it since `version`.
        DomainError: see `modules.filing.public.file_close`.
    """
    answer = normalise(answer).strip()
    with unit_of_work():
        request = Request.objects.select_for_update().filter(pk=request_id).first()
        if request is None:
            raise NotFoundError
        if request.state != RequestState.OPEN:
            raise RequestAnsweredError
        if request.version != version:
            raise ChangedMeanwhileError
        file_close(file_id=request.file_id, outcome=outcome, reason=answer)
        _answer(request, _STATES[outcome], answer)
    return request


def request_follow(*, file_id: UUID) -> None:
    """Take over the decision of a request's file, where the file was decided by itself.

    Nothing happens for files of other matters, nor a second time.
    """
    with unit_of_work():
        waiting = Request.objects.filter(file_id=file_id, state=RequestState.OPEN)
        request = waiting.select_for_update().first()
        if request is not None:
            file = file_card(file_id=file_id)
            is_granted = file.state is FileState.APPROVED
            state = RequestState.GRANTED if is_granted else RequestState.REFUSED
            _answer(request, state, file.reason)


def requests_erase(*, closed_before: datetime, is_dry_run: bool) -> Sequence[UUID]:
    """Take name, contact and words out of requests answered before a moment; their file may hold.

    Kind, dates, file number and answer stay.
    """
    with unit_of_work():
        old = Request.objects.filter(answered_at__lt=closed_before).exclude(name="", text="")
        held = files_held(file_ids=list(old.values_list("file_id", flat=True)))
        ids = list(old.exclude(file_id__in=held).order_by("id").values_list("id", flat=True))
        if not is_dry_run:
            Request.objects.filter(id__in=ids).update(
                name="", phone="", email="", text="", version=F("version") + 1
            )
    return ids


def _name(names: tuple[str, ...]) -> str:
    return names[-1] if names else ""


def _answer(request: Request, state: RequestState, answer: str) -> None:
    actor = current_actor()
    request.state = state
    request.answer = answer
    request.answered_at = timezone.now()
    request.answered_by_id, request.answered_by_name = actor.user_id, actor.name
    request.version += 1
    request.save()
    _written(request, action="privacy.request.answer", event="answered")


def _written(request: Request, *, action: str, event: str) -> None:
    audit_record(
        action=action,
        subject="privacy.request",
        subject_id=request.id,
        after={"kind": request.kind, "state": request.state, "file": request.file_number},
    )
    event_publish(
        name=f"privacy.request.{event}",
        payload={"request_id": str(request.id), "file_id": str(request.file_id)},
    )
