"""What happens on a day on which everybody says and types what must not get out?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.db import connections

from modules.filing.models import Attachment
from sabha.database.work import body_work
from sabha.documents.storage import BodyFiles
from tenants.membership.services import staff_create
from tests.architecture.isolation.browser import Browser
from tests.architecture.isolation.resident import (
    CITIZEN_EMAIL,
    CITIZEN_NAME,
    CITIZEN_PHONE,
    WORDS,
)
from tests.architecture.isolation.world import Tenant
from tests.modules.filing.office import SERVICE
from tests.people import host_of
from tests.platform.documents import samples

FILES = "/api/modules/filing/files/"
COMPLAINTS = "/api/modules/grievances/complaints/"
LOGIN = "/_allauth/browser/v1/auth/login"
CODES = "/api/session/codes/"
REGISTRATION = {
    "service": SERVICE,
    "subject": f"Matter of {WORDS.name}",
    "applicant_name": WORDS.name,
    "applicant_phone": WORDS.phone,
    "applicant_address": f"{WORDS.address}, {WORDS.email}, UID {WORDS.aadhaar}",
}
COMPLAINT = {
    "category": "water",
    "place": WORDS.address,
    "description": f"{WORDS.note} {WORDS.phone_spaced} {WORDS.aadhaar}",
    "complainant_name": WORDS.name,
    "complainant_phone": WORDS.phone,
}


@dataclass
class Day:
    """What was answered: statuses by act, and the codes that were given out."""

    statuses: dict[str, int] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)


def day_pass(port: int, tenant: Tenant) -> Day:
    """Work a day at the counter of a body, with all that goes wrong."""
    day = Day()
    staff_create(
        body=tenant.ref,
        login=WORDS.email,
        password=WORDS.password,
        name_en="Officer",
        name_ml="ഓഫീസർ",
        seat_code="front_office",
    )
    browser = Browser(port, host_of(tenant.ref))
    _sign_in(day, browser)
    _file(day, browser, tenant)
    _complain(day, browser)
    _break(day, browser, tenant)
    _codes(day, browser, Browser(port, host_of(tenant.ref)))
    return day


def _sign_in(day: Day, browser: Browser) -> None:
    browser.open()
    for name, password in (("wrong", f"{WORDS.password}?"), ("right", WORDS.password)):
        answer = browser.post(LOGIN, {"username": WORDS.email, "password": password})
        day.statuses[f"sign in, {name}"] = answer.status
    day.statuses["sign in, malformed"] = browser.post(LOGIN, WORDS.password.encode()).status
    browser.open()


def _file(day: Day, browser: Browser, tenant: Tenant) -> None:
    key = {"Idempotency-Key": "resident-file-1"}
    made = browser.post(FILES, REGISTRATION, **key)
    day.statuses["file"] = made.status
    file_id: str = made.json()["id"]
    path = f"{FILES}{file_id}/"
    day.statuses["file again"] = browser.post(FILES, REGISTRATION, **key).status
    note = {"text": f"{WORDS.note} {WORDS.aadhaar} {WORDS.email}"}
    day.statuses["note"] = browser.post(f"{path}notes/", note).status
    name = f"{WORDS.paper} {WORDS.aadhaar}.pdf"
    uploaded = browser.upload(f"{path}attachments/", name=name, content=samples.PDF)
    day.statuses["paper"] = uploaded.status
    for words in (WORDS.phone, WORDS.phone_spaced, WORDS.name, WORDS.search, WORDS.aadhaar):
        day.statuses[f"search {words}"] = browser.get(f"{FILES}?q={quote(words)}").status
    day.statuses["facets"] = browser.get(f"{FILES}facets/?q={WORDS.phone}").status
    day.statuses["read"] = browser.get(path).status
    wrong: list[Any] = [
        {**REGISTRATION, "applicant_phone": f"{WORDS.phone} {WORDS.name}"},
        {**REGISTRATION, "service": WORDS.name, "received_on": WORDS.note},
        f'{{"subject": "{WORDS.note}", {WORDS.phone}'.encode(),
    ]
    day.statuses |= {f"wrong {n}": browser.post(FILES, it).status for n, it in enumerate(wrong)}
    unknown = browser.get(f"/api/modules/filing/{quote(WORDS.note)}/?q={WORDS.phone}")
    day.statuses["unknown"] = unknown.status
    _paper_lose(day, browser, tenant, UUID(file_id))


def _paper_lose(day: Day, browser: Browser, tenant: Tenant, file_id: UUID) -> None:
    """Let the bytes of the paper go: asking for it is a fault."""
    with body_work(tenant.ref):
        paper = Attachment.objects.select_related("document").get(file_id=file_id)
        BodyFiles.of(tenant.ref).remove(paper.document.stored_as)
    path = f"{FILES}{file_id}/attachments/{paper.id}/content"
    day.statuses["lost paper"] = browser.get(f"{path}?name={quote(WORDS.paper)}").status


def _complain(day: Day, browser: Browser) -> None:
    key = {"Idempotency-Key": "resident-complaint-1"}
    day.statuses["complaint"] = browser.post(COMPLAINTS, COMPLAINT, **key).status


def _break(day: Day, browser: Browser, tenant: Tenant) -> None:
    """Let the database refuse what is sound: its message shows the whole row."""
    file_id = browser.get(FILES).json()["results"][0]["id"]
    table = f'"{tenant.ref.schema}".filing_note'
    refuse = f"ALTER TABLE {table} ADD CONSTRAINT broken CHECK (false) NOT VALID"
    with connections[f"{tenant.ref.alias}_owner"].cursor() as cursor:
        cursor.execute(refuse)
        sent = browser.post(f"{FILES}{file_id}/notes/", {"text": WORDS.note})
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT broken")
    day.statuses["fault"] = sent.status


def _codes(day: Day, officer: Browser, citizen: Browser) -> None:
    citizen.open()
    for channel, recipient in (("sms", f"+91{CITIZEN_PHONE}"), ("email", CITIZEN_EMAIL)):
        asked = citizen.post(CODES, {"channel": channel, "recipient": recipient})
        day.statuses[f"code by {channel}"] = asked.status
        wrong = {"code": "000000", "name": CITIZEN_NAME}
        answer = citizen.post(f"{CODES}{asked.json().get('id')}/confirm/", wrong)
        day.statuses[f"wrong code by {channel}"] = answer.status
    slip = officer.post(
        "/api/office/codes/",
        {"recipient": f"+91{CITIZEN_PHONE}", "name_en": CITIZEN_NAME, "seen": "Ration card"},
    )
    day.statuses["slip"] = slip.status
    code: str = slip.json().get("code", "")
    day.codes.append(code)
    sent = {"recipient": f"+91{CITIZEN_PHONE}", "code": code}
    citizen.open()
    other = f"{code[:-1]}{'9' if code[-1:] != '9' else '7'}"
    wrong_slip = citizen.post(f"{CODES}counter/", {**sent, "code": other})
    day.statuses["wrong slip"] = wrong_slip.status
    day.statuses["signed in by slip"] = citizen.post(f"{CODES}counter/", sent).status
    citizen.open()
    mine = citizen.get("/api/modules/privacy/mine/")
    day.statuses["mine"] = mine.status
