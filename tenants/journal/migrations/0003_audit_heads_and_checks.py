"""Where are the ends of the bodies' audit chains kept, and what did the checks of them find?"""

import django.core.serializers.json
import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Create the tables."""

    dependencies = [("journal", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("body_id", models.UUIDField()),
                ("sequence", models.BigIntegerField()),
                ("hash", models.CharField(max_length=64)),
                ("taken_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("chained", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["body_id", "sequence"], name="journal_head_by_body")
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditCheck",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sabha.database.identifiers.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("body_id", models.UUIDField()),
                ("checked_at", models.DateTimeField()),
                ("length", models.BigIntegerField()),
                ("fault_count", models.PositiveIntegerField()),
                (
                    "faults",
                    models.JSONField(
                        default=list,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["body_id"], name="journal_check_once")
                ],
            },
        ),
    ]
