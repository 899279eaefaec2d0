"""How do tests act as the Secretary of a body, and look at what came of it?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from uuid import UUID

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.standing import body_actor
from sabha.identity.actor import acting_as
from sabha.identity.models import User
from sabha.seats.selectors import seat_by_code, standing_of
from tenants.directory.models import LocalBody

BORN = datetime(2025, 4, 1, tzinfo=UTC)


def born_long_ago(*bodies: BodyRef) -> None:
    """Let the bodies have been served here for some time."""
    LocalBody.objects.filter(id__in=[body.id for body in bodies]).update(activated_at=BORN)


@contextmanager
def in_office_of(body: BodyRef, user: User) -> Iterator[None]:
    """Work in `body` in the name of a member of its staff."""
    with body_work(body):
        actor = body_actor(user=user, body=body)
        assert actor is not None
        with acting_as(actor):
            yield


def seat_id(code: str) -> UUID:
    """Return a seat's id; call inside a body."""
    return seat_by_code(code=code).id


def works(user: User, on: date) -> list[str]:
    """Return the codes of the seats whose work is the person's; call inside a body."""
    return [seat.code for seat in standing_of(user_id=user.id, on=on).seats]
