"""Who asks, what did they agree to, and which requests are there?"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from modules.privacy.models import Consent, Request
from modules.privacy.rules.kinds import Kind, RequestState
from modules.privacy.rules.notices import Notice, notices_on
from sabha.errors import DomainError, NotFoundError
from sabha.identity.models import User
from sabha.identity.selectors import user_get
from sabha.privacy.person import Fact, Holding, Person, PersonalRecord
from sabha.seats.selectors import seat_list
from sabha.seats.standing import SeatCard

OFFICER = "secretary"


class NotAResidentError(DomainError):
    """The account proves no phone and no address, so it says nothing of whose data to show."""

    code = "not-a-resident"
    status = 409
    title_en = "Sign in with your own phone or e-mail to see what is held about you."
    title_ml = "നിങ്ങളെക്കുറിച്ചുള്ള വിവരങ്ങൾ കാണാൻ സ്വന്തം ഫോണോ ഇ-മെയിലോ ഉപയോഗിച്ച് സൈൻ ഇൻ ചെയ്യുക."


class NoOfficerError(DomainError):
    """The office has no seat that could answer."""

    code = "no-officer"
    status = 409
    title_en = "This office has nobody yet who could answer."
    title_ml = "മറുപടി നൽകാൻ ഈ ഓഫീസിൽ ഇതുവരെ ആരുമില്ല."


def person_get(*, user_id: UUID | None) -> Person:
    """Return whom the account proves to be.

    Raises:
        NotAResidentError: it is an office's account, or proves neither phone nor address.
    """
    user = user_get(user_id=user_id) if user_id else None
    if user is None or user.kind != User.Kind.CITIZEN or not (user.phone or user.email):
        raise NotAResidentError
    names = tuple(name for name in (user.name_en, user.name_ml) if name)
    return Person(user_id=user.id, names=names, phone=user.phone, email=user.email)


def notice_list(*, on: date | None = None) -> tuple[Notice, ...]:
    """Return the notices in force on a day (today)."""
    return notices_on(on or timezone.localdate())


def officer_get() -> SeatCard:
    """Return the seat that answers questions about personal data: the Secretary's.

    Digital Personal Data Protection Rules, 2025, rule 9.

    Raises:
        NoOfficerError: there is no seat at all.
    """
    seats = seat_list()
    found = next((seat for seat in seats if seat.code == OFFICER), None) or next(iter(seats), None)
    if found is None:
        raise NoOfficerError
    return found


def consent_list(*, user_id: UUID) -> QuerySet[Consent]:
    """Return what a person agreed to, the latest first."""
    return Consent.objects.filter(user_id=user_id).order_by("-id")


def consent_holds(*, user_id: UUID, purpose: str) -> bool:
    """Does the person agree to the purpose now?"""
    return Consent.objects.filter(
        user_id=user_id, purpose=purpose, withdrawn_at__isnull=True
    ).exists()


def request_list(
    *,
    state: RequestState | None = None,
    kind: Kind | None = None,
    user_id: UUID | None = None,
) -> QuerySet[Request]:
    """Return the requests that match; the caller orders and cuts them."""
    asked = {"state": state, "kind": kind, "user_id": user_id}
    return Request.objects.filter(**{name: value for name, value in asked.items() if value})


def request_get(*, request_id: UUID) -> Request:
    """Return a request.

    Raises:
        NotFoundError: there is no such request.
    """
    request = Request.objects.filter(pk=request_id).first()
    if request is None:
        raise NotFoundError
    return request


def personal_data_list(*, person: Person) -> Holding:
    """Return the person's own requests and consents."""
    requests = request_list(user_id=person.user_id).order_by("-id")
    consents = consent_list(user_id=person.user_id)
    return Holding((*map(_request_told, requests), *map(_consent_told, consents)))


def _request_told(request: Request) -> PersonalRecord:
    facts = (
        Fact("Name", "പേര്", request.name),
        Fact("Phone", "ഫോൺ", request.phone),
        Fact("E-mail", "ഇ-മെയിൽ", request.email),
        Fact("What was asked", "ആവശ്യം", request.text),
        Fact("Answer", "മറുപടി", request.answer),
    )
    return PersonalRecord(
        subject="privacy.request",
        id=request.id,
        title_en=f"Privacy request, file {request.file_number}",
        title_ml=f"സ്വകാര്യതാ അപേക്ഷ, ഫയൽ {request.file_number}",
        at=request.made_at,
        facts=tuple(fact for fact in facts if fact.value),
    )


def _consent_told(consent: Consent) -> PersonalRecord:
    ended = consent.withdrawn_at.isoformat() if consent.withdrawn_at else ""
    facts = (
        Fact("Purpose", "ഉദ്ദേശ്യം", consent.purpose),
        Fact("Version of the notice", "അറിയിപ്പിന്റെ പതിപ്പ്", str(consent.version)),
        Fact("Taken back", "പിൻവലിച്ചത്", ended),
    )
    return PersonalRecord(
        subject="privacy.consent",
        id=consent.id,
        title_en="Consent",
        title_ml="സമ്മതം",
        at=consent.given_at,
        facts=tuple(fact for fact in facts if fact.value),
    )
