"""In which words is an act told, and why it was not done?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sabha.audit.models import Outcome
from sabha.errors import DomainError
from sabha.http.texts import TITLES
from sabha.modularity.manifest import Act, Manifest
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.permissions.codes import permissions_by_code

_BLANK = re.compile(r"\{\w*\}")


class Words(NamedTuple):
    """One text in both languages."""

    en: str
    ml: str


SILENCE = Words("", "")


def borne(kept: str, *, en: str, ml: str) -> Words:
    """Return what somebody bore that day; kept in one script alone, it stands for both."""
    return Words(en or kept, ml or kept)


@cache
def acts_by_code() -> dict[str, Act]:
    """Return every act that the office and the installed modules can tell of."""
    return {act.code: act for manifest in declaring() for act in manifest.acts}


def declaring() -> tuple[Manifest, ...]:
    """Return the manifests that declare acts and records: the office's own before the modules'."""
    return (OFFICE, *manifests().values())


def act_words(*, action: str, outcome: str) -> Words:
    """Return what was done, of a refusal what was asked for; the code where there are no words."""
    if outcome == Outcome.REFUSED.value:
        permission = permissions_by_code().get(action)
        if permission is not None:
            return Words(permission.name_en, permission.name_ml)
    act = acts_by_code().get(action)
    return Words(act.text_en, act.text_ml) if act else Words(action, action)


def problem_words(*, code: str) -> Words:
    """Return why an act was not done; blank for one that was."""
    if not code:
        return SILENCE
    told = TITLES.get(code)
    if told is not None:
        return Words(*told)
    return _refusals().get(code, Words(code, code))


@cache
def _refusals() -> dict[str, Words]:
    """The titles of all refusals of the domain, what they fill in left out."""
    return {
        kind.code: Words(_BLANK.sub("…", kind.title_en), _BLANK.sub("…", kind.title_ml))
        for kind in _below(DomainError)
    }


def _below(kind: type[DomainError]) -> Iterator[type[DomainError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
