"""How are Django's management commands reached?"""

from __future__ import annotations

from contextlib import ExitStack

import click
from django.core.management import execute_from_command_line

from sabha.cli.database import database_open
from sabha.config.env import environment

OFFLINE = frozenset({"check", "diffsettings", "findstatic", "help", "makemigrations", "version"})
PASS_ON = {"ignore_unknown_options": True, "allow_extra_args": True}


@click.command(add_help_option=False, context_settings=PASS_ON)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Run one of Django's management commands."""
    with ExitStack() as stack:
        if _needs_database(arguments):
            _open(stack)
        execute_from_command_line(["sabha manage", *arguments])


@click.command()
@click.option("--deploy", "is_deployed", is_flag=True, help="Also ask what an open network needs.")
def check(*, is_deployed: bool) -> None:
    """Check the environment, the settings and the manifests.

    With `--deploy` a warning is a fault too.
    """
    environment()
    deployed = ["--deploy", "--fail-level", "WARNING"] if is_deployed else []
    execute_from_command_line(["sabha manage", "check", *deployed])


def _needs_database(arguments: tuple[str, ...]) -> bool:
    is_help = not arguments or "--help" in arguments
    return not is_help and arguments[0] not in OFFLINE


def _open(stack: ExitStack) -> None:
    """Start the database before Django's settings, which hold its address, are read."""
    stack.enter_context(database_open(environment()))
    environment.cache_clear()
