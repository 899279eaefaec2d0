"""Does every row come to its own end, whatever happens to the others or to the process?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter

import pytest
from django.db import connections

from tenants.directory.models import LocalBody
from tenants.onboarding.execution import RunInterruptedError, run_execute
from tenants.onboarding.failures import failure_stored
from tenants.onboarding.locks import RunBusyError, body_lock, run_lock
from tenants.onboarding.models import OnboardingRow, OnboardingRun
from tenants.onboarding.rejection import RunRejectedError
from tenants.onboarding.selectors import RunCard, run_get
from tenants.onboarding.services import run_check, run_start
from tests.deployment import Deployment
from tests.tenants.onboarding.registers import GOOD, register

BAD = "G020199,grama_panchayat,Nowhere,എവിടെയുമില്ല,Kollam,B9999,17"
MANY = (
    *GOOD,
    *(f"G0201{n},grama_panchayat,Place{n},സ്ഥലം,Kollam,B0201,17" for n in range(10, 22)),
)


def run_of(*lines: str, cell: str = "") -> OnboardingRun:
    run = run_check(data=register(*lines), file_name="register.csv", cell=cell)
    return run_start(run_id=run.id, is_in_process=True)


def statuses(run: OnboardingRun) -> dict[str, str]:
    return dict(run.rows.values_list("code", "status"))


def test_a_register_becomes_active_bodies(database: Deployment) -> None:
    run = run_execute(run_id=run_of(*GOOD).id)

    assert run.state == "finished"
    assert set(statuses(run).values()) == {"active"}
    panchayat = LocalBody.objects.get(code="G020101")
    assert panchayat.state == "active"
    assert panchayat.parent_block == LocalBody.objects.get(code="B0201")
    assert panchayat.parent_district == LocalBody.objects.get(code="D02")
    assert panchayat.name_ml == "പാലമുക്ക്"
    assert run.rows.get(code="G020101").body == panchayat


def test_bodies_go_to_the_emptiest_cell_or_the_one_asked_for(database: Deployment) -> None:
    run_execute(run_id=run_of(*GOOD[:2]).id, workers=1)
    run_execute(run_id=run_of(GOOD[3], cell="second").id)

    cells = Counter(LocalBody.objects.values_list("cell", flat=True))
    assert cells == {"main": 2, "second": 3}
    assert LocalBody.objects.get(code="M0201").cell == "second"


def test_every_new_body_has_an_invitation_for_its_administrator(database: Deployment) -> None:
    run = run_execute(run_id=run_of(GOOD[3]).id)

    row = run.rows.get()
    body = LocalBody.objects.get(code="M0201")
    assert row.invitation_url.startswith("http://kadavoor-municipality.")
    assert "/invitation/" in row.invitation_url
    assert body.invitations.get().seat_code == "secretary"


def test_doing_it_again_changes_nothing(database: Deployment) -> None:
    run_execute(run_id=run_of(*GOOD).id)
    before = list(LocalBody.objects.order_by("id").values())

    again = run_execute(run_id=run_of(*GOOD).id)

    assert set(statuses(again).values()) == {"existing"}
    assert list(LocalBody.objects.order_by("id").values()) == before


def test_wrong_rows_are_kept_and_the_others_go_on(database: Deployment) -> None:
    run = run_execute(run_id=run_of(*GOOD, BAD).id)

    assert run.state == "finished"
    assert Counter(statuses(run).values()) == {"active": 4, "invalid": 1}
    assert run.rows.get(code="G020199").errors[0]["code"] == "block-unknown"


def test_a_schema_that_exists_is_never_touched(database: Deployment) -> None:
    with connections["cell_main_owner"].cursor() as cursor:
        cursor.execute("CREATE SCHEMA body_m0201")
        cursor.execute("CREATE TABLE body_m0201.precious AS SELECT 42 AS answer")

    run = run_execute(run_id=run_of(*GOOD, cell="main").id)

    row = run.rows.get(code="M0201")
    assert (row.status, row.errors[0]["code"], row.stage) == ("failed", "schema-exists", "schema")
    assert Counter(statuses(run).values()) == {"active": 3, "failed": 1}
    with connections["cell_main_owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'body_m0201'")
        assert cursor.fetchall() == [("precious",)]
        cursor.execute("DROP SCHEMA body_m0201 CASCADE")
        cursor.execute("CREATE SCHEMA body_m0201; CREATE ROLE tenant_m0201 NOLOGIN")


def test_a_cell_that_is_down_is_named_and_tried_again_later(database: Deployment) -> None:
    run = run_of(*GOOD, cell="second")
    name = connections["cell_second_owner"].settings_dict["NAME"]
    connections["cell_second_owner"].close()
    with connections["owner"].cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    try:
        down = run_execute(run_id=run.id)
    finally:
        with connections["owner"].cursor() as cursor:
            cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    causes = {row.errors[0]["code"] for row in down.rows.all()}
    up = run_execute(run_id=run_start(run_id=run.id, is_in_process=True).id)

    assert causes == {"cell-unavailable"}
    assert set(statuses(up).values()) == {"active"}


def test_rows_of_a_dead_worker_are_taken_up(database: Deployment) -> None:
    run = run_of(*GOOD)
    run.rows.update(status=OnboardingRow.Status.WORKING, worker="dead", stage="seats")

    finished = run_execute(run_id=run.id)

    assert set(statuses(finished).values()) == {"active"}


def test_a_run_is_worked_on_by_one_process(database: Deployment) -> None:
    run = run_of(*GOOD)
    refused: list[type[BaseException]] = []

    def second() -> None:
        try:
            run_execute(run_id=run.id)
        except RunBusyError as error:
            refused.append(type(error))
        finally:
            connections.close_all()

    with run_lock(run.id):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
        assert run_get(run_id=run.id).state == "running"

    assert refused == [RunBusyError]


def test_the_same_register_twice_at_once_makes_each_body_once(database: Deployment) -> None:
    runs = [run_of(*MANY), run_of(*MANY)]
    errors: list[BaseException] = []

    def execute(run: OnboardingRun) -> None:
        try:
            run_execute(run_id=run.id)
        except RunBusyError as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=execute, args=[run]) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    ends = Counter(status for run in runs for status in statuses(run).values())
    assert errors == []
    assert ends == {"active": len(MANY), "existing": len(MANY)}


def test_a_body_in_work_elsewhere_is_waited_for(database: Deployment) -> None:
    run = run_of(GOOD[3])

    def execute() -> None:
        run_execute(run_id=run.id)
        connections.close_all()

    thread = threading.Thread(target=execute)

    with body_lock("M0201"):
        thread.start()
        time.sleep(0.5)
        assert statuses(run) == {"M0201": "working"}
    thread.join()

    assert statuses(run) == {"M0201": "active"}


def test_a_killed_process_leaves_nothing_that_cannot_be_resumed(database: Deployment) -> None:
    run = run_of(*MANY)
    code = (
        "import django; django.setup();"
        "from tenants.onboarding.execution import run_execute;"
        f"run_execute(run_id='{run.id}', workers=2)"
    )
    process = subprocess.Popen([sys.executable, "-c", code], env=os.environ)
    wait_until_some_are_active(run)
    process.send_signal(signal.SIGKILL)
    process.wait()

    OnboardingRun.objects.filter(id=run.id).update(queued_at=run.created_at.replace(year=2020))
    interrupted = wait_until_interrupted(run)
    resumed = run_execute(run_id=run_start(run_id=run.id, is_in_process=True).id)

    assert interrupted.start.is_allowed
    assert interrupted.counts["active"] < len(MANY)
    assert set(statuses(resumed).values()) == {"active"}
    assert LocalBody.objects.exclude(state="active").count() == 0


def wait_until_interrupted(run: OnboardingRun) -> RunCard:
    """Wait for the server to notice that the process which held the run's lock is gone."""
    end = time.monotonic() + 30
    while (found := run_get(run_id=run.id)).state != "interrupted":
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def wait_until_some_are_active(run: OnboardingRun) -> None:
    end = time.monotonic() + 60
    while "active" not in statuses(run).values():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_rejected_register_cannot_be_started(database: Deployment) -> None:
    run = run_check(data=b"", file_name="empty.csv")

    assert run.state == "rejected"
    assert run.problems[0]["code"] == "file-empty"
    with pytest.raises(RunRejectedError):
        run_start(run_id=run.id)


def test_a_fault_nobody_foresaw_is_told_with_its_kind() -> None:
    told = failure_stored(ZeroDivisionError("by zero\nline two"), cell="main")

    assert told["code"] == "unexpected"
    assert "ZeroDivisionError: by zero" in told["en"]


def test_a_control_database_that_goes_away_leaves_a_run_to_resume(database: Deployment) -> None:
    run = run_of(*MANY)
    failures: list[str] = []

    def execute() -> None:
        try:
            run_execute(run_id=run.id)
        except RunInterruptedError as error:
            failures.append(error.code)
        finally:
            connections.close_all()

    thread = threading.Thread(target=execute)
    thread.start()
    wait_until_some_are_active(run)
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks"
            " WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
        )
    thread.join()

    resumed = run_execute(run_id=run_start(run_id=run.id, is_in_process=True).id)

    assert failures == ["run-interrupted"]
    assert set(statuses(resumed).values()) == {"active"}
