"""Can this local body tell a resident what it holds, and whom to ask?"""

from __future__ import annotations

from django.utils import timezone

from modules.privacy.selectors import notice_list, officer_get
from modules.privacy.services.request import SERVICE
from sabha.errors import DomainError
from sabha.privacy.selectors import expiry_list
from tenants.masters.public import service_get


class PrivacyCheckError(DomainError):
    """A new body lacks what privacy needs."""

    code = "privacy-check"
    status = 500
    title_en = "Privacy does not work here: {problem}."
    title_ml = "ഇവിടെ സ്വകാര്യത പ്രവർത്തിക്കുന്നില്ല: {problem}."


def run() -> None:
    """Read the notices, find the officer and the service, and see that nothing old is at hand.

    Raises:
        DomainError: something is missing.
    """
    if not notice_list():
        raise PrivacyCheckError(problem="no notices")
    officer_get()
    service_get(code=SERVICE, on=timezone.localdate())
    if any(expiry.ids for expiry in expiry_list()):
        raise PrivacyCheckError(problem="something is past its time")
