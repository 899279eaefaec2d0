"""Is the reader's copy of a record the one that stands now?"""

from __future__ import annotations

import hashlib
import re
from typing import TypeVar

from django.http.response import HttpResponseBase
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import ChangedMeanwhileError, DomainError

_TAG = re.compile(r'(?:W/)?"(\d+)(?:\.[0-9a-f]+)?"')
_OK, _NOT_MODIFIED = 200, 304

AnyResponse = TypeVar("AnyResponse", bound=HttpResponseBase)


class MatchRequiredError(DomainError):
    """A change was asked for without saying which version was read."""

    code = "match-required"
    status = 428
    title_en = "Say which version you are changing (If-Match)."
    title_ml = "ഏത് പതിപ്പാണ് മാറ്റുന്നതെന്ന് പറയണം (If-Match)."


def with_etag(response: Response, version: int) -> Response:
    """Tag a reply with the record's version, and with what this reader was shown of it.

    The second part tells apart replies of one version that differ by reader or by day.
    """
    shown = hashlib.sha256(JSONRenderer().render(response.data)).hexdigest()[:12]
    response.headers["ETag"] = f'"{version}.{shown}"'
    return response


def match_version(request: Request) -> int:
    """Return the version that the caller read.

    Raises:
        MatchRequiredError: there is no If-Match.
        ChangedMeanwhileError: it is not one of our tags.
    """
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise MatchRequiredError
    tag = _TAG.fullmatch(header)
    if tag is None:
        raise ChangedMeanwhileError
    return int(tag[1])


def require_match(request: Request, version: int) -> None:
    """Let the change go on only from the version that stands now.

    Raises:
        MatchRequiredError: there is no If-Match.
        ChangedMeanwhileError: another version stands.
    """
    if match_version(request) != version:
        raise ChangedMeanwhileError


def not_modified(request: Request, response: AnyResponse) -> AnyResponse | Response:
    """Return 304 in place of a 200 whose tag the reader names in If-None-Match."""
    tag = response.headers.get("ETag")
    if request.method not in {"GET", "HEAD"} or response.status_code != _OK or not tag:
        return response
    known = {part.strip() for part in request.headers.get("If-None-Match", "").split(",")}
    if tag not in known and "*" not in known:
        return response
    response.status_code = _NOT_MODIFIED
    if isinstance(response, Response):
        response.data = None
    return response
