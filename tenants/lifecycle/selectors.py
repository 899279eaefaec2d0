"""What does the console show of one local body?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sabha.errors import NotFoundError
from sabha.identity.actor import current_actor
from tenants.directory.models import LocalBody
from tenants.journal.timeline import TimelineEntry, timeline_of
from tenants.lifecycle.states import transitions_by_hand

CHANGE = "console.body.change"


@dataclass(frozen=True, slots=True)
class BodyFile:
    """A body with its history, and the states that the reader may bring it to."""

    body: LocalBody
    timeline: list[TimelineEntry]
    transitions: tuple[str, ...]


def body_file_get(*, body_id: UUID) -> BodyFile:
    """Return all that is known of a body.

    Raises:
        NotFoundError: there is none of that id.
    """
    related = LocalBody.objects.select_related("district", "parent_block", "parent_district")
    body = related.prefetch_related("enablements").filter(id=body_id).first()
    if body is None:
        raise NotFoundError
    is_allowed = CHANGE in current_actor().permissions
    return BodyFile(
        body=body,
        timeline=timeline_of(body_id=body_id),
        transitions=transitions_by_hand(body.state) if is_allowed else (),
    )
