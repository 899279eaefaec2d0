"""Who takes part when an application asks: a person, a browser and the application's server."""

from __future__ import annotations

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tests.people import host_of, sign_in, staff_make


@pytest.fixture
def person(body_a: BodyRef) -> User:
    """Somebody of the staff with an address."""
    user = staff_make(body_a, "secretary")
    User.objects.filter(id=user.id).update(email=user.login)
    return User.objects.get(id=user.id)


@pytest.fixture
def browser(person: User) -> Client:
    """Their browser, signed in."""
    client = Client(HTTP_HOST=host_of("apex"), HTTP_ACCEPT_LANGUAGE="en")
    sign_in(client, person)
    return client


@pytest.fixture
def server(database: object) -> Client:
    """The application's own server."""
    return Client(HTTP_HOST=host_of("apex"))
