"""Who is asked to take the first seat of a new body?"""

from __future__ import annotations

from django.conf import settings

from tenants.directory.cards import address_of
from tenants.directory.models import LocalBody
from tenants.membership.services import invitation_create
from tenants.onboarding.models import OnboardingRow

SEAT = "secretary"


def administrator_invite(*, row: OnboardingRow, body: LocalBody) -> None:
    """Invite the body's administrator once; the row keeps the link for who hands it over.

    Where the register names no address, the invited login is the seat's at the body's host.

    Raises:
        NotFoundError: the body has no such seat yet.
    """
    if row.invitation_url:
        return
    email = row.admin_email or f"{SEAT}@{body.slug}.{settings.BASE_DOMAIN}"
    sent = invitation_create(body=body.ref(), email=email, seat_code=SEAT)
    row.invitation_url = f"{address_of(body.slug)}invitation/{sent.token}"
    row.save(update_fields=["invitation_url"])
