"""Who works in this office, in which seats, and since when?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.utils import timezone

from sabha.database.body import current_body
from sabha.errors import NotFoundError
from sabha.http.pagination import CursorPage, page_of
from sabha.seats.models import Absence, Posting
from sabha.seats.selectors import posted_on
from tenants.membership.models import ConsoleRole, Membership, Transfer
from tenants.membership.rules.staffing import Person
from tenants.membership.selectors import is_standing

ORDER = ("user__name_en", "id")


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A person of the staff with their postings and their leave of today."""

    membership: Membership
    person: Person
    is_active: bool
    has_second_factor: bool
    last_seen_at: datetime | None
    postings: list[Posting]
    absence: Absence | None


def staff_page(*, q: str = "", cursor: str | None = None) -> CursorPage[StaffCard]:
    """Return a page of those who work or worked here, by name; who was relieved is left out.

    One query on the control plane and two in the body, however many people there are.
    """
    found = _memberships().filter(is_standing() | ~Exists(_relievings()))
    for word in q.split():
        named = Q(user__name_en__icontains=word) | Q(user__name_ml__icontains=word)
        found = found.filter(named | Q(user__login__icontains=word))
    page = page_of(found, order=ORDER, cursor=cursor)
    return CursorPage(page.next, page.previous, _cards(page.results, is_history=False))


def staff_get(*, user_id: UUID) -> StaffCard:
    """Return one person with all postings they ever had here, the newest first.

    Raises:
        NotFoundError: they never belonged to this body.
    """
    found = list(_memberships().filter(user_id=user_id))
    if not found:
        raise NotFoundError
    return _cards(found, is_history=True)[0]


def person_get(*, user_id: UUID) -> Person:
    """Return what decides what may be done about somebody.

    Raises:
        NotFoundError: they never belonged to this body.
    """
    found = _memberships().filter(user_id=user_id).first()
    if found is None:
        raise NotFoundError
    return _person(found)


def _memberships() -> QuerySet[Membership]:
    body_id = current_body().id
    user = OuterRef("user_id")
    factors = Authenticator.objects.filter(user_id=user).exclude(
        type=Authenticator.Type.RECOVERY_CODES
    )
    others = Membership.objects.filter(is_standing(), user_id=user).exclude(body_id=body_id)
    seen = UserSession.objects.filter(user_id=user).order_by("-last_seen_at")
    return (
        Membership.objects.filter(body_id=body_id)
        .select_related("user")
        .annotate(
            is_on_staff=ExpressionWrapper(is_standing(), output_field=BooleanField()),
            is_relieved=Exists(_relievings()),
            works_elsewhere=Exists(others) | Exists(ConsoleRole.objects.filter(user_id=user)),
            has_second_factor=Exists(factors),
            seen_at=Subquery(seen.values("last_seen_at")[:1]),
        )
    )


def _relievings() -> QuerySet[Transfer]:
    """Relievings of a member by this body since they last came to it."""
    return Transfer.objects.filter(
        user_id=OuterRef("user_id"),
        from_body_id=current_body().id,
        relieved_on__lte=timezone.localdate(),
        created_at__gte=OuterRef("granted_at"),
    )


def _cards(memberships: Collection[Membership], *, is_history: bool) -> list[StaffCard]:
    people = [membership.user_id for membership in memberships]
    today = timezone.localdate()
    postings = Posting.objects.filter(user_id__in=people).select_related("seat")
    if not is_history:
        postings = postings.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today))
    by_person = _by_person(postings.order_by("-starts_on", "-id"))
    absences = Absence.objects.filter(posted_on(on=today), user_id__in=people)
    away = {absence.user_id: absence for absence in absences}
    return [
        _card(membership, by_person.get(membership.user_id, []), away.get(membership.user_id))
        for membership in memberships
    ]


def _by_person(postings: Iterable[Posting]) -> dict[UUID, list[Posting]]:
    found: dict[UUID, list[Posting]] = defaultdict(list)
    for posting in postings:
        found[posting.user_id].append(posting)
    return found


def _card(membership: Membership, postings: list[Posting], absence: Absence | None) -> StaffCard:
    person = _person(membership)
    return StaffCard(
        membership=membership,
        person=person,
        is_active=person.is_on_staff and membership.user.is_active,
        has_second_factor=bool(getattr(membership, "has_second_factor", False)),
        last_seen_at=getattr(membership, "seen_at", None) or membership.user.last_login,
        postings=postings,
        absence=absence,
    )


def _person(membership: Membership) -> Person:
    user = membership.user
    return Person(
        user_id=user.id,
        name_en=user.name_en,
        name_ml=user.name_ml,
        is_on_staff=bool(getattr(membership, "is_on_staff", False)),
        is_relieved=bool(getattr(membership, "is_relieved", False)),
        works_elsewhere=bool(getattr(membership, "works_elsewhere", False)),
    )
