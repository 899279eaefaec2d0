"""Which replies did the console give to which keys?"""

from __future__ import annotations

from typing import Any

from tenants.journal.models import ConsoleIdempotencyRecord


class ConsoleReplies:
    """The console's store of replies; both calls belong to the transaction of the change."""

    def reply_remembered(self, *, key: str, fingerprint: str) -> ConsoleIdempotencyRecord | None:
        """Claim `key` and return None, or return the reply kept under it.

        Waits while another transaction holds the claim.
        """
        claim = ConsoleIdempotencyRecord(key=key, fingerprint=fingerprint)
        ConsoleIdempotencyRecord.objects.bulk_create([claim], ignore_conflicts=True)
        found = ConsoleIdempotencyRecord.objects.get(key=key)
        return None if found.claim == claim.claim else found

    def reply_remember(self, *, key: str, fingerprint: str, status: int, body: Any) -> None:
        """Keep the reply under the key claimed before."""
        claimed = ConsoleIdempotencyRecord.objects.filter(key=key, fingerprint=fingerprint)
        claimed.update(status=status, body=body)
