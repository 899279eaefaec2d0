"""Which table keeps the replies already given?"""

import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Create them."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="IdempotencyRecord",
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
                ("key", models.CharField(max_length=200)),
                ("actor_id", models.UUIDField(null=True)),
                ("route", models.CharField(max_length=200)),
                ("request_hash", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("response", models.JSONField(null=True)),
                ("headers", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["created_at"], name="idempotency_replies_age")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("key", "actor_id", "route"),
                        name="idempotency_idempotencyrecord_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
    ]
