"""How does an office make its own sign-in rules?"""

from __future__ import annotations

from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.database.work import control_work
from sabha.identity.actor import current_actor
from tenants.membership.models import OfficePolicy
from tenants.membership.selectors import office_policy


def policy_change(*, is_second_factor_required: bool) -> OfficePolicy:
    """Demand a second factor of all staff of the current body, or stop demanding it."""
    body_id = current_body().id
    before = office_policy(body_id=body_id).is_second_factor_required
    if before == is_second_factor_required:
        return office_policy(body_id=body_id)
    audit_record(
        action="office.policy.change",
        subject="office.policy",
        subject_id=body_id,
        before={"is_second_factor_required": before},
        after={"is_second_factor_required": is_second_factor_required},
    )
    with control_work():
        policy, _ = OfficePolicy.objects.update_or_create(
            body_id=body_id,
            defaults={
                "is_second_factor_required": is_second_factor_required,
                "changed_at": timezone.now(),
                "changed_by": current_actor().name,
            },
        )
    return policy
