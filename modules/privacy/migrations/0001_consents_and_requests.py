"""Which tables keep consents and requests about personal data?"""

from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Consent",
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
                ("user_id", models.UUIDField()),
                ("purpose", models.CharField(max_length=40)),
                ("version", models.PositiveSmallIntegerField()),
                (
                    "how",
                    models.CharField(
                        choices=[("screen", "SCREEN"), ("counter", "COUNTER")], max_length=10
                    ),
                ),
                ("given_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["user_id", "id"], name="privacy_consent_user")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("user_id", "purpose"),
                        name="privacy_consent_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Request",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("export", "EXPORT"),
                            ("correction", "CORRECTION"),
                            ("erasure", "ERASURE"),
                            ("complaint", "COMPLAINT"),
                        ],
                        max_length=12,
                    ),
                ),
                ("user_id", models.UUIDField()),
                ("name", models.CharField(max_length=200)),
                ("phone", models.CharField(blank=True, max_length=20)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("text", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "OPEN"), ("granted", "GRANTED"), ("refused", "REFUSED")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("due_on", models.DateField(null=True)),
                ("file_id", models.UUIDField()),
                ("file_number", models.CharField(max_length=20)),
                ("answer", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by_id", models.UUIDField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user_id", "id"], name="privacy_request_user"),
                    models.Index(
                        condition=models.Q(("state", "open")),
                        fields=["id"],
                        name="privacy_request_open",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("file_id",), name="privacy_request_file_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at", None), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="privacy_request_answered_when",
                    ),
                ],
            },
        ),
    ]
