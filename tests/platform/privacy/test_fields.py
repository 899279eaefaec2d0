"""Who is shown what of a personal identifier?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from rest_framework import serializers

from sabha.errors import InvalidInputError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.privacy.aadhaar import AadhaarReference
from sabha.privacy.fields import AadhaarField, HiddenText, MaskedEmail, MaskedPhone
from tests.platform.privacy.numbers import NUMBER

CODE = "test.person.contact"
PERSON = {"phone": "+919847014321", "email": "amina@example.org", "address": "House 7"}


class _Card(serializers.Serializer[object]):
    phone = MaskedPhone(permission=CODE)
    email = MaskedEmail(permission=CODE)
    address = HiddenText(permission=CODE)


class _Form(serializers.Serializer[object]):
    aadhaar = AadhaarField()


def test_with_the_permission_all_is_shown() -> None:
    with acting_as(replace(SYSTEM, permissions=frozenset({CODE}))):
        assert dict(_Card(PERSON).data) == PERSON


def test_without_it_only_what_tells_people_apart() -> None:
    with acting_as(replace(SYSTEM, permissions=frozenset({"test.person.view"}))):
        assert dict(_Card(PERSON).data) == {
            "phone": "••••• •4321",
            "email": "a•••@example.org",
            "address": "",
        }


def test_a_number_comes_in_once_and_never_goes_out() -> None:
    form = _Form(data={"aadhaar": NUMBER})
    assert form.is_valid()
    reference = form.validated_data["aadhaar"]

    assert isinstance(reference, AadhaarReference)
    assert reference.is_of(NUMBER)
    for kept in (reference, reference.stored):
        assert dict(_Form({"aadhaar": kept}).data) == {"aadhaar": f"XXXX XXXX {NUMBER[-4:]}"}


def test_a_wrong_number_is_not_repeated() -> None:
    wrong = f"1{NUMBER[1:]}"

    with pytest.raises(InvalidInputError) as caught:
        _Form(data={"aadhaar": wrong}).is_valid()

    assert caught.value.errors[0]["code"] == "aadhaar-malformed"
    assert wrong not in str(caught.value.errors)
