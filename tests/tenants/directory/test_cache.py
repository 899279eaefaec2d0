"""Does every process soon know what the directory says, without asking at every request?"""

from __future__ import annotations

import subprocess
import sys
import threading
import time

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from sabha.database.work import control_work
from tenants.directory.cache import (
    DirectoryCache,
    bodies_with_module,
    body_by_host,
    body_by_id,
    body_by_slug,
    directory,
)
from tenants.directory.models import BodyState, Domain
from tenants.directory.services import body_state_set, directory_changed
from tests.deployment import Deployment
from tests.tenants.directory.registers import body_enter


def test_a_change_is_known_at_once_in_the_process_that_made_it(database: Deployment) -> None:
    body_id = database.body_a.id

    body_state_set(body_id=body_id, state=BodyState.SUSPENDED)
    suspended = body_by_id(body_id)
    body_state_set(body_id=body_id, state=BodyState.ACTIVE)
    active = body_by_id(body_id)

    assert suspended is not None
    assert active is not None
    assert (suspended.state, active.state) == ("suspended", "active")


def test_a_change_is_known_within_a_second_elsewhere(database: Deployment) -> None:
    other = DirectoryCache()
    before = other.snapshot().by_id[database.body_a.id].state

    body_state_set(body_id=database.body_a.id, state=BodyState.READ_ONLY)
    started = time.monotonic()
    while other.snapshot().by_id[database.body_a.id].state == before:
        assert time.monotonic() - started < 1.5
        time.sleep(0.02)

    assert time.monotonic() - started <= 1.1


def test_a_change_that_is_rolled_back_is_not_kept(database: Deployment) -> None:
    with control_work():
        body_state_set(body_id=database.body_a.id, state=BodyState.ARCHIVED)
        transaction.set_rollback(True)

    directory.forget()
    kept = body_by_id(database.body_a.id)
    assert kept is not None
    assert kept.state == "active"


def test_looking_up_costs_no_query_and_changes_three(database: Deployment) -> None:
    directory.snapshot()
    with CaptureQueriesContext(connection) as warm:
        body_by_slug("payyoor")
        body_by_host("payyoor.sabha.localhost")
        list(bodies_with_module("filing"))
    directory.forget()
    with CaptureQueriesContext(connection) as unchanged:
        body_by_slug("payyoor")
    directory_changed()

    with CaptureQueriesContext(connection) as changed:
        body_by_slug("payyoor")

    assert [len(asked) for asked in (warm, unchanged, changed)] == [0, 1, 4]


def test_a_change_during_a_reading_is_not_overlooked(database: Deployment) -> None:
    cache = DirectoryCache()
    forgetting = threading.Thread(target=cache.forget)

    with cache._lock:
        forgetting.start()
        forgetting.join(timeout=0.05)
        cache._checked_at = time.monotonic()
        is_waiting = forgetting.is_alive()
    forgetting.join()

    assert is_waiting
    assert cache._checked_at == float("-inf")


def test_hosts_and_modules_lead_to_bodies(database: Deployment) -> None:
    body = body_enter("Hosted", "ഹോസ്റ്റ്")
    Domain.objects.create(tenant=body, domain="hosted.example.org", is_primary=False)
    directory_changed()

    seen = body_by_host("hosted.example.org")

    assert seen is not None
    assert seen.id == body.id
    assert {found.slug for found in bodies_with_module("filing")} == {
        "payyoor",
        "elavanad-municipality",
    }
    assert body.id in {found.id for found in bodies_with_module(None)}


def test_another_process_sees_what_this_one_did(database: Deployment) -> None:
    body_enter("Elsewhere", "മറ്റൊരിടം", slug="elsewhere")
    code = (
        "import django; django.setup();"
        "from tenants.directory.cache import body_by_slug;"
        "print(body_by_slug('elsewhere').name_en)"
    )

    seen = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert seen.stdout.strip() == "Elsewhere"
