"""How is a whole deployment run in a terminal?"""

from __future__ import annotations

import click

from sabha.config.env import environment
from sabha.supervisor.deployment import deployment_run

port_option = click.option(
    "--port", type=click.IntRange(1, 65_535), help="Web port; else SABHA_PORT, else 8000."
)


@click.command()
@port_option
def up(port: int | None) -> None:
    """Run everything here: database, web, worker, beat."""
    _run(port, is_demo=False)


@click.command()
@port_option
def demo(port: int | None) -> None:
    """Run everything with a state full of local bodies to try."""
    _run(port, is_demo=True)


def _run(port: int | None, *, is_demo: bool) -> None:
    found = environment()
    deployment_run(found, port=port or found.port, is_demo=is_demo, report=click.echo)
