"""How is a consent given, and how is it taken back?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from modules.privacy.models import Consent
from modules.privacy.rules.kinds import How
from modules.privacy.rules.notices import Ground, Notice, notice_on
from modules.privacy.selectors import person_get
from sabha.audit.services import audit_record
from sabha.database.work import unit_of_work
from sabha.errors import DomainError
from sabha.identity.actor import current_actor


class NoConsentNeededError(DomainError):
    """The purpose rests on another ground, so a consent would mean nothing."""

    code = "no-consent-needed"
    status = 409
    title_en = "Your consent is not asked for this."
    title_ml = "ഇതിന് നിങ്ങളുടെ സമ്മതം ചോദിക്കുന്നില്ല."


def consent_give(*, purpose: str, how: How = How.SCREEN) -> Consent:
    """Write down that the acting resident agrees to the purpose, as its notice reads today.

    A consent to an older version ends with it; one to this version stands as it was.

    Raises:
        NotAResidentError: see `person_get`.
        NoConsentNeededError: the purpose is unknown, or does not rest on consent.
    """
    notice = _notice(purpose)
    with unit_of_work():
        person = person_get(user_id=current_actor().user_id)
        standing = _standing(person.user_id, purpose)
        if standing is not None and standing.version == notice.version:
            return standing
        if standing is not None:
            _end(standing)
        consent = Consent.objects.create(
            user_id=person.user_id,
            purpose=purpose,
            version=notice.version,
            how=how,
            given_at=timezone.now(),
        )
        _written(consent, action="privacy.consent.give")
    return consent


def consent_withdraw(*, purpose: str) -> None:
    """Write down that the acting resident no longer agrees; nothing happens where nobody did.

    Taking back is as easy as giving: Digital Personal Data Protection Act, 2023, s. 6(4).

    Raises:
        NotAResidentError: see `person_get`.
    """
    with unit_of_work():
        person = person_get(user_id=current_actor().user_id)
        standing = _standing(person.user_id, purpose)
        if standing is not None:
            _end(standing)


def consents_erase(*, closed_before: datetime, is_dry_run: bool) -> Sequence[UUID]:
    """Remove consents that were taken back before a moment."""
    due = Consent.objects.filter(withdrawn_at__lt=closed_before).order_by("id")
    with unit_of_work():
        ids = list(due.values_list("id", flat=True))
        if not is_dry_run:
            Consent.objects.filter(id__in=ids).delete()
    return ids


def _notice(purpose: str) -> Notice:
    notice = notice_on(timezone.localdate(), purpose=purpose)
    if notice is None or notice.ground is not Ground.CONSENT:
        raise NoConsentNeededError
    return notice


def _standing(user_id: UUID, purpose: str) -> Consent | None:
    found = Consent.objects.filter(user_id=user_id, purpose=purpose, withdrawn_at__isnull=True)
    return found.select_for_update().first()


def _end(consent: Consent) -> None:
    consent.withdrawn_at = timezone.now()
    consent.save(update_fields=["withdrawn_at"])
    _written(consent, action="privacy.consent.withdraw")


def _written(consent: Consent, *, action: str) -> None:
    audit_record(
        action=action,
        subject="privacy.consent",
        subject_id=consent.id,
        after={"purpose": consent.purpose, "version": consent.version, "how": consent.how},
    )
