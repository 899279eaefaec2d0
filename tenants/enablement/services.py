"""How is a module switched on or off in one body?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import current_actor
from sabha.modularity.manifest import Manifest
from sabha.seats.offers import role_grant, role_revoke
from tenants.directory.models import BodyState, LocalBody
from tenants.directory.services import directory_changed
from tenants.enablement.models import ModuleEnablement
from tenants.enablement.rules import may_disable, may_enable, module_named
from tenants.fleet.ledger import entries_done
from tenants.fleet.replay import steps_of_module, steps_replay
from tenants.journal.services import entry_record

State = ModuleEnablement.State
SETTLED = {State.ENABLED: State.ENABLING, State.DISABLED: State.DISABLING}


class BodyNotServingError(DomainError):
    """Modules are switched only in bodies that are active or read-only."""

    code = "body-not-serving"
    status = 409
    title_en = "{body} is {state}; modules cannot be switched there now."
    title_ml = "{body} ഇപ്പോൾ {state} നിലയിലാണ്; മൊഡ്യൂളുകൾ മാറ്റാനാവില്ല."


class SwitchedMeanwhileError(DomainError):
    """Somebody else switched the module while this switch was under way."""

    code = "module-switched-meanwhile"
    status = 409
    title_en = "Somebody else switched {module} in {body} meanwhile; look at it again."
    title_ml = "ഇതിനിടെ മറ്റൊരാൾ {body}-യിൽ {module_ml} മാറ്റി; വീണ്ടും നോക്കുക."


def module_enable(*, body_id: UUID, module: str, reason: str) -> None:
    """Give a body the module: tables on first enablement, permissions of its roles, then routes.

    Enabling what is enabled changes nothing. An interrupted call is completed by the next.

    Raises:
        UnknownModuleError, NotForThisTypeError, NeedsModuleError, BodyNotServingError: why not.
        SwitchedMeanwhileError: another switch of the same module was begun after this one.
    """
    manifest = module_named(module)
    with _switching(body_id, manifest, State.ENABLED, reason) as body:
        if body is not None:
            _tables_make(body, module)
            with body_work(body):
                for role, permissions in manifest.roles.items():
                    role_grant(role_code=role, permissions=permissions)


def module_disable(*, body_id: UUID, module: str, reason: str) -> None:
    """Take the module's menu, routes, tasks and permissions from a body; its data stays.

    Raises:
        UnknownModuleError, AlwaysOnError, NeededByModuleError, BodyNotServingError: why not.
        SwitchedMeanwhileError: another switch of the same module was begun after this one.
    """
    manifest = module_named(module)
    with _switching(body_id, manifest, State.DISABLED, reason) as body:
        if body is not None:
            with body_work(body):
                for role, permissions in manifest.roles.items():
                    role_revoke(role_code=role, permissions=permissions)


@contextmanager
def _switching(
    body_id: UUID, manifest: Manifest, to: ModuleEnablement.State, reason: str
) -> Iterator[BodyRef | None]:
    """Enter the way to `to`, let the caller do the work, then settle; None if it stands there.

    The way is committed first, so that an interruption is seen. The work happens while the body's
    row is held, so that two switches of one body never mix.
    """
    body = _begin(body_id, manifest, to, reason)
    if body is None:
        yield None
        return
    with control_work():
        _held(body_id)
        under_way = ModuleEnablement.objects.filter(body_id=body_id, module=manifest.slug)
        if not under_way.filter(state=SETTLED[to]).exists():
            names = {"module": manifest.name_en, "module_ml": manifest.name_ml}
            raise SwitchedMeanwhileError(**names, body=body.slug)
        yield body
        _settle(body, manifest, to, reason)


def _begin(
    body_id: UUID, manifest: Manifest, to: ModuleEnablement.State, reason: str
) -> BodyRef | None:
    with control_work():
        body = _held(body_id)
        if body.state not in {BodyState.ACTIVE, BodyState.READ_ONLY}:
            raise BodyNotServingError(body=body.slug, state=body.state)
        states = dict(body.enablements.values_list("module", "state"))
        if states.get(manifest.slug, State.DISABLED) == to:
            return None
        enabled = {slug for slug, state in states.items() if state == State.ENABLED}
        if to == State.ENABLED:
            may_enable(manifest, body_type=body.type, enabled=enabled)
        else:
            coming = {slug for slug, state in states.items() if state == State.ENABLING}
            may_disable(manifest, enabled=enabled | coming)
        _write(body_id, manifest.slug, SETTLED[to], reason)
        directory_changed()
        return body.ref(frozenset(enabled))


def _held(body_id: UUID) -> LocalBody:
    body = LocalBody.objects.select_for_update().filter(id=body_id).first()
    if body is None:
        raise NotFoundError
    return body


def _settle(body: BodyRef, manifest: Manifest, to: ModuleEnablement.State, reason: str) -> None:
    _write(body.id, manifest.slug, to, reason)
    entry_record(
        action=f"enablement.{'enable' if to == State.ENABLED else 'disable'}",
        subject="directory.body",
        subject_id=body.id,
        body_id=body.id,
        after={"module": manifest.slug},
        reason=reason,
    )
    directory_changed()


def _write(body_id: UUID, module: str, state: ModuleEnablement.State, reason: str) -> None:
    ModuleEnablement.objects.update_or_create(
        body_id=body_id,
        module=module,
        defaults={
            "state": state,
            "reason": reason,
            "actor_name": current_actor().name,
            "since": timezone.now(),
        },
    )


def _tables_make(body: BodyRef, module: str) -> None:
    steps = steps_of_module(module)
    steps_replay(body, steps)
    entries_done(body.id, steps)
