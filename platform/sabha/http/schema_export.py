"""Does the front end's copy of the OpenAPI document still say what the API does?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from django.conf import settings
from drf_spectacular import generators


def schema_document() -> dict[str, Any]:
    """Return the OpenAPI document of all hosts."""
    make: Any = generators.SchemaGenerator
    document: dict[str, Any] = make(urlconf=settings.SCHEMA_URLCONF).get_schema(public=True)
    return document


def schema_text() -> str:
    """Return the document as it is kept: sorted, so that a change shows as what it is."""
    plain = json.loads(json.dumps(schema_document(), default=str))
    return json.dumps(plain, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def schema_path() -> Path:
    """Return where the front end keeps its copy."""
    return Path(settings.FRONTEND_DIST).parent / "openapi.json"


@click.command()
@click.option("--check", "is_check", is_flag=True, help="Fail when the file is out of date.")
def schema(*, is_check: bool) -> None:
    """Write frontend/openapi.json, which the front end's types are made from."""
    path, text = schema_path(), schema_text()
    if not is_check:
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path.name}")
    elif not path.is_file() or path.read_text(encoding="utf-8") != text:
        raise click.ClickException(f"{path.name} is out of date: run `sabha schema`")
