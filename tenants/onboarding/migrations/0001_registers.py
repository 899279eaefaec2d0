"""Which tables hold registers and their rows?"""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("directory", "0001_local_bodies"),
    ]

    operations = [
        migrations.CreateModel(
            name="OnboardingRun",
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
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("checked", "Checked"),
                            ("rejected", "Rejected"),
                            ("running", "Running"),
                            ("finished", "Finished"),
                        ],
                        max_length=8,
                    ),
                ),
                ("cell", models.CharField(blank=True, default="", max_length=40)),
                ("problems", models.JSONField(default=list)),
                ("actor_id", models.UUIDField(null=True)),
                ("actor_name", models.CharField(max_length=200)),
                ("actor_kind", models.CharField(max_length=10)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("queued_at", models.DateTimeField(null=True)),
                ("started_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["checked", "rejected", "running", "finished"])
                        ),
                        name="onboarding_run_state",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OnboardingRow",
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
                ("line", models.PositiveIntegerField()),
                ("rank", models.PositiveSmallIntegerField()),
                ("code", models.TextField()),
                ("type", models.CharField(blank=True, max_length=20)),
                ("name_en", models.TextField()),
                ("name_ml", models.TextField()),
                ("district", models.TextField()),
                ("district_code", models.CharField(blank=True, max_length=6)),
                ("block_code", models.TextField(blank=True)),
                ("slug", models.CharField(blank=True, max_length=63)),
                ("wards", models.PositiveSmallIntegerField(null=True)),
                ("lgd_code", models.CharField(blank=True, max_length=12)),
                ("lsg_code", models.CharField(blank=True, max_length=12)),
                ("admin_email", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("invalid", "To be corrected"),
                            ("existing", "Onboarded before"),
                            ("waiting", "Waiting"),
                            ("working", "In work"),
                            ("active", "Active"),
                            ("failed", "Failed"),
                        ],
                        max_length=8,
                    ),
                ),
                ("stage", models.CharField(blank=True, default="", max_length=20)),
                ("worker", models.CharField(blank=True, default="", max_length=60)),
                ("errors", models.JSONField(default=list)),
                ("notices", models.JSONField(default=list)),
                ("invitation_url", models.TextField(blank=True, default="")),
                ("started_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "body",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="directory.localbody",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="onboarding.onboardingrun",
                    ),
                ),
            ],
            options={
                "ordering": ["line"],
                "indexes": [
                    models.Index(
                        fields=["run", "status", "rank", "line"], name="onboarding_row_claim"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("run", "line"), name="onboarding_row_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["invalid", "existing", "waiting", "working", "active", "failed"],
                            )
                        ),
                        name="onboarding_row_status",
                    ),
                ],
            },
        ),
    ]
