"""Which tables hold what was done on the control plane?"""

import django.core.serializers.json
import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ConsoleIdempotencyRecord",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("claim", models.UUIDField(default=sabha.database.identifiers.uuid7)),
                ("fingerprint", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("body", models.JSONField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "indexes": [models.Index(fields=["created_at"], name="journal_replies_age")],
            },
        ),
        migrations.CreateModel(
            name="ControlEntry",
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
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("actor_id", models.UUIDField(null=True)),
                ("actor_name", models.CharField(max_length=200)),
                ("actor_kind", models.CharField(max_length=10)),
                ("action", models.CharField(max_length=80)),
                ("subject", models.CharField(max_length=80)),
                ("subject_id", models.CharField(max_length=80)),
                ("body_id", models.UUIDField(null=True)),
                (
                    "before",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                    ),
                ),
                (
                    "after",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["body_id", "-at"], name="journal_entry_by_body")],
            },
        ),
    ]
