"""How are modules switched from a terminal?"""

from __future__ import annotations

import json
import sys
import time
from uuid import UUID

import click

from sabha.modularity.manifest import ALL_TYPES
from tenants.directory.models import LocalBody
from tenants.enablement.changes import Selection, change_plan, change_run, change_start
from tenants.enablement.models import ModuleChange

ACTIONS = [action.value for action in ModuleChange.Action]


@click.command()
@click.argument("action", type=click.Choice(ACTIONS))
@click.argument("slug")
@click.option(
    "--type", "types", multiple=True, type=click.Choice(ALL_TYPES), help="Bodies of this type."
)
@click.option("--district", "districts", multiple=True, help="Bodies of this district (code).")
@click.option("--body", "bodies", multiple=True, help="One body, by its slug.")
@click.option("--reason", required=True, help="Why; it is written down.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def module(
    *,
    action: str,
    slug: str,
    types: tuple[str, ...],
    districts: tuple[str, ...],
    bodies: tuple[str, ...],
    reason: str,
    dry_run: bool,
    is_json: bool,
) -> None:
    """Enable or disable the module SLUG in the chosen bodies."""
    selection = Selection(types, districts, _ids_of(bodies))
    if dry_run:
        plan = change_plan(module=slug, action=action, selection=selection)
        _tell(is_json, total=len(plan.body_ids), done=0, skipped=len(plan.skipped), seconds=0.0)
        return
    started = time.monotonic()
    change = change_start(module=slug, action=action, selection=selection, reason=reason)
    change = change_run(change_id=change.id)
    total, seconds = len(change.body_ids), time.monotonic() - started
    _tell(is_json, total=total, done=change.done, skipped=len(change.skipped), seconds=seconds)
    sys.exit(0 if change.done == total else 1)


def _ids_of(slugs: tuple[str, ...]) -> tuple[UUID, ...]:
    found = dict(LocalBody.objects.filter(slug__in=slugs).values_list("slug", "id"))
    unknown = [slug for slug in slugs if slug not in found]
    if unknown:
        raise click.BadParameter(f"no body is called {', '.join(unknown)}", param_hint="--body")
    return tuple(found.values())


def _tell(is_json: bool, *, total: int, done: int, skipped: int, seconds: float) -> None:  # noqa: FBT001  a switch of the terminal
    report = {"total": total, "done": done, "skipped": skipped, "seconds": round(seconds, 2)}
    if is_json:
        click.echo(json.dumps(report))
    else:
        click.echo(f"{done} of {total} bodies, {skipped} skipped, {seconds:.1f} s")
