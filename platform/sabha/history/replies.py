"""How do counts and the chain's state become what a screen shows?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sabha.audit.selectors import ChainHead
from sabha.history.acts import Words, act_words
from sabha.history.faults import fault_words
from sabha.history.records import record_get
from sabha.history.selectors import EntryFacets, FacetCount
from sabha.history.watch import KeptCheck
from sabha.permissions.codes import permissions_by_code

KIND_WORDS = {
    "read": Words("Looked at", "കണ്ടത്"),
    "write": Words("Done", "ചെയ്തത്"),
    "refused": Words("Refused or undone", "തടഞ്ഞതും പിൻവലിച്ചതും"),
}


def facets_reply(facets: EntryFacets) -> dict[str, Any]:
    """Return the counts with words for every value."""
    return {
        "total": facets.total,
        "actor": _named(facets.actor, {row.value: row.label for row in facets.actor}),
        "action": _named(facets.action, {row.value: _act(row.value) for row in facets.action}),
        "subject": _named(facets.subject, {row.value: _kind(row.value) for row in facets.subject}),
        "kind": _named(facets.kind, KIND_WORDS),
    }


def chain_reply(*, head: ChainHead, check: KeptCheck) -> dict[str, Any]:
    """Return how the chain stands."""
    verdict = "fault" if check.fault_count else "whole"
    return {
        "length": head.sequence,
        "head": head.hash,
        "kept_heads": check.kept_heads,
        "verified_at": check.verified_at,
        "verified_length": check.verified_length,
        "verdict": verdict if check.verified_at else "unchecked",
        "fault_count": check.fault_count,
        "faults": [_fault(fault) for fault in check.faults],
    }


def _named(rows: Iterable[FacetCount], words: Mapping[str, Words]) -> list[dict[str, Any]]:
    return [
        {
            "value": row.value,
            "name_en": words[row.value].en,
            "name_ml": words[row.value].ml,
            "count": row.count,
        }
        for row in rows
    ]


def _act(action: str) -> Words:
    """A refused act is filed under the permission that it asked for."""
    words = act_words(action=action, outcome="")
    permission = permissions_by_code().get(action) if words.en == action else None
    return Words(permission.name_en, permission.name_ml) if permission else words


def _kind(subject: str) -> Words:
    record = record_get(subject=subject)
    return Words(record.name_en, record.name_ml) if record else Words(subject, subject)


def _fault(fault: Mapping[str, object]) -> dict[str, object]:
    words = fault_words(kind=str(fault["kind"]))
    return {**fault, "text_en": words.en, "text_ml": words.ml}
