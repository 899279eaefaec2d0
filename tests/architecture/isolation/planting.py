"""How does a body get a row of its own in every table?"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from django.utils import timezone

from modules.filing.models import Attachment, File
from modules.filing.public import Applicant, Outcome
from modules.filing.services.attachment import Upload
from modules.filing.services.decision import file_decide
from modules.filing.services.file import file_register
from modules.filing.services.note import note_add
from modules.grievances.manifest import MANIFEST as GRIEVANCES
from modules.grievances.rules import Category
from modules.grievances.services import Complainant, complaint_register
from modules.privacy.rules.kinds import Kind as PrivacyKind
from modules.privacy.services.consent import consent_give
from modules.privacy.services.request import request_make
from sabha.calendar.services import local_holiday_declare
from sabha.database.body import BodyRef
from sabha.database.router import body_plane_labels
from sabha.database.work import body_work
from sabha.documents.storage import BodyFiles
from sabha.events.services import outbox_deliver
from sabha.idempotency.services import Reply, reply_remember, reply_remembered
from sabha.identity.actor import Actor, acting_as
from sabha.identity.models import User
from sabha.numbering.services import number_next
from sabha.seats.models import Absence, Role, Seat, SeatRole, Section
from sabha.seats.rules.duty import Kind
from sabha.seats.selectors import seat_by_code
from sabha.seats.services import Appointee, posting_begin
from tests.architecture.isolation.canaries import Canary
from tests.modules.filing.office import EVERYTHING, SERVICE
from tests.platform.documents import samples

NOWHERE = UUID("0198a7c0-0000-7000-8000-000000000000")
_KEYS_OF = {
    "section": "seats.Section",
    "role": "seats.Role",
    "posting": "seats.Posting",
    "absence": "seats.Absence",
    "entry": "audit.AuditEntry",
    "request": "privacy.Request",
}


@dataclass(frozen=True)
class Planted:
    """Ids of planted records. The bytes of `lost_attachment` are gone: reading it is a fault."""

    file: UUID
    decided_file: UUID
    attachment: UUID
    lost_attachment: UUID
    document: UUID
    seat: UUID
    complaint: UUID
    user: UUID
    keys: dict[str, list[str]] = field(repr=False)
    visit: UUID = NOWHERE

    @property
    def ids(self) -> tuple[UUID | str, ...]:
        """The ids that could stand in an address."""
        records = (self.file, self.attachment, self.document, self.seat, self.complaint)
        named = (*records, self.user, self.visit)
        return (*named, *(self.of_parameter(name) for name in _KEYS_OF))

    def of_parameter(self, name: str) -> UUID | str:
        """Return the id for a parameter of an address; one that leads nowhere where none stands."""
        if name in _KEYS_OF:
            return self.keys[_KEYS_OF[name]][-1]
        found: UUID = getattr(self, name, NOWHERE)
        return found


def plant(body: BodyRef, canary: Canary, secretary: User) -> Planted:
    """Work a day in the office of `body`; every record bears the canary or refers to one."""
    with body_work(body):
        seat_id = seat_by_code(code="secretary").id
        codes = EVERYTHING | {permission.code for permission in GRIEVANCES.permissions}
        actor = Actor(
            kind="staff",
            name=canary.open("secretary"),
            user_id=secretary.id,
            seat_id=seat_id,
            designation=canary.open("designation"),
            permissions=codes,
        )
        with acting_as(actor):
            _office_plant(canary, secretary)
            file = _file_plant(canary, attachments=("scan", f"of_{canary.phone}"))
            decided = _file_plant(canary, attachments=())
            file_decide(
                file_id=decided.id, outcome=Outcome.REJECTED, reason=canary.hidden("reason")
            )
            complaint_id, _ = (_complaint_plant(canary) for _ in range(2))
        _resident_plant(canary)
    with body_work(body):
        outbox_deliver()
    with body_work(body, is_read_only=True):
        kept, lost = Attachment.objects.filter(file=file.id).select_related("document")
        BodyFiles.of(body).remove(lost.document.stored_as)
        return Planted(
            file=file.id,
            decided_file=decided.id,
            attachment=kept.id,
            lost_attachment=lost.id,
            document=kept.document_id,
            seat=seat_id,
            complaint=complaint_id,
            user=secretary.id,
            keys={model._meta.label: _keys(model) for model in body_models()},
        )


def body_models() -> list[type[Model]]:
    """Return every model whose rows stand in a body's schema."""
    return [
        model
        for label in sorted(body_plane_labels())
        for model in apps.get_app_config(label).get_models()
    ]


