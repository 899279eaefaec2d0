"""Does a rollout whose process is killed go on where it was, applying nothing twice?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable

from sabha.database.body import BodyRef
from tenants.fleet.hold import is_fleet_held
from tenants.fleet.models import FleetMigration, Rollout
from tenants.fleet.rollout import rollout_run
from tenants.fleet.status import rollout_latest
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import bodies_add, entries_of, migration_add, rows_of, tables_of

SLOW = "CREATE TABLE numbering_extra (id int); SELECT pg_sleep(0.1);"
RUN = "import django; django.setup(); from tenants.fleet.rollout import rollout_run; rollout_run()"


def test_a_killed_rollout_is_resumed(fleet: Deployment) -> None:
    bodies = bodies_add(14)
    migration_add("0002_slow", SLOW)
    process = subprocess.Popen([sys.executable, "-c", RUN], env=os.environ)
    done = FleetMigration.objects.filter(migration="0002_slow", state="done")
    _wait_until(lambda: done.count() > 2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    _wait_until(lambda: not is_fleet_held())

    states = Counter(entries_of("0002_slow").values())
    shown = rollout_latest()
    resumed = rollout_run()

    assert 0 < states["done"] < len(bodies)
    assert shown is not None
    assert shown.state == "stopped"
    assert resumed.state == "finished"
    assert set(entries_of("0002_slow").values()) == {"done"}
    assert all("numbering_extra" in tables_of(body) for body in bodies)
    assert {_times_applied(body) for body in bodies} == {1}
    assert not Rollout.objects.filter(state="running").exists()


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def _times_applied(body: BodyRef) -> int:
    return len(rows_of(body, "SELECT 1 FROM django_migrations WHERE name = '0002_slow'"))
