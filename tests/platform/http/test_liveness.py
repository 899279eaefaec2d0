"""Does a probe learn whether this process can serve?"""

from __future__ import annotations

from django.db import connections
from django.test import Client

from sabha.database.body import BodyRef
from sabha.http.liveness import readiness


def test_a_live_process_says_so_at_any_host() -> None:
    reply = Client(HTTP_HOST="10.0.0.7:8000").get("/api/health/live/")

    assert reply.json() == {"status": "ok"}


def test_a_process_is_ready_when_both_planes_answer(body_a: BodyRef) -> None:
    reply = Client(HTTP_HOST="10.0.0.7:8000").get("/api/health/ready/")

    assert (reply.status_code, reply.json()) == (200, {"status": "ok", "down": []})


def test_a_cell_that_does_not_answer_is_named(body_a: BodyRef) -> None:
    known = connections.databases
    known["cell_down"] = {**known["cell_main"], "PORT": "1", "OPTIONS": {"connect_timeout": 1}}

    reply = readiness()

    del connections["cell_down"]
    del known["cell_down"]
    assert reply.status_code == 503
    assert b'"down": ["cell_down"]' in reply.content
