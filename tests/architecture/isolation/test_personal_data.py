"""Does what residents give and officers type stay where it is kept, and leave no other trace?"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connections
from psycopg import sql

from sabha.config.env import environment
from sabha.database.embedded.ports import port_choose
from tests.architecture.isolation.browser import Browser
from tests.architecture.isolation.day import Day, day_pass
from tests.architecture.isolation.processes import program_running, web_wait
from tests.architecture.isolation.resident import (
    CITIZEN_EMAIL,
    CITIZEN_NAME,
    CITIZEN_PHONE,
    WORDS,
    found_in,
)
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.test_tasks import is_empty, purge
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of
from tests.platform.queueing.worker import wait_until
from tests.platform.telemetry.ingest import ingest_open

# Any six digits would also be found in references.
_CODE = re.compile(r'"text": "(\d{6})')
CITIZEN = (CITIZEN_PHONE, CITIZEN_EMAIL, CITIZEN_NAME)
NOT_OUTSIDE = (*WORDS.all(), *CITIZEN)


@dataclass(frozen=True)
class Traces:
    """All that the programs wrote on that day, beside the rows of their tables."""

    day: Day
    tenant: Tenant
    web: str
    worker: str
    postgres: str
    envelopes: str
    metrics: str
    messages: str


@pytest.fixture(scope="module")
def traces(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Traces]:
    """Work the day against a real server, then let a real worker do what it left."""
    logs = tmp_path_factory.mktemp("logs")
    port, host = port_choose(), host_of(world.a.ref)
    purge()
    with ingest_open() as ingest, ingest_open() as carrier:
        run = partial(program_running, port=port, dsn=ingest.dsn, sms=carrier.dsn)
        with run("web", logs / "web.log"):
            web_wait(port, host)
            day = day_pass(port, world.a)
            metrics = Browser(port, host_of("apex")).get("/api/health/metrics/").text
            messages = queued()
        with run("worker", logs / "worker.log"):
            wait_until(is_empty)
        day.codes += sorted(set(_CODE.findall("".join(carrier.envelopes))))
        envelopes = "".join(ingest.envelopes)
    yield Traces(
        day=day,
        tenant=world.a,
        web=(logs / "web.log").read_text(),
        worker=(logs / "worker.log").read_text(),
        postgres=postgres_log(),
        envelopes=envelopes,
        metrics=metrics,
        messages=messages,
    )
    purge()


def queued() -> str:
    """Return what waits in the broker, with the arguments of tasks as they read."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT to_jsonb(q)::text FROM pgmq.q_sabha q")
        rows = [row for (row,) in cursor.fetchall()]
    return "\n".join(f"{row}\n{_body(json.loads(row))}" for row in rows)


def _body(row: dict[str, Any]) -> str:
    message = row["message"]
    found = json.loads(message) if isinstance(message, str) else message
    return base64.b64decode(found["body"]).decode()


def postgres_log() -> str:
    """Return what the database server logged."""
    folder = environment().data_dir
    found = [*folder.rglob("*.log"), *(folder / "postgres").rglob("*.csv")]
    return "\n".join(path.read_text(errors="replace") for path in sorted(set(found)))


def rows_with(tables: dict[str, list[str]], word: str) -> set[str]:
    """Return the tables that have the word in a row."""
    return {name for name, rows in tables.items() if found_in("\n".join(rows), (word,))}


