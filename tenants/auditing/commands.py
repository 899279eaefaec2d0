"""How is the record of acts checked from a terminal?"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import click
from django.core.serializers.json import DjangoJSONEncoder

from sabha.history.faults import fault_words
from tenants.auditing.verification import Verified, chains_verify
from tenants.journal.heads import fault_shown, head_faults


@click.group()
def audit() -> None:
    """See whether the record of acts is whole."""


@audit.command()
@click.option("--body", "slugs", multiple=True, help="One body, by its slug; all without.")
@click.option("--workers", default=2, show_default=True, help="Bodies checked at once.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def verify(*, slugs: tuple[str, ...], workers: int, is_json: bool) -> None:
    """Recompute every hash; exit 1 when something was changed, removed, added or cut off."""
    started = time.monotonic()
    found = []
    for verified in chains_verify(slugs=slugs, workers=workers):
        found.append(verified)
        if not is_json:
            _tell(verified, len(found))
    heads = list(head_faults())
    report = _report(found, heads, time.monotonic() - started)
    click.echo(json.dumps(report, cls=DjangoJSONEncoder) if is_json else _sentence(report))
    sys.exit(0 if report["whole"] == report["bodies"] and not heads else 1)


def _tell(verified: Verified, number: int) -> None:
    name = verified.body.slug
    if verified.failure:
        click.echo(f"{number}. {name}: could not be checked: {verified.failure}")
        return
    verdict = "whole" if verified.is_whole else f"{verified.report.fault_count} faults"
    click.echo(f"{number}. {name}: {verified.report.length} entries, {verdict}")
    for fault in verified.report.faults:
        where = f"entry {fault.sequence}" if fault.sequence else "outside the chain"
        when = f", {fault.recorded_at:%Y-%m-%d %H:%M:%S %Z}" if fault.recorded_at else ""
        what = f" {fault.action}" if fault.action else ""
        click.echo(f"   {where}{when}{what} ({fault.entry_id or '-'}): ", nl=False)
        click.echo(fault_words(kind=fault.kind).en)


def _report(found: list[Verified], heads: list[int], seconds: float) -> dict[str, Any]:
    return {
        "bodies": len(found),
        "whole": sum(verified.is_whole for verified in found),
        "entries": sum(verified.report.length for verified in found),
        "broken_heads": heads,
        "seconds": round(seconds, 2),
        "results": [
            {
                "body": verified.body.slug,
                "length": verified.report.length,
                "head": verified.report.head,
                "failure": verified.failure,
                "fault_count": verified.report.fault_count,
                "faults": [fault_shown(fault) for fault in verified.report.faults],
            }
            for verified in found
        ],
    }


def _sentence(report: dict[str, Any]) -> str:
    numbers = ", ".join(str(number) for number in report["broken_heads"])
    heads = f" The heads kept are broken at {numbers}." if numbers else ""
    counts = f"{report['whole']} of {report['bodies']} bodies are whole"
    return f"{counts}: {report['entries']} entries, {report['seconds']} s.{heads}"
