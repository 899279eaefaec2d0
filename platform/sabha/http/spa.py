"""What does a browser get for an address that is not the API's?"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from sabha.http.pages import answer, page_not_found

ASSETS = "assets/"
MISSING = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sabha</title></head><body><main>
<h1>സ്ക്രീനുകൾ ഇതുവരെ നിർമ്മിച്ചിട്ടില്ല · The screens are not built yet</h1>
<p>Run <code>make setup</code> and start again. The API answers under <code>/api/</code>.</p>
</main></body></html>
"""


@require_safe
def front_end(request: HttpRequest, path: str = "") -> HttpResponse:
    """Return the one page of the front end; its router reads the address.

    An asset that reaches this view does not exist: whitenoise serves those that do.
    """
    if path.startswith((ASSETS, "api/", "_allauth/")) or path == "api":
        return page_not_found(request)
    index = Path(settings.FRONTEND_DIST) / "index.html"
    if not index.is_file():
        return HttpResponse(MISSING, status=503)
    reply = HttpResponse(_read(index, index.stat().st_mtime_ns))
    reply.headers["Cache-Control"] = "no-cache"
    return reply


def unknown_host(request: HttpRequest) -> HttpResponse:
    """Answer 404 at a host that names no local body, and offer the search for one."""
    port = request.get_port()
    suffix = "" if port in {"80", "443"} else f":{port}"
    search = f"{request.scheme}://{settings.BASE_DOMAIN}{suffix}/"
    more = f'<p><a href="{search}">നിങ്ങളുടെ തദ്ദേശ സ്ഥാപനം കണ്ടെത്തുക · Find your local body</a></p>'
    return answer(request, "not-found", 404, more)


@lru_cache(maxsize=4)
def _read(index: Path, changed_at: int) -> bytes:
    return index.read_bytes()
