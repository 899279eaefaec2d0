"""What does telemetry do around each request?"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.telemetry.flushing import flusher, meter
from sabha.telemetry.reporting import work_tag
from sabha.telemetry.work_context import Work, working

REQUEST_ID = "X-Request-Id"
SERVER_TIMING = "Server-Timing"

_PLAUSIBLE_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")

Answering = Callable[[HttpRequest], HttpResponseBase]


def body_of(request: HttpRequest) -> BodyRef | None:
    """Return the body that the request's host named, once the directory has looked it up."""
    body: BodyRef | None = getattr(request, "body_ref", None)
    return body


class RequestContextMiddleware:
    """Give each request an id (a proxy's, if it sent one), for logs, reports and the answer."""

    def __init__(self, get_response: Answering) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request under its id."""
        sent = request.headers.get(REQUEST_ID, "")
        request_id = sent if _PLAUSIBLE_ID.fullmatch(sent) else str(uuid7())
        with working(Work(request_id, lambda: body_of(request))):
            response = self.get_response(request)
        response.headers[REQUEST_ID] = request_id
        return response

    def process_view(self, request: HttpRequest, *_route: object) -> None:
        """Tag error reports, now that the body is known."""
        work_tag()


class RequestMeterMiddleware:
    """Count requests, server errors and latencies of each body; say the time to the browser."""

    def __init__(self, get_response: Answering) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then count if a body was served."""
        began = time.perf_counter()
        response = self.get_response(request)
        latency_ms = (time.perf_counter() - began) * 1000
        response.headers[SERVER_TIMING] = f"app;dur={latency_ms:.1f}"
        body = body_of(request)
        if body is not None:
            is_error = response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
            meter.count(body.id, latency_ms, is_error=is_error)
            flusher.ensure_running()
        return response
