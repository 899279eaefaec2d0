"""How does an office help a member of its staff who cannot sign in any more?"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.identity.models import User
from sabha.identity.services import password_reset_begin, second_factor_reset
from sabha.notifications.services import message_send
from tenants.directory.cards import address_of
from tenants.membership.rules.staffing import Act
from tenants.membership.staffing import act_allowed

PURPOSE = "password-link"
SUBJECT = "സഭയ്ക്ക് പുതിയ പാസ്‌വേഡ് · A new password for Sabha"
TEXT = """നിങ്ങളുടെ ഓഫീസ് പാസ്‌വേഡ് നീക്കി. ഒരു മണിക്കൂറിനകം ഈ വിലാസം തുറന്ന് പുതിയതു തിരഞ്ഞെടുക്കുക:
{url}

Your office has taken your password away. Open this address within one hour and choose another:
{url}
"""


class Lost(StrEnum):
    """What a person has lost."""

    PASSWORD = "password"  # noqa: S105  the name of a means, not a secret
    SECOND_FACTOR = "second_factor"


def staff_reset(*, user_id: UUID, lost: Lost) -> str | None:
    """Take away what a person has lost, so that they can set it up anew; sessions end.

    Returns:
        The link to a new password, to be handed over, for who has no e-mail address; else None,
        because the link went there.

    Raises:
        NotFoundError: they never belonged to this office.
        DomainError: see `refusal_of`.
    """
    act_allowed(Act.RESET, user_id)
    audit_record(
        action="seats.person.reset",
        subject="seats.person",
        subject_id=user_id,
        after={"lost": lost.value},
    )
    if lost is Lost.SECOND_FACTOR:
        second_factor_reset(user_id=user_id)
        return None
    body = current_body()
    url = f"{address_of(body.slug)}password/{password_reset_begin(user_id=user_id)}"
    email = User.objects.values_list("email", flat=True).get(id=user_id)
    if not email:
        return url
    message_send(
        purpose=PURPOSE,
        channel="email",
        recipient=email,
        subject=SUBJECT,
        text=TEXT.format(url=url),
        body_id=body.id,
    )
    return None
