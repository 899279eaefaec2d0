"""What is common to the answers about files?"""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.response import Response

from modules.filing.selectors import file_get
from modules.filing.serializers.replies import FileDetailSerializer
from sabha.http.etag import with_etag
from sabha.seats.selectors import seat_list
from sabha.seats.standing import Sitter

Given = TypeVar("Given", bound=serializers.Serializer[Any])


def checked(serializer: type[Given], data: Any) -> Given:
    """Return what was given, once it has the right shape."""
    given = serializer(data=data)
    given.is_valid(raise_exception=True)
    return given


def file_reply(file_id: UUID, *, status: int = 200) -> Response:
    """Return the whole file as it stands now, with its ETag."""
    file = file_get(file_id=file_id)
    data = FileDetailSerializer(file, context=seat_context()).data
    return with_etag(Response(data, status=status), file.version)


def seat_context() -> dict[str, dict[UUID, Sitter | None]]:
    """Return who does each seat's work today, else who holds it, for the serializers."""
    return {"holders": {seat.id: seat.to_be_asked for seat in seat_list()}}
