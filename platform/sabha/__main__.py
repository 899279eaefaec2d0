"""What happens when somebody types `sabha`?"""

from __future__ import annotations

import sys

import click

from sabha.cli.group import CommandLine, run


@click.group(cls=CommandLine)
def sabha() -> None:
    """Run local government: one deployment, every local body a tenant."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sabha))


if __name__ == "__main__":
    main()
