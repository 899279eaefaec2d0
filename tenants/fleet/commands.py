"""How is the fleet seen and migrated from a terminal?"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import click

from tenants.fleet.compiler import templates_compile
from tenants.fleet.drift import drift_check
from tenants.fleet.models import Rollout
from tenants.fleet.rollout import FAILURE_LIMIT, rollout_plan, rollout_run
from tenants.fleet.status import fleet_status

as_json = click.option("--json", "is_json", is_flag=True, help="Print JSON.")


@click.group()
def fleet() -> None:
    """See and migrate the schemas of all bodies."""


@fleet.command()
@as_json
def status(*, is_json: bool) -> None:
    """Show versions, migrations and failures."""
    found = fleet_status()
    if is_json:
        click.echo(json.dumps(found))
        return
    click.echo(
        f"{found['bodies']} bodies: {found['up_to_date']} at {found['code_version']}, ", nl=False
    )
    click.echo(f"{found['behind']} behind, {found['failed']} failed")
    for row in found["migrations"]:
        counts = " ".join(f"{row[key]:>6}" for key in ("done", "pending", "running", "failed"))
        click.echo(f"  {row['app']:<20} {row['name']:<48} {counts}")
    for failure in found["failures"]:
        click.echo(f"  failed: {failure['body']} {failure['app']}.{failure['migration']}")
        click.echo(f"    {failure['error'].splitlines()[0]}")


@fleet.command()
@as_json
def plan(*, is_json: bool) -> None:
    """Show what a migration would do, wave by wave, changing no body."""
    fresh = templates_compile()
    waves = rollout_plan()
    if is_json:
        sizes = [{"name": wave.name, "bodies": len(wave.body_ids)} for wave in waves]
        click.echo(json.dumps({"recorded": [f"{s.app}.{s.name}" for s in fresh], "waves": sizes}))
        return
    for source in fresh:
        click.echo(f"recorded {source.app}.{source.name}")
    for wave in waves:
        click.echo(f"wave {wave.number} ({wave.name}): {len(wave.body_ids)} bodies")
    if not waves:
        click.echo("Nothing to migrate.")


@fleet.command()
@click.option("--workers", default=2, show_default=True, help="Connections working at once.")
@click.option("--failures", default=FAILURE_LIMIT, show_default=True, help="Stop a rollout at.")
@as_json
def migrate(*, workers: int, failures: int, is_json: bool) -> None:
    """Bring every body up to the code, in waves; run again to resume."""
    started = time.monotonic()
    templates_compile()
    progress = None if is_json else _progress_print
    rollout = rollout_run(workers=workers, failure_limit=failures, progress=progress)
    report = _report(rollout, time.monotonic() - started)
    click.echo(json.dumps(report) if is_json else f"\n{_sentence(report)}")
    sys.exit(0 if not report["failed"] else 1)


@fleet.command()
@as_json
def drift(*, is_json: bool) -> None:
    """Compare every schema with the template; exit 1 when one differs."""
    groups = drift_check().groups
    if is_json:
        click.echo(json.dumps({"groups": groups}))
    for group in [] if is_json else groups:
        verdict = "as the template" if group["expected"] else "; ".join(group["differs"])
        click.echo(f"{group['fingerprint']} {group['bodies']:>6} bodies, {verdict}")
        if not group["expected"]:
            click.echo(f"  {', '.join(group['sample'])}")
    sys.exit(0 if all(group["expected"] for group in groups) else 1)


def _progress_print(rollout: Rollout) -> None:
    wave = rollout.waves[rollout.wave - 1]
    line = f"\r{wave['name']}: {wave['done']}/{wave['total']} done, {wave['failed']} failed   "
    click.echo(line, nl=False)


def _report(rollout: Rollout, seconds: float) -> dict[str, Any]:
    return {
        "rollout": str(rollout.id),
        "state": rollout.state,
        "bodies": sum(wave["total"] for wave in rollout.waves),
        "done": sum(wave["done"] for wave in rollout.waves),
        "failed": sum(wave["failed"] for wave in rollout.waves),
        "seconds": round(seconds, 2),
    }


def _sentence(report: dict[str, Any]) -> str:
    if not report["bodies"]:
        return f"Nothing to migrate ({report['seconds']} s)."
    counts = f"{report['done']} of {report['bodies']} bodies, {report['failed']} failed"
    return f"{report['state']}: {counts}, {report['seconds']} s"
