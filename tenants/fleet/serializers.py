"""How does the fleet look in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.fleet.models import Rollout


class FleetFailureSerializer(serializers.Serializer[Any]):
    """A migration that a body refused, in the database's words."""

    body = serializers.CharField()
    app = serializers.CharField()
    migration = serializers.CharField()
    error = serializers.CharField()
    attempt = serializers.IntegerField()


class FleetMigrationSerializer(serializers.Serializer[Any]):
    """A migration and how many bodies have it."""

    app = serializers.CharField()
    name = serializers.CharField()
    sql_hash = serializers.CharField()
    done = serializers.IntegerField()
    pending = serializers.IntegerField()
    running = serializers.IntegerField()
    failed = serializers.IntegerField()


class FleetVersionSerializer(serializers.Serializer[Any]):
    """A schema version and how many bodies stand at it."""

    version = serializers.CharField()
    bodies = serializers.IntegerField()


class RolloutWaveSerializer(serializers.Serializer[Any]):
    """A wave of a rollout."""

    name = serializers.CharField()
    total = serializers.IntegerField()
    done = serializers.IntegerField()
    failed = serializers.IntegerField()


class RolloutSerializer(serializers.ModelSerializer[Rollout]):
    """A rollout and how far it has come."""

    waves = RolloutWaveSerializer(many=True)
    state = serializers.ChoiceField(choices=Rollout.State.choices)

    class Meta:
        """What the console shows."""

        model = Rollout
        fields = (
            "id",
            "state",
            "wave",
            "waves",
            "failure_limit",
            "actor_name",
            "started_at",
            "finished_at",
        )


class FleetStatusSerializer(serializers.Serializer[Any]):
    """Versions, migrations and failures over all bodies."""

    code_version = serializers.CharField()
    migrations_in_code = serializers.IntegerField()
    bodies = serializers.IntegerField()
    up_to_date = serializers.IntegerField()
    behind = serializers.IntegerField()
    failed = serializers.IntegerField()
    migrations = FleetMigrationSerializer(many=True)
    versions = FleetVersionSerializer(many=True)
    failures = FleetFailureSerializer(many=True)
    rollout = RolloutSerializer(allow_null=True)


class DriftGroupSerializer(serializers.Serializer[Any]):
    """Bodies whose schemas look alike."""

    fingerprint = serializers.CharField()
    apps = serializers.ListField(child=serializers.CharField())
    differs = serializers.ListField(child=serializers.CharField())
    bodies = serializers.IntegerField()
    sample = serializers.ListField(child=serializers.CharField())
    expected = serializers.BooleanField()


class DriftSerializer(serializers.Serializer[Any]):
    """The last comparison; both are empty before the first."""

    checked_at = serializers.DateTimeField(allow_null=True)
    groups = DriftGroupSerializer(many=True)
