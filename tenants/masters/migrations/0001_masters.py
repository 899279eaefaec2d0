"""Which tables hold what the whole state shares?"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="District",
            fields=[
                ("code", models.CharField(max_length=6, primary_key=True, serialize=False)),
                ("name_en", models.CharField(max_length=100)),
                ("name_ml", models.CharField(max_length=100)),
                ("abbreviation", models.CharField(max_length=4)),
                ("spellings", models.JSONField(default=list)),
            ],
            options={
                "ordering": ["name_en"],
            },
        ),
        migrations.CreateModel(
            name="RoleTemplate",
            fields=[
                ("code", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(max_length=200)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                ("code", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("module", models.CharField(max_length=40)),
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(max_length=200)),
                (
                    "body_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None
                    ),
                ),
                ("documents", models.JSONField(default=list)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["position", "code"],
            },
        ),
        migrations.CreateModel(
            name="Holiday",
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
                ("on", models.DateField()),
                ("name_en", models.CharField(max_length=100)),
                ("name_ml", models.CharField(max_length=100)),
                ("source", models.CharField(max_length=300)),
                ("is_confirmed", models.BooleanField()),
            ],
            options={
                "ordering": ["on"],
                "constraints": [
                    models.UniqueConstraint(fields=("on", "name_en"), name="masters_holiday_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="MastersEdition",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                ("digest", models.CharField(blank=True, default="", max_length=64)),
                ("number", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="masters_one_edition"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ModulePreset",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("body_type", models.CharField(max_length=20)),
                ("module", models.CharField(max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("body_type", "module"), name="masters_preset_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SeatTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("body_type", models.CharField(max_length=20)),
                ("code", models.CharField(max_length=60)),
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(max_length=200)),
                ("designation_en", models.CharField(max_length=200)),
                ("designation_ml", models.CharField(max_length=200)),
                ("section_code", models.CharField(max_length=60)),
                ("section_en", models.CharField(max_length=200)),
                ("section_ml", models.CharField(max_length=200)),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), size=None
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["body_type", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("body_type", "code"), name="masters_seat_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceLimit",
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
                ("limit_days", models.PositiveSmallIntegerField(null=True)),
                (
                    "unit",
                    models.CharField(
                        choices=[("calendar", "Calendar days"), ("working", "Working days")],
                        max_length=8,
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(null=True)),
                ("source", models.CharField(max_length=300)),
                ("is_confirmed", models.BooleanField()),
                (
                    "service",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="limits",
                        to="masters.service",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("service", "valid_from"), name="masters_limit_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="masters_limit_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("limit_days__isnull", False), ("is_confirmed", False), _connector="OR"
                        ),
                        name="masters_limit_confirmed_has_days",
                    ),
                ],
            },
        ),
    ]
