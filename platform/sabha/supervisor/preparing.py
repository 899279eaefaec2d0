"""Which functions must a deployment run before it serves?

`python -m sabha.supervisor.preparing package.module:function …` calls them in turn under Django, in
one process of their own, and prints the lines that they return or yield.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

import click
import django

from sabha.config.env import EnvironmentProblem
from sabha.errors import DomainError

REFUSED = 2


def main(functions: Sequence[str]) -> int:
    """Call the functions and print their lines; return the exit code."""
    try:
        django.setup()
        for function in functions:
            for line in _function(function)() or ():
                click.echo(line)
    except (DomainError, EnvironmentProblem) as error:
        click.echo(str(error), err=True)
        return REFUSED
    return 0


def _function(dotted: str) -> Callable[[], Iterable[str] | None]:
    module, _, name = dotted.partition(":")
    found: Callable[[], Iterable[str] | None] = getattr(import_module(module), name)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
