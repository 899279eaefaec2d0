"""Who asks about their data in tests?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.actor import Actor, acting_as
from sabha.identity.models import User
from tests.people import host_of

NAME, PHONE = "Amina K", "+919847014321"
_numbers = count(1)


def resident_make(*, name: str = NAME, phone: str = PHONE, email: str = "") -> User:
    """Open the account of somebody who proved a phone or an address by a code."""
    user = User(
        kind=User.Kind.CITIZEN,
        login=f"citizen-{next(_numbers)}",
        name_en=name,
        phone=phone,
        email=email,
    )
    user.set_unusable_password()
    user.save(force_insert=True)
    return user


def resident_client_make(body: BodyRef, user: User) -> Client:
    """Return the resident's client at a body's host."""
    client = Client(HTTP_HOST=host_of(body), HTTP_ACCEPT_LANGUAGE="en")
    client.force_login(user, backend="sabha.identity.backend.PasswordBackend")
    return client


@pytest.fixture
def resident(database: object) -> User:
    """Return Amina, who proved her phone."""
    return resident_make()


@pytest.fixture
def resident_client(resident: User) -> Callable[[BodyRef], Client]:
    """Return a maker of Amina's clients, by body."""
    return lambda body: resident_client_make(body, resident)


@contextmanager
def acting_resident(body: BodyRef, user: User) -> Iterator[None]:
    """Act in `body` as the resident."""
    actor = Actor(kind="citizen", name=user.name_en, user_id=user.id)
    with body_work(body), acting_as(actor):
        yield