def _keys(model: type[Model]) -> list[str]:
    return [str(key) for key in model._base_manager.values_list("pk", flat=True)]


def _reply_plant(canary: Canary, actor_id: UUID) -> None:
    key, route = canary.hidden("key"), "POST /x/"
    reply = Reply(status=201, response={"told": canary.hidden("reply")})
    reply_remembered(key=key, actor_id=actor_id, route=route, request_hash=canary.secret)
    reply_remember(key=key, actor_id=actor_id, route=route, reply=reply)


def _file_plant(canary: Canary, *, attachments: tuple[str, ...]) -> File:
    file = file_register(
        service_code=SERVICE,
        subject=canary.hidden("subject"),
        applicant=Applicant(
            name=canary.hidden("applicant"), phone=canary.phone, address=canary.hidden("address")
        ),
        uploads=[
            Upload(name=f"{canary.hidden(what)}.pdf", content=io.BytesIO(samples.PDF))
            for what in attachments
        ],
    )
    note_add(file_id=file.id, text=canary.hidden("note"))
    return file


def _resident_plant(canary: Canary) -> None:
    """Ask, in a resident's name, about what is held, and agree to something."""
    resident = User.objects.create(
        kind=User.Kind.CITIZEN,
        login=f"resident-{canary.secret}",
        name_en=canary.hidden("resident"),
        phone=f"+91{canary.phone}",
    )
    with acting_as(Actor(kind="citizen", name=resident.name_en, user_id=resident.id)):
        request_make(kind=PrivacyKind.CORRECTION, text=canary.hidden("request"))
        consent_give(purpose="announcements")


def _complaint_plant(canary: Canary) -> UUID:
    complaint = complaint_register(
        category=Category.WATER,
        place=canary.hidden("place"),
        description=canary.hidden("description"),
        ward=3,
        complainant=Complainant(name=canary.hidden("complainant"), phone=canary.phone),
    )
    return complaint.id


def _office_plant(canary: Canary, secretary: User) -> None:
    names = {"name_en": canary.open("name"), "name_ml": canary.open("name")}
    local_holiday_declare(day=date(2031, 3, 3), order_reference=canary.hidden("order"), **names)
    number_next(series=canary.hidden("series"), year=2026)
    _reply_plant(canary, secretary.id)
    section = Section.objects.create(code=canary.shown, **names)
    role = Role.objects.create(code=canary.shown, **names)
    titles = {"designation_en": canary.open("post"), "designation_ml": canary.open("post")}
    seat = Seat.objects.create(code=canary.shown, section=section, position=99, **names, **titles)
    SeatRole.objects.create(seat=seat, role=role)
    posting_begin(
        seat_id=seat.id,
        person=Appointee(secretary.id, canary.open("holder")),
        kind=Kind.CHARGE,
        starts_on=date(2031, 1, 1),
    )
    Absence.objects.create(
        user_id=secretary.id,
        person_name_en=canary.open("holder"),
        person_name_ml=canary.open("holder"),
        starts_on=date(2031, 1, 1),
        ends_on=date(2031, 1, 2),
        reason=canary.hidden("leave"),
        recorded_by=canary.open("secretary"),
        recorded_at=timezone.now(),
    )
