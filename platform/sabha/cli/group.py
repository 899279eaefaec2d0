"""Which commands are there, without loading the code of those that are not asked for?"""

from __future__ import annotations

import os
from importlib import import_module

import click

from sabha.cli.database import database_open
from sabha.cli.problems import PROBLEMS, REFUSED
from sabha.config.env import environment
from sabha.database.embedded.credentials import credentials_ensure, port_get, port_keep
from sabha.database.embedded.ports import port_choose

OWN = {
    "up": "sabha.cli.up:up",
    "demo": "sabha.cli.up:demo",
    "check": "sabha.cli.django:check",
    "manage": "sabha.cli.django:manage",
    "bench": "sabha.cli.bench:bench",
}
SUMMARIES = {
    "up": "Run everything here: database, web, worker, beat.",
    "demo": "Run everything with a state full of local bodies to try.",
    "check": "Check the environment, the settings and the manifests.",
    "manage": "Run one of Django's management commands.",
    "bench": "Measure this checkout beside plain django-tenants.",
}


class CommandLine(click.Group):
    """Sabha's own commands, and those of upper layers that settings.COMMANDS names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every name; upper layers' code is not loaded for it."""
        del ctx
        return [*OWN, *_upper()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, with Django and the database behind it when it needs them."""
        if cmd_name in OWN:
            return _load(OWN[cmd_name])
        _address_keep()
        target = _upper().get(cmd_name)
        if target is None:
            return None
        if not ctx.resilient_parsing:
            ctx.with_resource(database_open(environment()))
        django = import_module("django")
        django.setup()
        return _load(target)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names with what they do, as far as it is known without loading them."""
        rows = [(name, SUMMARIES.get(name, "")) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def run(line: CommandLine) -> int:
    """Run the command line; a refusal is one clear line and exit code 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sabha.config.settings")
    try:
        line.main(standalone_mode=True)
    except PROBLEMS as error:
        click.echo(f"sabha: {error}", err=True)
        return REFUSED
    return 0


def _upper() -> dict[str, str]:
    commands: list[str] = import_module("sabha.config.settings").COMMANDS
    return {target.rpartition(":")[2].replace("_", "-"): target for target in commands}


def _address_keep() -> None:
    """Fix the embedded server's address before settings, which hold it, are loaded."""
    if not environment().is_embedded:
        return
    home = environment().data_dir
    if port_get(home) is None:
        credentials_ensure(home)
        port_keep(home, port_choose())
        environment.cache_clear()


def _load(target: str) -> click.Command:
    module, _, name = target.partition(":")
    command: click.Command = getattr(import_module(module), name)
    return command
