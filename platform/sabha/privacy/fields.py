"""In what shape do personal identifiers come in, and to whom are they shown?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sabha.errors import InvalidInputError
from sabha.privacy.aadhaar import AadhaarMalformedError, AadhaarReference
from sabha.privacy.masking import email_mask, is_shown, phone_mask


@extend_schema_field(OpenApiTypes.STR)
class AadhaarField(serializers.Field[AadhaarReference, str, str, Any]):
    """Takes the number once and gives its reference; shows a reference as "XXXX XXXX 1234".

    The view names the field in `takes_aadhaar`; otherwise the number is masked before it is here.
    """

    def to_internal_value(self, data: str) -> AadhaarReference:
        """Return the number's reference.

        Raises:
            InvalidInputError: it is no Aadhaar number; the reply does not repeat it.
        """
        try:
            return AadhaarReference.of(str(data))
        except AadhaarMalformedError as error:
            told = {"message_en": error.text("en"), "message_ml": error.text("ml")}
            raise InvalidInputError(
                [{"field": str(self.field_name), "code": error.code, **told}]
            ) from None

    def to_representation(self, value: Any) -> str:
        """Return the masked form of a reference, as such or as stored."""
        if not value:
            return ""
        known = value if isinstance(value, AadhaarReference) else AadhaarReference.read(str(value))
        return str(known)


class GuardedField(serializers.CharField):
    """Shown whole to those who hold `permission`."""

    def __init__(self, *, permission: str, **kwargs: Any) -> None:
        self.permission = permission
        super().__init__(read_only=True, allow_blank=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        """Return the value, or what the actor may see of it."""
        text = str(super().to_representation(value))
        return text if is_shown(self.permission) else self.masked(text)

    def masked(self, text: str) -> str:
        """Return what everybody else sees."""
        return ""


class MaskedPhone(GuardedField):
    """A phone number; "••••• •4321" without the permission."""

    def masked(self, text: str) -> str:
        """Return the last four digits."""
        return phone_mask(text)


class MaskedEmail(GuardedField):
    """An e-mail address; "a•••@example.org" without the permission."""

    def masked(self, text: str) -> str:
        """Return the first letter and the domain."""
        return email_mask(text)


class HiddenText(GuardedField):
    """An address or the like; blank without the permission."""
