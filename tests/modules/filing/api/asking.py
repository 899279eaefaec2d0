"""How do tests ask filing over HTTP?"""

from __future__ import annotations

import json
from typing import Any

from django.http.response import HttpResponseBase
from django.test import Client

from tests.modules.filing.office import registration

BASE = "/api/modules/filing"
FILES = f"{BASE}/files/"

Answer = dict[str, Any]


def answer(response: HttpResponseBase, status: int = 200) -> Answer:
    """Return the JSON of a reply that has the expected status."""
    body: Answer = json.loads(b"".join(response))
    assert response.status_code == status, body
    return body


def post(client: Client, path: str, body: Answer, **headers: str) -> HttpResponseBase:
    """Post JSON; headers as in `if_match="…"`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(path, json.dumps(body), content_type="application/json", headers=named)


def registered(client: Client, **changes: Any) -> Answer:
    """Register a file and return it whole."""
    return answer(post(client, FILES, registration(**changes)), 201)


def path_of(file: Answer, act: str = "") -> str:
    """Return the address of a file, or of an act on it."""
    return f"{FILES}{file['id']}/{act}"


def tag_of(client: Client, file: Answer) -> str:
    """Return the ETag under which the file stands now."""
    return client.get(path_of(file)).headers["ETag"]


def seat_id(client: Client, code: str) -> str:
    """Return the id of a seat of the client's body."""
    seats: list[dict[str, str]] = json.loads(client.get(f"{BASE}/seats/").content)
    return next(seat["id"] for seat in seats if seat["code"] == code)
