"""How is an Aadhaar number kept from coming in where a form does not ask for one?

Every form of the API is read here, so no service and no module has to think of it. A view that
does take the number names the field in `takes_aadhaar`, and reads it with `AadhaarField`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

from rest_framework.parsers import DataAndFiles, JSONParser, MultiPartParser

from sabha.privacy.aadhaar import aadhaar_mask
from sabha.privacy.masking import masking_tell

# What proves somebody is compared with a digest, and a phone number may look like an Aadhaar one.
_AS_GIVEN = frozenset({"password", "new_password", "current_password", "code", "recipient"})
_PHONE = "phone"

Context = Mapping[str, Any] | None


class MaskingJSONParser(JSONParser):
    """JSON without Aadhaar numbers in its texts."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Context = None
    ) -> Any:
        """Return what was sent, masked."""
        return masked(super().parse(stream, media_type, parser_context), "", _taken(parser_context))


class MaskingMultiPartParser(MultiPartParser):
    """A form with files, without Aadhaar numbers in its texts and the names of its files."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Context = None
    ) -> DataAndFiles[Any, Any]:
        """Return what was sent, masked."""
        sent = super().parse(stream, media_type, parser_context)
        taken = _taken(parser_context)
        fields = sent.data.copy()
        for name, values in sent.data.lists():
            fields.setlist(name, [masked(value, name, taken) for value in values])
        for name, files in sent.files.lists():
            for file in files:
                file.name = masked(file.name or "", name, taken)
        return DataAndFiles(fields, sent.files)


def masked(value: Any, field: str, taken: frozenset[str]) -> Any:
    """Return a value with the Aadhaar numbers in its texts masked; tell in which field."""
    if isinstance(value, dict):
        return {key: masked(item, str(key), taken) for key, item in value.items()}
    if isinstance(value, list):
        return [masked(item, field, taken) for item in value]
    if not isinstance(value, str) or field in taken | _AS_GIVEN or field.endswith(_PHONE):
        return value
    kept = aadhaar_mask(value)
    if kept != value:
        masking_tell(field)
    return kept


def _taken(context: Context) -> frozenset[str]:
    view = (context or {}).get("view")
    taken: frozenset[str] = getattr(view, "takes_aadhaar", frozenset())
    return taken
