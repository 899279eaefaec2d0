"""How does a resident see, take away and govern what is held about them?"""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from modules.privacy.rules.copies import Copy
from modules.privacy.rules.kinds import Kind
from modules.privacy.selectors import consent_list, person_get, request_list
from modules.privacy.serializers import (
    MineSerializer,
    OwnRequestSerializer,
    PersonalRecordSerializer,
    RequestMakeSerializer,
)
from modules.privacy.services.consent import consent_give, consent_withdraw
from modules.privacy.services.request import request_make
from sabha.http.idempotency import idempotent
from sabha.http.reads import Reads
from sabha.http.standing import signed_in_actor
from sabha.http.views import BodyView
from sabha.identity.actor import Actor
from sabha.permissions.markers import SIGNED_IN
from sabha.privacy.person import Person
from sabha.privacy.selectors import personal_data_list


class ResidentView(BodyView):
    """A view of what concerns the signed-in resident alone; no seat is asked for."""

    def actor_of(self, request: Request) -> Actor | None:
        """Return the person without any seat, even where they have one."""
        return signed_in_actor(user=request.user)

    @property
    def person(self) -> Person:
        """Whom the account proves to be.

        Raises:
            NotAResidentError: nobody whose data could be shown.
        """
        return person_get(user_id=self.actor.user_id if self.actor else None)

    def mine(self) -> Response:
        """Return all that the body holds about the person."""
        person = self.person
        held = personal_data_list(person=person)
        told = {
            "person": _known_by(person),
            "records": held.records,
            "withheld": held.withheld,
            "consents": consent_list(user_id=person.user_id),
            "requests": request_list(user_id=person.user_id).order_by("-id"),
        }
        return Response(MineSerializer(told).data)


class MineView(ResidentView):
    """All that is held."""

    permissions: ClassVar = {"get": SIGNED_IN}
    reads_personal: ClassVar = {"get": Reads("privacy.data")}

    @extend_schema(responses=MineSerializer)
    def get(self, request: Request) -> Response:
        """Show all that this body holds about me."""
        return self.mine()


class MineCopyView(ResidentView):
    """All that is held, to take away."""

    permissions: ClassVar = {"get": SIGNED_IN}
    reads_personal: ClassVar = {"get": Reads("privacy.data", action="privacy.data.export")}

    @extend_schema(responses={(200, "application/zip"): OpenApiTypes.BINARY})
    def get(self, request: Request) -> HttpResponse:
        """Give a ZIP of all that this body holds about me, as JSON and as a page."""
        person = self.person
        held = personal_data_list(person=person)
        language = "en" if get_language() == "en" else "ml"
        copy = Copy(
            body=self.body.name_en if language == "en" else self.body.name_ml,
            made_at=timezone.localtime().isoformat(timespec="minutes"),
            person=_known_by(person),
            records=list(PersonalRecordSerializer(held.records, many=True).data),
            withheld=held.withheld,
        )
        return HttpResponse(
            copy.zipped(language=language),
            content_type="application/zip",
            headers={
                "Content-Disposition": 'attachment; filename="my-data.zip"',
                "Cache-Control": "private, no-store",
            },
        )


class MineRequestsView(ResidentView):
    """Requests about what is held."""

    permissions: ClassVar = {"post": SIGNED_IN}

    @extend_schema(request=RequestMakeSerializer, responses={201: OwnRequestSerializer})
    @idempotent
    def post(self, request: Request) -> Response:
        """Ask for a copy, a correction or an erasure, or complain."""
        form = RequestMakeSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        made = request_make(kind=Kind(given["kind"]), text=given["text"])
        return Response(OwnRequestSerializer(made).data, status=201)


class MineConsentView(ResidentView):
    """One consent."""

    permissions: ClassVar = {"put": SIGNED_IN, "delete": SIGNED_IN}

    @extend_schema(request=None, responses=MineSerializer)
    def put(self, request: Request, purpose: str) -> Response:
        """Agree to a purpose."""
        consent_give(purpose=purpose)
        return self.mine()

    @extend_schema(responses=MineSerializer)
    def delete(self, request: Request, purpose: str) -> Response:
        """Take the consent back."""
        consent_withdraw(purpose=purpose)
        return self.mine()


def _known_by(person: Person) -> dict[str, Any]:
    spoken = 0 if get_language() == "en" else -1
    name = person.names[spoken] if person.names else ""
    return {"name": name, "phone": person.phone, "email": person.email}
