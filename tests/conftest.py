"""What do all tests share: one real deployment with two bodies in two cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from sabha.database.body import BodyRef
from tests.deployment import Baseline, Deployment, deployment_start
from tests.people import console_client, host_of, staff_client_make

StaffClient = Callable[..., Client]


@pytest.fixture(scope="session", autouse=True)
def _real_database_allowed(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Keep Django from making test databases: the deployment's own are used."""


@pytest.fixture(scope="session")
def deployment() -> Iterator[Deployment]:
    """Return the running deployment: PostgreSQL, control plane, cells main and second."""
    with deployment_start() as running:
        yield running


@pytest.fixture(scope="session")
def baseline(deployment: Deployment) -> Baseline:
    """Return the state to which every test returns the databases."""
    return Baseline.take(deployment)


@pytest.fixture
def database(baseline: Baseline) -> Iterator[Deployment]:
    """Give a test the databases, and put them back as they were afterwards."""
    yield baseline.deployment
    baseline.restore()


@pytest.fixture
def body_a(database: Deployment) -> BodyRef:
    """Return an active grama panchayat in the cell main."""
    return database.body_a


@pytest.fixture
def body_b(database: Deployment) -> BodyRef:
    """Return an active municipality in the cell second."""
    return database.body_b


@pytest.fixture
def staff_client(database: Deployment) -> StaffClient:
    """Return a maker of signed-in clients: staff_client(body, "secretary")."""
    return staff_client_make


@pytest.fixture
def anonymous_client(database: Deployment) -> Callable[[BodyRef | str], Client]:
    """Return a maker of clients that nobody signed in: by body, or by host name."""

    def make(place: BodyRef | str) -> Client:
        return Client(HTTP_HOST=host_of(place))

    return make


@pytest.fixture
def state_client(database: Deployment) -> Client:
    """Return a state admin's client on the console."""
    return console_client("state_admin")


@pytest.fixture
def support_client(database: Deployment) -> Client:
    """Return a support engineer's client on the console."""
    return console_client("support")
