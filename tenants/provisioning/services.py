"""How does a drafted body become an active one, and resume where it was interrupted?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from django.db import Error, connections
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import CONTROL, body_work, control_work
from sabha.errors import DomainError
from sabha.seats.services import seats_seed
from tenants.directory.models import BodyState, LocalBody
from tenants.directory.services import directory_changed
from tenants.enablement.models import ModuleEnablement
from tenants.fleet.ledger import code_version
from tenants.journal.services import entry_record
from tenants.masters.public import preset_modules
from tenants.provisioning.check import body_check
from tenants.provisioning.office import office_of
from tenants.provisioning.roles import offer_note, offer_version
from tenants.provisioning.schema import schema_create

PROVISIONING_LOCK = 7_303
STAGES = ("schema", "seats", "modules", "check", "activate")
Report = Callable[[str], None]


class NotADraftError(DomainError):
    """Only a body that is drafted or half set up can be provisioned."""

    code = "not-a-draft"
    status = 409
    title_en = "{body} is {state}; only a draft can be set up."
    title_ml = "{body} ഇപ്പോൾ {state} നിലയിലാണ്; കരട് മാത്രമേ സജ്ജമാക്കാനാവൂ."


class BodyInWorkError(DomainError):
    """Another process is setting the body up now."""

    code = "body-in-work"
    status = 409
    title_en = "Another process is setting this body up now."
    title_ml = "മറ്റൊരു പ്രക്രിയ ഈ സ്ഥാപനം ഇപ്പോൾ സജ്ജമാക്കുന്നുണ്ട്."


def body_provision(*, body_id: UUID, on_stage: Report = lambda _stage: None) -> BodyRef:
    """Take a draft through every stage until it is active; run again after an interruption.

    `on_stage` hears the name of each stage (see `STAGES`) as it begins. Nothing is undone on
    failure: the body stays in state provisioning, serves nobody, and can be taken up again.

    Raises:
        BodyInWorkError: another process is at it.
        NotADraftError: it is active already, or beyond.
        SchemaExistsError, RoleExistsError: its schema's name is taken by something else.
        SelfCheckError: the finished body does not pass its check.
        django.db.utils.OperationalError: its cell is down.
    """
    with _alone_on(body_id):
        body, modules = _begin(body_id)
        on_stage("schema")
        schema_create(body, modules)
        on_stage("seats")
        with body_work(body):
            seats_seed(templates=office_of(body.type, modules))
        on_stage("modules")
        _modules_enter(body, modules)
        on_stage("check")
        body_check(replace(body, modules=modules))
        on_stage("activate")
        return _activate(body_id, modules)


@contextmanager
def _alone_on(body_id: UUID) -> Iterator[None]:
    """Hold the body for this connection; PostgreSQL lets go of it when the process dies."""
    connection, key = connections[CONTROL], [PROVISIONING_LOCK, body_id.int & 0x7FFF_FFFF]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", key)
        if not cursor.fetchone()[0]:
            raise BodyInWorkError
    try:
        yield
    finally:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", key)
        except Error:
            connection.close()


def _begin(body_id: UUID) -> tuple[BodyRef, frozenset[str]]:
    with control_work():
        body = LocalBody.objects.select_for_update().get(id=body_id)
        if body.state not in {BodyState.DRAFT, BodyState.PROVISIONING}:
            raise NotADraftError(body=body.slug, state=body.state)
        body.state = BodyState.PROVISIONING
        body.save(update_fields=["state"])
    return body.ref(), frozenset(preset_modules(body_type=body.type))


def _modules_enter(body: BodyRef, modules: frozenset[str]) -> None:
    ModuleEnablement.objects.bulk_create(
        [
            ModuleEnablement(
                body_id=body.id,
                module=slug,
                state=ModuleEnablement.State.ENABLED,
                reason="preset",
                since=timezone.now(),
            )
            for slug in sorted(modules)
        ],
        ignore_conflicts=True,
    )


def _activate(body_id: UUID, modules: frozenset[str]) -> BodyRef:
    with control_work():
        body = LocalBody.objects.select_for_update().get(id=body_id)
        body.state = BodyState.ACTIVE
        body.activated_at = timezone.now()
        body.schema_version = code_version()
        body.version += 1
        body.save(update_fields=["state", "activated_at", "schema_version", "version"])
        offer_note(body_id=body.id, version=offer_version())
        entry_record(
            action="lifecycle.activate",
            subject="directory.body",
            subject_id=body.id,
            body_id=body.id,
            after={"state": body.state, "modules": sorted(modules)},
        )
        directory_changed()
    return body.ref(modules)
