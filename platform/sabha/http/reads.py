"""Which answers show personal data, and how is their reading written down?

A view says it in one line, `reads_personal = {"retrieve": "filing.file"}`; more than that is said
with `Reads`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from uuid import UUID

from rest_framework.request import Request

from sabha.audit.services import reading_record
from sabha.telemetry.scrubbing import line_scrub

if TYPE_CHECKING:
    from sabha.http.views import BodyView, PlatformView


@dataclass(frozen=True, slots=True)
class Reads:
    """One kind of reading.

    `action` is `<subject>.read` unless said. `key` names the path parameter that holds the
    record's id; by default that of the view, and where there is none the record is the body's one
    register. With `asked_by`, only a question that has this query parameter is a reading.
    """

    subject: str
    action: str = ""
    key: str = ""
    asked_by: str = ""

    @property
    def act(self) -> str:
        """The action as the entry names it."""
        return self.action or f"{self.subject}.read"


Readings = Mapping[str, "str | Reads"]


def reads_of(stated: str | Reads | None, request: Request) -> Reads | None:
    """Return which reading the request is, or None when it shows nothing personal."""
    if stated is None:
        return None
    reads = Reads(stated) if isinstance(stated, str) else stated
    is_asked = not reads.asked_by or request.query_params.get(reads.asked_by)
    return reads if is_asked else None


def reads_record(view: BodyView, reads: Reads) -> None:
    """Write down what the view has just shown, to whom, and what was asked for."""
    key = reads.key or record_key(view)
    others = {name: value for name, value in view.kwargs.items() if name != key}
    asked = asked_of(view.request)
    details = {**others, **({"asked": asked} if asked else {})}
    reading_record(
        action=reads.act,
        subject=reads.subject,
        subject_id=view.kwargs.get(key, view.body.id),
        details=details or None,
    )


def asked_of(request: Request) -> str:
    """Return what was asked for, without numbers and addresses: the audit is never erased."""
    lists = request.query_params.lists()
    return urlencode([(name, line_scrub(value)) for name, values in lists for value in values])


def record_key(view: PlatformView) -> str:
    """Return the name of the path parameter that holds the id of the view's record."""
    return str(getattr(view, "lookup_url_kwarg", None) or getattr(view, "lookup_field", "id"))


def record_id(view: PlatformView) -> UUID | None:
    """Return the id of the record that was asked for, or None."""
    found = view.kwargs.get(record_key(view))
    ids = [found, *view.kwargs.values()]
    return next((value for value in ids if isinstance(value, UUID)), None)