def control_rows() -> dict[str, list[str]]:
    """Return every row of the control plane, sessions as they read."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        names = [name for (name,) in cursor.fetchall()]
        tables = {}
        for name in names:
            cursor.execute(
                sql.SQL("SELECT to_jsonb(t)::text FROM {} t").format(sql.Identifier(name))
            )
            tables[name] = [row for (row,) in cursor.fetchall()]
    sessions = Session.objects.all()
    tables["django_session"] = [
        json.dumps(SessionStore().decode(each.session_data), default=str) for each in sessions
    ]
    return tables


def test_the_day_went_as_it_should(traces: Traces) -> None:
    expected = {
        "sign in, wrong": 400,
        "sign in, right": 200,
        "file": 201,
        "file again": 201,
        "note": 201,
        "paper": 201,
        "read": 200,
        "wrong 0": 400,
        "wrong 1": 400,
        "wrong 2": 400,
        "unknown": 404,
        "lost paper": 500,
        "complaint": 201,
        "fault": 500,
        "code by sms": 202,
        "code by email": 202,
        "slip": 201,
        "signed in by slip": 200,
        "mine": 200,
    }
    assert {act: traces.day.statuses.get(act) for act in expected} == expected
    assert all(traces.day.statuses[act] == 200 for act in traces.day.statuses if "search" in act)
    assert len(traces.day.codes) == 2
    assert all(len(code) > 5 for code in traces.day.codes)


def test_logs_reports_and_figures_tell_nothing_of_anybody(traces: Traces) -> None:
    words = (*NOT_OUTSIDE, *traces.day.codes)
    seen = {
        name: found_in(getattr(traces, name), words)
        for name in ("web", "worker", "postgres", "envelopes", "metrics", "messages")
    }

    assert {name: told for name, told in seen.items() if told} == {}
    assert "CheckViolation" in traces.envelopes
    assert traces.web.count('"level": "error"') >= 2
    assert traces.metrics
    assert traces.worker


def test_the_broker_is_given_ids_alone(traces: Traces) -> None:
    assert traces.messages
    assert found_in(traces.messages, (*NOT_OUTSIDE, *traces.day.codes)) == []


def test_the_control_plane_keeps_nothing_of_a_bodys_residents(traces: Traces) -> None:
    tables = control_rows()
    places = {word: rows_with(tables, word) for word in (*WORDS.all(), *traces.day.codes)}
    told = {word: names for word, names in places.items() if names}

    # The officer's own address is that of the account, and of the session that it opened.
    own = {"identity_user", "account_emailaddress", "django_session"}
    assert told.pop(WORDS.email) <= own
    # A message keeps its text while its carrier has yet to take it.
    slip, code = traces.day.codes
    assert told.pop(code, set()) <= {"notifications_message"}
    assert slip not in told
    assert told == {}


def test_a_citizens_number_is_with_their_account_alone(traces: Traces) -> None:
    tables = control_rows()

    allowed = {"identity_user", "citizens_signincode", "notifications_message"}
    assert rows_with(tables, CITIZEN_PHONE) <= allowed
    assert rows_with(tables, CITIZEN_EMAIL) <= allowed
    assert rows_with(tables, CITIZEN_NAME) <= allowed


def test_a_body_keeps_each_word_where_it_belongs(traces: Traces) -> None:
    tables = rows_of(traces.tenant.ref)
    places = {word: rows_with(tables, word) for word in (*WORDS.all(), *traces.day.codes)}
    belongs = {
        WORDS.name: {"filing_file", "grievances_complaint", "audit_auditentry"},
        WORDS.phone: {"filing_file", "grievances_complaint"},
        WORDS.phone_spaced: {"grievances_complaint"},
        WORDS.email: {"filing_file", "filing_note"},
        WORDS.address: {"filing_file", "grievances_complaint", "audit_auditentry"},
        WORDS.note: {"filing_note", "grievances_complaint"},
        WORDS.paper: {"documents_document", "audit_auditentry"},
        # What was searched for is written down, its numbers masked.
        WORDS.search: {"audit_auditentry"},
    }

    wrong = {word: names - belongs.get(word, set()) for word, names in places.items()}
    assert {word: names for word, names in wrong.items() if names} == {}


def test_an_aadhaar_number_is_kept_nowhere_at_all(traces: Traces) -> None:
    tables = {**control_rows(), **rows_of(traces.tenant.ref)}
    number = WORDS.aadhaar

    for written in (number, f"{number[:4]} {number[4:8]}", number[:8]):
        assert rows_with(tables, written) == set()
    assert rows_with(tables, f"XXXX XXXX {number[8:]}") >= {"filing_file", "filing_note"}


def test_a_planted_leak_is_found(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    log.write_text(f"GET /files/?q={WORDS.phone}")

    assert found_in(log.read_text(), NOT_OUTSIDE) == [WORDS.phone]
