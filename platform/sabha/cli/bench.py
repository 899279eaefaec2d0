"""How are the benchmarks, which stand beside the tests of a checkout, run?"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = "tests.benchmarks"
NAMES = ("onboard", "fleet-noop", "fleet-change", "request")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...", type=click.Choice(NAMES))
@click.option("--json", "is_json", is_flag=True, help="Print JSON: a list of reports.")
@click.option("--bodies", default=24, show_default=True, type=click.IntRange(2, 5000))
@click.option("--peers", default=8, show_default=True, type=click.IntRange(2, 500))
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1, 50))
@click.option("--requests", default=120, show_default=True, type=click.IntRange(20, 10_000))
def bench(names: tuple[str, ...], *, is_json: bool, **sizes: int) -> None:
    """Measure Sabha beside plain django-tenants; all of onboard, fleet-noop, fleet-change, request.

    Everything runs on a PostgreSQL server of its own in a temporary folder, which is removed
    afterwards. --peers are tenants of django-tenants, to which figures are compared one by one.
    """
    options = _part("options").Options(**sizes)
    place_open = _part("place").place_open
    reports = []
    with place_open() as place:
        for name in names or NAMES:
            report = _part(name.replace("-", "_")).run(place, options)
            reports.append(report.as_json())
            if not is_json:
                click.echo(f"{report.as_text()}\n")
    if is_json:
        click.echo(f"[{', '.join(reports)}]")


def _part(name: str) -> ModuleType:
    """Load a part of the benchmarks, which an installed Sabha does not have.

    Raises:
        click.ClickException: this is not a checkout.
    """
    if not (ROOT / "tests" / "benchmarks" / f"{name}.py").is_file():
        message = "The benchmarks run from a checkout; this is an installed Sabha."
        raise click.ClickException(message)
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    return import_module(f"{PACKAGE}.{name}")
