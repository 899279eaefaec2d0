"""Is this process alive, and can it reach its databases?"""

from __future__ import annotations

from collections.abc import Callable

from django.db import Error, connections
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from psycopg import Error as PsycopgError

LIVE = "/api/health/live/"
READY = "/api/health/ready/"


class LivenessMiddleware:
    """Answer the two health addresses on any host, before hosts are looked at."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer for the health addresses; pass on everything else."""
        if request.path == LIVE:
            return JsonResponse({"status": "ok"})
        if request.path == READY:
            return readiness()
        return self.get_response(request)


def readiness() -> JsonResponse:
    """Return 200 when the control plane and every cell answer, else 503 naming the others."""
    aliases = ["default", *(name for name in connections if _is_cell(name))]
    down = [alias for alias in aliases if not _answers(alias)]
    status = 503 if down else 200
    reply = JsonResponse({"status": "unready" if down else "ok", "down": down}, status=status)
    reply.headers["Cache-Control"] = "no-store"
    return reply


def _is_cell(alias: str) -> bool:
    return alias.startswith("cell_") and not alias.endswith("_owner")


def _answers(alias: str) -> bool:
    connection = connections[alias]
    try:
        connection.ensure_connection()
        connection.connection.execute("SELECT 1")
        connection.connection.rollback()
    except (Error, PsycopgError):
        return False
    finally:
        connection.close()
    return True
