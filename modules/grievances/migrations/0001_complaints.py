"""Which table keeps complaints?"""

from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Complaint",
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
                ("number", models.PositiveIntegerField()),
                ("year", models.PositiveSmallIntegerField()),
                ("number_text", models.CharField(max_length=20)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("road", "ROAD"),
                            ("water", "WATER"),
                            ("light", "LIGHT"),
                            ("waste", "WASTE"),
                            ("building", "BUILDING"),
                            ("nuisance", "NUISANCE"),
                            ("office", "OFFICE"),
                            ("other", "OTHER"),
                        ],
                        max_length=20,
                    ),
                ),
                ("place", models.CharField(max_length=200)),
                ("ward", models.PositiveSmallIntegerField(null=True)),
                ("description", models.TextField()),
                ("complainant_name", models.CharField(blank=True, max_length=200)),
                ("complainant_phone", models.CharField(blank=True, max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "OPEN"), ("resolved", "RESOLVED")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("file_id", models.UUIDField()),
                ("file_number", models.CharField(max_length=20)),
                ("registered_at", models.DateTimeField()),
                ("registered_by_id", models.UUIDField(null=True)),
                ("registered_by_name", models.CharField(max_length=200)),
                ("answer", models.TextField(blank=True)),
                ("resolved_at", models.DateTimeField(null=True)),
                ("resolved_by_id", models.UUIDField(null=True)),
                ("resolved_by_name", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "open")), fields=["id"], name="grievances_open"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("year", "number"), name="grievances_number_once"
                    ),
                    models.UniqueConstraint(fields=("file_id",), name="grievances_file_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolved_at", None), ("state", "open")),
                            models.Q(("resolved_at__isnull", False), ("state", "resolved")),
                            _connector="OR",
                        ),
                        name="grievances_resolved_when",
                    ),
                ],
            },
        ),
    ]
