"""How is a module switched in many bodies by one decision?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db import DatabaseError
from django.db.models import Count, F
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError, InvalidInputError, NotFoundError
from sabha.identity.actor import Actor, Kind, acting_as, current_actor
from sabha.modularity.manifest import Manifest
from tenants.directory.models import BodyState, LocalBody
from tenants.enablement.models import ModuleChange, ModuleEnablement
from tenants.enablement.rules import may_disable, may_enable, module_named
from tenants.enablement.services import BodyNotServingError, module_disable, module_enable

SERVING = (BodyState.ACTIVE, BodyState.READ_ONLY)
TO = {
    ModuleChange.Action.ENABLE: ModuleEnablement.State.ENABLED,
    ModuleChange.Action.DISABLE: ModuleEnablement.State.DISABLED,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which bodies a decision means: by type, by district, or a list; at least one part."""

    types: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    body_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Skip:
    """A body that a decision passes over, and why."""

    body: str
    code: str
    text_en: str
    text_ml: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a decision would do now; bodies where the module stands so already are in neither."""

    body_ids: tuple[UUID, ...]
    skipped: tuple[Skip, ...]


class NothingSelectedError(DomainError):
    """A decision over many bodies must say which."""

    code = "nothing-selected"
    status = 400
    title_en = "Choose types, districts or bodies."
    title_ml = "തരം, ജില്ല അല്ലെങ്കിൽ സ്ഥാപനങ്ങൾ തിരഞ്ഞെടുക്കുക."


def change_plan(*, module: str, action: str, selection: Selection) -> Plan:
    """Return whom the decision would reach and whom it would pass over, changing nothing.

    Raises:
        UnknownModuleError, NothingSelectedError: the decision makes no sense.
        InvalidInputError: it names a district or a body that is not there.
    """
    manifest = module_named(module)
    chosen: list[UUID] = []
    skipped: list[Skip] = []
    for body in _selected(selection):
        states = {e.module: e.state for e in body.enablements.all()}
        if states.get(module, ModuleEnablement.State.DISABLED) == TO[ModuleChange.Action(action)]:
            continue
        try:
            _may_switch(manifest, action, body, states)
        except DomainError as error:
            skipped.append(_skip(body.slug, error))
        else:
            chosen.append(body.id)
    return Plan(tuple(chosen), tuple(skipped))


def _may_switch(manifest: Manifest, action: str, body: LocalBody, states: dict[str, str]) -> None:
    if body.state not in SERVING:
        raise BodyNotServingError(body=body.slug, state=body.state)
    enabled = {module for module, state in states.items() if state == "enabled"}
    if action == ModuleChange.Action.ENABLE:
        may_enable(manifest, body_type=body.type, enabled=enabled)
    else:
        may_disable(manifest, enabled=enabled)


def change_start(*, module: str, action: str, selection: Selection, reason: str) -> ModuleChange:
    """Enter the decision; `change_run` carries it out.

    Raises:
        InvalidInputError: there is no reason.
    """
    if not reason.strip():
        raise InvalidInputError([{"field": "reason", "code": "blank"}])
    plan = change_plan(module=module, action=action, selection=selection)
    with control_work():
        return ModuleChange.objects.create(
            module=module,
            action=action,
            reason=reason,
            actor_id=current_actor().user_id,
            actor_name=current_actor().name,
            actor_kind=current_actor().kind,
            body_ids=list(plan.body_ids),
            skipped=[_as_dict(skip) for skip in plan.skipped],
        )


def change_run(*, change_id: UUID) -> ModuleChange:
    """Carry out a decision, in its maker's name; a body that refuses is noted and passed over.

    Running it again is safe: bodies that are done already change nothing.
    """
    change = change_get(change_id)
    kind = cast("Kind", change.actor_kind)
    with acting_as(Actor(kind=kind, name=change.actor_name, user_id=change.actor_id)):
        _switch_all(change)
    return change_get(change_id)


def _switch_all(change: ModuleChange) -> None:
    rows = ModuleChange.objects.filter(id=change.id)
    switch = module_enable if change.action == ModuleChange.Action.ENABLE else module_disable
    rows.update(done=0)
    for body_id in change.body_ids:
        try:
            switch(body_id=body_id, module=change.module, reason=change.reason)
        except (DomainError, DatabaseError) as error:
            _note(change.id, body_id, error)
        else:
            rows.update(done=F("done") + 1)
    rows.update(finished_at=timezone.now())


def change_get(change_id: UUID) -> ModuleChange:
    """Return a decision.

    Raises:
        NotFoundError: there is none of that id.
    """
    change = ModuleChange.objects.filter(id=change_id).first()
    if change is None:
        raise NotFoundError
    return change


def enabled_counts() -> dict[str, int]:
    """Return in how many bodies each module is on."""
    rows = ModuleEnablement.objects.filter(state=ModuleEnablement.State.ENABLED)
    return dict(rows.values_list("module").annotate(bodies=Count("id")))


def _selected(selection: Selection) -> Sequence[LocalBody]:
    if not (selection.types or selection.districts or selection.body_ids):
        raise NothingSelectedError
    _refuse_unknown(selection)
    found = LocalBody.objects.all()
    if selection.types:
        found = found.filter(type__in=selection.types)
    if selection.districts:
        found = found.filter(district_id__in=selection.districts)
    if selection.body_ids:
        found = found.filter(id__in=selection.body_ids)
    return list(found.order_by("code").prefetch_related("enablements"))


def _refuse_unknown(selection: Selection) -> None:
    bodies = set(LocalBody.objects.filter(id__in=selection.body_ids).values_list("id", flat=True))
    districts = set(
        LocalBody.objects.order_by()
        .filter(district_id__in=selection.districts)
        .values_list("district_id", flat=True)
    )
    errors = []
    if not bodies.issuperset(selection.body_ids):
        errors.append(_unknown("body_ids", "There is no such body."))
    if not districts.issuperset(selection.districts):
        errors.append(_unknown("districts", "No body is in that district."))
    if errors:
        raise InvalidInputError(errors)


def _unknown(field: str, message: str) -> dict[str, str]:
    return {"field": field, "code": "does_not_exist", "message": message}


def _note(change_id: UUID, body_id: UUID, error: DomainError | DatabaseError) -> None:
    with control_work():
        change = ModuleChange.objects.select_for_update().get(id=change_id)
        slug = LocalBody.objects.values_list("slug", flat=True).get(id=body_id)
        others = [skip for skip in change.skipped if skip["body"] != slug]
        change.skipped = [*others, _as_dict(_skip(slug, error))]
        change.save(update_fields=["skipped"])


def _skip(slug: str, error: DomainError | DatabaseError) -> Skip:
    if isinstance(error, DomainError):
        return Skip(slug, error.code, error.text("en"), error.text("ml"))
    return Skip(slug, "database-refused", str(error), str(error))


def _as_dict(skip: Skip) -> dict[str, str]:
    return {
        "body": skip.body,
        "code": skip.code,
        "text_en": skip.text_en,
        "text_ml": skip.text_ml,
    }
