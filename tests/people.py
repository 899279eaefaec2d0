"""Who acts in a test, signed in as they would be?"""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from time import time
from uuid import UUID

from django.conf import settings
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.identity.services import user_create
from tenants.membership.services import console_role_grant, staff_create

PASSWORD = "Kadalundi-river-1957"
SEAT_OF_ROLE = {
    "secretary": "secretary",
    "head_clerk": "head_clerk",
    "section_clerk": "section_clerk_1",
    "front_office": "front_office",
    "records": "records",
    "president": "president",
    "audit_party": "audit_party",
}
_VISIT = timedelta(days=30)
_numbers = count(1)


def host_of(place: BodyRef | str) -> str:
    """Return the host name of a body, of "console" or of "apex"."""
    if isinstance(place, BodyRef):
        return f"{place.slug}.{settings.BASE_DOMAIN}"
    return settings.BASE_DOMAIN if place == "apex" else f"{place}.{settings.BASE_DOMAIN}"


def staff_make(body: BodyRef, role: str = "secretary") -> User:
    """Create a person who sits in a seat of `body` that has `role`."""
    login = f"{role}{next(_numbers)}@example.org"
    user_id: UUID = staff_create(
        body=body,
        login=login,
        password=PASSWORD,
        name_en=f"Test {role}",
        name_ml="പരീക്ഷ",
        seat_code=SEAT_OF_ROLE[role],
        ends_on=timezone.localdate() + _VISIT if role == "audit_party" else None,
    )
    return User.objects.get(id=user_id)


def staff_client_make(
    body: BodyRef, role: str = "secretary", *, at: BodyRef | None = None
) -> Client:
    """Return a client signed in as staff of `body`, speaking to `at` (by default the same)."""
    client = Client(HTTP_HOST=host_of(at or body), HTTP_ACCEPT_LANGUAGE="en")
    sign_in(client, staff_make(body, role))
    return client


def console_client(role: str) -> Client:
    """Return a client on the console, signed in with a console role and a second factor."""
    user = user_create(
        login=f"{role}{next(_numbers)}@example.org",
        password=PASSWORD,
        name_en=f"Test {role}",
        name_ml="പരീക്ഷ",
    )
    console_role_grant(user_id=user.id, role=role)
    client = Client(HTTP_HOST=host_of("console"), HTTP_ACCEPT_LANGUAGE="en")
    sign_in(client, user, has_second_factor=True)
    return client


def sign_in(client: Client, user: User, *, has_second_factor: bool = False, ago: float = 0) -> None:
    """Sign a person in as allauth does: with a record of what proved them, `ago` seconds back."""
    client.force_login(user)
    session = client.session
    records = [{"method": "password", "at": time() - ago, "username": user.login}]
    if has_second_factor:
        records.append({"method": "mfa", "at": time() - ago, "type": "totp"})
    session["account_authentication_methods"] = records
    session["seen_at"] = time()
    session["account_authentication_methods_user"] = str(user.id)
    session.save()
