"""In what form does a resident take away what is held about them?

A ZIP with the same content twice: JSON for machines, HTML that any browser shows and prints.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

_STYLE = """
body{font:16px/1.6 "Noto Sans Malayalam","Noto Sans",sans-serif;max-width:46rem;margin:2rem auto;
padding:0 1rem;color:#1b1f1d}
h2{border-top:1px solid #cfd6d2;padding-top:1rem;font-size:1.1rem}
dt{color:#55605a}dd{margin:0 0 .5rem;overflow-wrap:anywhere;white-space:pre-wrap}
"""
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{style}</style></head>
<body><h1>{title}</h1><p>{lead}</p>{records}</body></html>
"""
_WORDS = {
    "ml": ("എന്നെക്കുറിച്ചുള്ള വിവരങ്ങൾ", "ഈ സ്ഥാപനത്തിൽ ഇതിനപ്പുറം ഒന്നുമില്ല."),
    "en": ("What is held about me", "This local body holds nothing beyond this."),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """What is taken away: `body` and `made_at` as they are told, records as JSON says them."""

    body: str
    made_at: str
    person: Mapping[str, str]
    records: Sequence[Mapping[str, Any]]
    withheld: int

    def zipped(self, *, language: str) -> bytes:
        """Return the ZIP; the page is in `language` ("ml" or "en")."""
        content = {
            "body": self.body,
            "made_at": self.made_at,
            "person": dict(self.person),
            "records": [dict(record) for record in self.records],
            "records_under_another_name": self.withheld,
        }
        file = io.BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            archive.writestr("data.json", json.dumps(content, ensure_ascii=False, indent=2))
            archive.writestr("data.html", self.page(language=language))
        return file.getvalue()

    def page(self, *, language: str) -> str:
        """Return the page."""
        heading, nothing = _WORDS[language]
        person = "".join(f"<div>{escape(value)}</div>" for value in self.person.values() if value)
        told = "".join(_section(record, language) for record in self.records)
        return _PAGE.format(
            language=language,
            title=escape(f"{heading}: {self.body}"),
            style=_STYLE,
            lead=f"{person}<div>{escape(self.made_at)}</div>",
            records=told or f"<p>{escape(nothing)}</p>",
        )


def _section(record: Mapping[str, Any], language: str) -> str:
    facts = "".join(
        f"<dt>{escape(fact[f'label_{language}'])}</dt><dd>{escape(fact['value'])}</dd>"
        for fact in record["facts"]
    )
    return f"<h2>{escape(record[f'title_{language}'])}</h2><dl>{facts}</dl>"
