"""How does personal data go when its time is over?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.work import unit_of_work
from sabha.privacy.retention import Rule, rules_of
from sabha.privacy.selectors import Expiry, expiry_of


def retention_apply(*, on: date | None = None, rules: Iterable[Rule] | None = None) -> list[Expiry]:
    """Erase in the current body what has outlived its time under an order that is known.

    The audit keeps how many records of which kind, their ids and the order; none of their content.
    """
    with unit_of_work() as body:
        asked = rules_of(body, on=on or timezone.localdate()) if rules is None else rules
        done = [expiry_of(rule=rule, is_dry_run=False) for rule in asked]
        for expiry in done:
            if expiry.ids:
                audit_record(
                    action="privacy.retention.erase",
                    subject="privacy.retention",
                    subject_id=body.id,
                    after={
                        "kind": expiry.rule.record.subject,
                        "count": len(expiry.ids),
                        "ids": [str(key) for key in expiry.ids],
                        "source": expiry.rule.record.retention_source,
                    },
                )
    return done
