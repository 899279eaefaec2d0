"""How is a register onboarded from a terminal?"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from sabha.config.env import environment
from tenants.onboarding.console_text import Printed, printed_register, printed_run, progress_line
from tenants.onboarding.execution import run_execute
from tenants.onboarding.register import register_check
from tenants.onboarding.selectors import run_get
from tenants.onboarding.services import run_check, run_start

REDRAW_SECONDS = 0.25


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Judge the register and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--workers", type=click.IntRange(1, 32), help="Threads; by default one a processor.")
@click.option("--cell", default="", help="The cell for new bodies; by default the emptiest.")
def onboard(file: Path, *, dry_run: bool, as_json: bool, workers: int | None, cell: str) -> None:
    """Onboard the local bodies that FILE lists; run again to go on after an interruption."""
    data = file.read_bytes()
    if dry_run:
        _end(printed_register(register_check(data), file.name), as_json=as_json)
    started = time.monotonic()
    run = run_check(data=data, file_name=file.name, cell=cell)
    if run_get(run_id=run.id).start.is_allowed:
        run_start(run_id=run.id, is_in_process=True)
        run_execute(
            run_id=run.id,
            workers=workers or environment().worker_concurrency,
            on_progress=_progress(lambda: progress_line(run_get(run_id=run.id), started)),
        )
        click.echo(err=True)
    seconds = time.monotonic() - started
    _end(printed_run(run_get(run_id=run.id), seconds), as_json=as_json)


def _progress(line: Callable[[], str]) -> Callable[[], None]:
    """Return a listener that redraws one line; nothing is drawn where nobody looks."""
    is_watched = sys.stderr.isatty()
    drawn_at = float("-inf")

    def draw() -> None:
        nonlocal drawn_at
        if is_watched and time.monotonic() - drawn_at >= REDRAW_SECONDS:
            drawn_at = time.monotonic()
            click.echo(f"\r\x1b[K{line()}", nl=False, err=True)

    return draw


def _end(report: Printed, *, as_json: bool) -> None:
    click.echo(report.as_json() if as_json else report.text)
    sys.exit(0 if report.is_good else 1)
