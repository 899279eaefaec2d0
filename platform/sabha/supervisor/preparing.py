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

from sabha.errors import DomainError

REFUSED = 2


def main(function: str) -> int:
    """Call `function` and print its lines; return the exit code."""
    django.setup()
    module, _, name = function.partition(":")
    prepare: Callable[[], Iterable[str] | None] = getattr(import_module(module), name)
    try:
        for line in prepare() or ():
            click.echo(line)
    except DomainError as error:
        click.echo(str(error), err=True)
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
