"""How do registers and their rows look in JSON?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sabha.identity.actor import current_actor
from sabha.permissions.serializers import AbilitySerializer
from tenants.directory.cards import address_of
from tenants.onboarding.models import OnboardingRow, OnboardingRun
from tenants.onboarding.selectors import INTERRUPTED, RunCard

MAY_ONBOARD = "console.onboarding.run"
STATES = [*OnboardingRun.State.choices, (INTERRUPTED, "Interrupted")]


class UploadSerializer(serializers.Serializer[Any]):
    """A register as a file."""

    file = serializers.FileField(allow_empty_file=True)
    cell = serializers.CharField(required=False, allow_blank=True, default="", max_length=40)


class RowProblemSerializer(serializers.Serializer[Any]):
    """Something to correct, in the reader's language."""

    field = serializers.CharField()
    code = serializers.CharField()
    message = serializers.SerializerMethodField()

    def get_message(self, problem: dict[str, str]) -> str:
        """Return the sentence."""
        return problem[reader_language()]


class RunCountsSerializer(serializers.Serializer[Any]):
    """How many rows have come how far."""

    total = serializers.IntegerField()
    valid = serializers.IntegerField()
    invalid = serializers.IntegerField()
    existing = serializers.IntegerField()
    waiting = serializers.IntegerField()
    working = serializers.IntegerField()
    active = serializers.IntegerField()
    failed = serializers.IntegerField()


class RunAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do with a register now."""

    start = AbilitySerializer()


class RunSerializer(serializers.Serializer[Any]):
    """A register and how far it has come."""

    id = serializers.UUIDField(source="run.id")
    file_name = serializers.CharField(source="run.file_name")
    state = serializers.ChoiceField(choices=STATES)
    cell = serializers.CharField(source="run.cell")
    created_at = serializers.DateTimeField(source="run.created_at")
    started_at = serializers.DateTimeField(source="run.started_at", allow_null=True)
    finished_at = serializers.DateTimeField(source="run.finished_at", allow_null=True)
    actor = serializers.CharField(source="run.actor_name")
    counts = RunCountsSerializer()
    stages = serializers.DictField(child=serializers.IntegerField())
    problems = RowProblemSerializer(source="run.problems", many=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(RunAbilitiesSerializer)
    def get_abilities(self, card: RunCard) -> dict[str, Any]:
        """Return what may be done now."""
        return dict(RunAbilitiesSerializer({"start": card.start}).data)


class RunPageSerializer(serializers.Serializer[Any]):
    """A page of registers."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = RunSerializer(many=True)


class RowSerializer(serializers.ModelSerializer[OnboardingRow]):
    """One line of a register."""

    notices = RowProblemSerializer(many=True)
    status = serializers.ChoiceField(choices=OnboardingRow.Status.choices)
    body_url = serializers.SerializerMethodField()
    invitation_url = serializers.SerializerMethodField()

    class Meta:
        """What the console's table shows."""

        model = OnboardingRow
        fields = (
            *("line", "code", "type", "name_en", "name_ml", "district", "slug", "status", "stage"),
            *("notices", "invitation_url", "body_url"),
        )

    def get_fields(self) -> dict[str, Any]:
        """Return the fields; `errors` is also the name of a serializer's own property."""
        return {**super().get_fields(), "errors": RowProblemSerializer(many=True)}

    def get_invitation_url(self, row: OnboardingRow) -> str:
        """Return the link that opens the Secretary's account, to those who may onboard alone."""
        return row.invitation_url if MAY_ONBOARD in current_actor().permissions else ""

    def get_body_url(self, row: OnboardingRow) -> str | None:
        """Return the address of the body, once there is one."""
        done = (OnboardingRow.Status.ACTIVE, OnboardingRow.Status.EXISTING)
        return address_of(row.slug) if row.status in done and row.slug else None


class RowPageSerializer(serializers.Serializer[Any]):
    """A page of lines."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = RowSerializer(many=True)


def reader_language() -> str:
    """Return "ml" or "en", whichever the reader asked for."""
    language = (get_language() or settings.LANGUAGE_CODE).partition("-")[0]
    return language if language in {"ml", "en"} else "ml"
