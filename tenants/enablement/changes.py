"""How is a module switched in many bodies by one decision?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError, InvalidInputError, NotFoundError
from sabha.identity.actor import current_actor
from tenants.directory.models import BodyState, LocalBody
from tenants.enablement.models import ModuleChange, ModuleEnablement
from tenants.enablement.rules import may_disable, may_enable, module_named
from tenants.enablement.services import module_disable, module_enable

SERVING = (BodyState.ACTIVE, BodyState.READ_ONLY)


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
    """What a decision would do now."""

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
    """
    manifest = module_named(module)
    chosen: list[UUID] = []
    skipped: list[Skip] = []
    for body in _selected(selection):
        enabled = {e.module for e in body.enablements.all() if e.state == "enabled"}
        try:
            if action == ModuleChange.Action.ENABLE:
                may_enable(manifest, body_type=body.type, enabled=enabled)
            else:
                may_disable(manifest, enabled=enabled)
        except DomainError as error:
            skipped.append(_skip(body.slug, error))
        else:
            chosen.append(body.id)
    return Plan(tuple(chosen), tuple(skipped))


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
            actor_name=current_actor().name,
            body_ids=list(plan.body_ids),
            skipped=[_as_dict(skip) for skip in plan.skipped],
        )


def change_run(*, change_id: UUID) -> ModuleChange:
    """Carry out a decision body by body; one that refuses is noted and passed over.

    Running it again is safe: bodies that are done already change nothing.
    """
    change = change_get(change_id)
    switch = module_enable if change.action == ModuleChange.Action.ENABLE else module_disable
    ModuleChange.objects.filter(id=change_id).update(done=0)
    for body_id in change.body_ids:
        try:
            switch(body_id=body_id, module=change.module, reason=change.reason)
        except (DomainError, DatabaseError) as error:
            _note(change_id, body_id, error)
        else:
            ModuleChange.objects.filter(id=change_id).update(done=F("done") + 1)
    ModuleChange.objects.filter(id=change_id).update(finished_at=timezone.now())
    return change_get(change_id)


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
    counts: dict[str, int] = {}
    rows = ModuleEnablement.objects.filter(state=ModuleEnablement.State.ENABLED)
    for slug in rows.values_list("module", flat=True):
        counts[slug] = counts.get(slug, 0) + 1
    return counts


def _selected(selection: Selection) -> Sequence[LocalBody]:
    if not (selection.types or selection.districts or selection.body_ids):
        raise NothingSelectedError
    found = LocalBody.objects.filter(state__in=SERVING)
    if selection.types:
        found = found.filter(type__in=selection.types)
    if selection.districts:
        found = found.filter(district_id__in=selection.districts)
    if selection.body_ids:
        found = found.filter(id__in=selection.body_ids)
    return list(found.order_by("code").prefetch_related("enablements"))


def _note(change_id: UUID, body_id: UUID, error: DomainError | DatabaseError) -> None:
    with control_work():
        change = ModuleChange.objects.select_for_update().get(id=change_id)
        slug = LocalBody.objects.values_list("slug", flat=True).get(id=body_id)
        change.skipped = [*change.skipped, _as_dict(_skip(slug, error))]
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
