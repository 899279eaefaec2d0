"""What does a function of one side answer, run under that side's settings?

`python -m tests.benchmarks.asking MODULE:FUNCTION ARGUMENT …` prints the answer as JSON.
"""

from __future__ import annotations

import json
import pkgutil
import sys

import click
import django

if __name__ == "__main__":
    django.setup()
    click.echo(json.dumps(pkgutil.resolve_name(sys.argv[1])(*sys.argv[2:])))
