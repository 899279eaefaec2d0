"""Are floods by address, account and body refused, and nobody else with them?"""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from sabha.database.body import BodyRef
from sabha.http.limits import Kind, buckets

Limit = Callable[[Kind, int], None]


@pytest.fixture
def limit(settings: Settings) -> Iterator[Limit]:
    def apply(kind: Kind, most: int) -> None:
        settings.REQUESTS_PER_MINUTE = {**settings.REQUESTS_PER_MINUTE, kind: most}
        buckets.cache_clear()

    yield apply
    buckets.cache_clear()


def statuses(client: Client, times: int) -> list[int]:
    return [client.get("/api/session/").status_code for _ in range(times)]


def test_an_address_that_floods_is_told_when_to_come_back(
    limit: Limit, anonymous_client: Callable[..., Client]
) -> None:
    client = anonymous_client("apex")
    limit("address", 2)

    assert statuses(client, 2) == [200, 200]
    refused = client.get("/api/session/")

    assert refused.status_code == 429
    assert refused.json()["code"] == "too-many-requests"
    assert 1 <= int(refused.headers["Retry-After"]) <= 30
    assert client.get("/api/session/", REMOTE_ADDR="198.51.100.7").status_code == 200


def test_a_caller_s_own_forwarding_header_makes_no_new_address(
    limit: Limit, anonymous_client: Callable[..., Client]
) -> None:
    client = anonymous_client("apex")
    limit("address", 1)
    client.get("/api/session/", HTTP_X_FORWARDED_FOR="192.0.2.1")

    again = client.get("/api/session/", HTTP_X_FORWARDED_FOR="192.0.2.2")

    assert again.status_code == 429


def test_a_body_that_is_flooded_leaves_the_others_alone(
    limit: Limit, anonymous_client: Callable[..., Client], body_a: BodyRef, body_b: BodyRef
) -> None:
    limit("body", 1)

    assert statuses(anonymous_client(body_a), 2) == [200, 429]
    assert statuses(anonymous_client(body_b), 1) == [200]


def test_an_account_is_counted_over_all_its_addresses(
    limit: Limit, staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    flooding, calm = staff_client(body_a, "head_clerk"), staff_client(body_a, "secretary")
    limit("account", 2)
    path = "/api/modules/filing/services/"

    asked = [
        flooding.get(path, REMOTE_ADDR=f"198.51.100.{number}").status_code for number in range(3)
    ]

    assert asked == [200, 200, 429]
    assert calm.get(path).status_code == 200
