"""Which files lie on the desks of an office that people try out?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from django.utils import timezone

from modules.filing.demo.paper import paper_scanned
from modules.filing.manifest import MANIFEST
from modules.filing.models import File
from modules.filing.rules.states import Outcome
from modules.filing.selectors import file_get
from modules.filing.services.attachment import Upload
from modules.filing.services.decision import file_decide
from modules.filing.services.file import Applicant, file_register
from modules.filing.services.movement import file_forward, file_return
from sabha.database.body import current_body
from sabha.identity.actor import Actor, acting_as
from sabha.seats.selectors import permissions_of, seat_by_code, seat_list
from tenants.masters.public import service_list

Matter = dict[str, Any]
Step = Callable[..., None]
_MATTERS = Path(__file__).with_name("matters.json")


def fill() -> None:
    """Put some applications of the last weeks into the current body, once."""
    if File.objects.exists():
        return
    offered = {s.code for s in service_list(module=MANIFEST.slug, body_type=current_body().type)}
    held = {seat.code for seat in seat_list() if seat.holder}
    for matter in json.loads(_MATTERS.read_text(encoding="utf-8")):
        seats = {"front_office", *(step[1] for step in matter["route"])}
        if matter["service"] in offered and seats <= held:
            _matter_enter(matter)


def _matter_enter(matter: Matter) -> None:
    scan = paper_scanned(title=matter["service"])
    with _sitting("front_office"):
        file = file_register(
            service_code=matter["service"],
            subject=matter["subject"],
            applicant=Applicant(
                name=matter["applicant"], address=matter["address"], phone=matter["phone"]
            ),
            received_on=timezone.localdate() - timedelta(days=matter["days_ago"]),
            uploads=[Upload(name="application.pdf", content=BytesIO(scan))]
            if matter["has_paper"]
            else [],
        )
    for act, seat, to, note in matter["route"]:
        with _sitting(seat):
            _STEPS[act](file_get(file_id=file.id), to, note)


def _forward(file: File, to: str, note: str) -> None:
    seat = seat_by_code(code=to)
    file_forward(file_id=file.id, version=file.version, seat_id=seat.id, note=note)


def _return(file: File, _to: str, note: str) -> None:
    file_return(file_id=file.id, version=file.version, note=note)


def _approve(file: File, _to: str, reason: str) -> None:
    file_decide(file_id=file.id, outcome=Outcome.APPROVED, reason=reason)


def _reject(file: File, _to: str, reason: str) -> None:
    file_decide(file_id=file.id, outcome=Outcome.REJECTED, reason=reason)


_STEPS: dict[str, Step] = {
    "forward": _forward,
    "return": _return,
    "approve": _approve,
    "reject": _reject,
}


@contextmanager
def _sitting(code: str) -> Iterator[None]:
    """Act as whoever holds the seat today."""
    seat = seat_by_code(code=code)
    if seat.holder is None:
        raise LookupError(code)
    permissions = permissions_of(user_id=seat.holder.user_id, on=timezone.localdate())
    actor = Actor(
        kind="staff",
        name=seat.holder.name_ml,
        name_en=seat.holder.name_en,
        user_id=seat.holder.user_id,
        seat_id=seat.id,
        designation=seat.designation_ml,
        designation_en=seat.designation_en,
        permissions=permissions,
    )
    with acting_as(actor):
        yield
