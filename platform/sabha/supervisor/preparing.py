"""Which one function must a deployment run before, or just after, it serves?

`python -m sabha.supervisor.preparing package.module:function` calls it under Django, in a process
of its own, and prints the lines that it returns or yields.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module

import click
import django

from sabha.config.env import EnvironmentProblem
from sabha.errors import DomainError

REFUSED = 2


def main(function: str) -> int:
    """Call `function` and print its lines; return the exit code."""
    module, _, name = function.partition(":")
    try:
        django.setup()
        prepare: Callable[[], Iterable[str] | None] = getattr(import_module(module), name)
        for line in prepare() or ():
            click.echo(line)
    except (DomainError, EnvironmentProblem) as error:
        click.echo(str(error), err=True)
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
