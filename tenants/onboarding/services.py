"""How is a register taken in, and how does its onboarding begin?"""

from __future__ import annotations

import hashlib
from pkgutil import resolve_name
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sabha.database.work import CONTROL, control_work
from sabha.errors import NotFoundError
from sabha.identity.actor import current_actor
from tenants.journal.services import entry_record
from tenants.onboarding.cells import shortened
from tenants.onboarding.locks import RunBusyError, run_key, runs_held
from tenants.onboarding.models import OnboardingRow, OnboardingRun
from tenants.onboarding.placement import cell_check
from tenants.onboarding.register import Register, register_check
from tenants.onboarding.rejection import RunRejectedError
from tenants.onboarding.validation import CheckedRow

TASK = "tenants.onboarding.tasks:run_execute_task"
_RANKS = {"district_panchayat": 0, "block_panchayat": 1}
_LAST_RANK = 2
_BATCH = 500
State = OnboardingRun.State
Status = OnboardingRow.Status


def run_check(*, data: bytes, file_name: str, cell: str = "") -> OnboardingRun:
    """Judge every row of a register and keep the result; nothing is onboarded yet.

    Raises:
        UnknownCellError: `cell` names none.
    """
    cell_check(cell)
    register = register_check(data)
    actor = current_actor()
    run = OnboardingRun(
        file_name=shortened(file_name, 190),
        sha256=hashlib.sha256(data).hexdigest(),
        state=State.REJECTED if register.is_rejected else State.CHECKED,
        cell=cell,
        problems=[found.stored() for found in register.problems],
        actor_id=actor.user_id,
        actor_name=actor.name,
        actor_kind=actor.kind,
    )
    with control_work():
        run.save(force_insert=True)
        rows = [_row(run, checked) for checked in register.rows]
        OnboardingRow.objects.bulk_create(rows, batch_size=_BATCH)
        _journal("onboarding.check", run, register)
    return run


def run_start(*, run_id: UUID, is_in_process: bool = False) -> OnboardingRun:
    """Begin or resume a checked register; failed rows are tried again.

    Unless the caller executes it `is_in_process`, a task is sent once this has committed.

    Raises:
        NotFoundError: there is no such run.
        RunRejectedError: nothing in it can be onboarded.
        RunBusyError: a process works on it now.
    """
    with control_work():
        run = OnboardingRun.objects.select_for_update().filter(id=run_id).first()
        if run is None:
            raise NotFoundError
        if run.state == State.REJECTED:
            raise RunRejectedError
        if run_key(run.id) in runs_held():
            raise RunBusyError
        failed = run.rows.filter(status=Status.FAILED)
        failed.update(status=Status.WAITING, errors=[], stage="", finished_at=None)
        run.state = State.RUNNING
        run.queued_at = timezone.now()
        run.started_at = run.started_at or run.queued_at
        run.finished_at = None
        run.save(update_fields=["state", "queued_at", "started_at", "finished_at"])
        entry_record(action="onboarding.start", subject="onboarding.run", subject_id=run.id)
        if not is_in_process:
            transaction.on_commit(lambda: resolve_name(TASK).delay(str(run.id)), using=CONTROL)
    return run


def _row(run: OnboardingRun, checked: CheckedRow) -> OnboardingRow:
    existing = checked.existing if checked.is_valid else None
    if not checked.is_valid:
        status = Status.INVALID
    elif existing and existing.is_finished:
        status = Status.EXISTING
    else:
        status = Status.WAITING
    return OnboardingRow(
        run=run,
        line=checked.line,
        rank=_RANKS.get(checked.type, _LAST_RANK),
        code=shortened(checked.code),
        type=checked.type,
        name_en=shortened(checked.name_en, 200),
        name_ml=shortened(checked.name_ml, 200),
        district=shortened(checked.district_en),
        district_code=checked.district.code if checked.district else "",
        block_code=shortened(checked.block.upper()),
        slug=checked.slug if checked.is_valid else "",
        wards=checked.wards,
        lgd_code=checked.lgd_code if checked.is_valid else "",
        lsg_code=checked.lsg_code if checked.is_valid else "",
        admin_email=checked.admin_email if checked.is_valid else "",
        status=status,
        errors=[found.stored() for found in checked.errors],
        notices=[found.stored() for found in checked.notices],
    )


def _journal(action: str, run: OnboardingRun, register: Register) -> None:
    entry_record(
        action=action,
        subject="onboarding.run",
        subject_id=run.id,
        after={
            "file_name": run.file_name,
            "sha256": run.sha256,
            "rows": len(register.rows),
            "invalid": register.invalid_count,
        },
    )
