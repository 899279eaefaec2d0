"""Does an ability say no in the words of the refusal itself?"""

from __future__ import annotations

from sabha.errors import NotPermittedError
from sabha.permissions.ability import ALLOWED, Ability
from sabha.permissions.serializers import AbilitySerializer


def test_an_act_that_is_allowed_needs_no_reason() -> None:
    assert AbilitySerializer(ALLOWED).data == {"allowed": True, "reason_en": "", "reason_ml": ""}


def test_an_act_that_is_refused_says_why_in_both_languages() -> None:
    data = AbilitySerializer(Ability.refused_by(NotPermittedError())).data

    assert data["allowed"] is False
    assert data["reason_en"] == NotPermittedError.title_en
    assert data["reason_ml"] == NotPermittedError.title_ml
