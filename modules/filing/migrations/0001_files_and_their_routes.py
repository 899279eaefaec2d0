"""Which tables keep files, notes, routes and decisions?"""

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_documents"),
        ("seats", "0002_one_holder_at_a_time"),
    ]

    operations = [
        migrations.CreateModel(
            name="File",
            fields=[
                ("by_id", models.UUIDField(null=True)),
                ("by_name", models.CharField(max_length=200)),
                ("by_designation", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
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
                ("service_code", models.CharField(max_length=60)),
                ("service_name_en", models.CharField(max_length=200)),
                ("service_name_ml", models.CharField(max_length=200)),
                ("subject", models.CharField(max_length=500)),
                ("applicant_name", models.CharField(max_length=200)),
                ("applicant_phone", models.CharField(blank=True, max_length=20)),
                ("applicant_address", models.TextField(blank=True)),
                ("search_text", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "OPEN"),
                            ("returned", "RETURNED"),
                            ("approved", "APPROVED"),
                            ("rejected", "REJECTED"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("received_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                ("limit_source", models.CharField(blank=True, max_length=500)),
                ("is_limit_confirmed", models.BooleanField(default=False)),
                ("at_seat_since", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "seat",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="seats.seat",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
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
                    "document",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="filing.file",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("by_id", models.UUIDField(null=True)),
                ("by_name", models.CharField(max_length=200)),
                ("by_designation", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
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
                ("text", models.TextField()),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="filing.file",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="seats.seat",
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
            },
        ),
        migrations.CreateModel(
            name="Movement",
            fields=[
                ("by_id", models.UUIDField(null=True)),
                ("by_name", models.CharField(max_length=200)),
                ("by_designation", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
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
                            ("registered", "REGISTERED"),
                            ("forwarded", "FORWARDED"),
                            ("returned", "RETURNED"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="movements",
                        to="filing.file",
                    ),
                ),
                (
                    "from_seat",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="seats.seat",
                    ),
                ),
                (
                    "to_seat",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="seats.seat",
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="filing.note",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("by_id", models.UUIDField(null=True)),
                ("by_name", models.CharField(max_length=200)),
                ("by_designation", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="decision",
                        serialize=False,
                        to="filing.file",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("approved", "APPROVED"), ("rejected", "REJECTED")], max_length=10
                    ),
                ),
                ("reason", models.TextField(blank=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "approved"),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="filing_decision_rejection_has_reason",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(fields=["received_on", "id"], name="filing_file_register"),
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(
                fields=["service_code", "received_on", "id"], name="filing_file_service"
            ),
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(
                condition=models.Q(("state__in", ["open", "returned"])),
                fields=["seat", "due_on", "id"],
                include=("service_code", "state"),
                name="filing_file_queue",
            ),
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(
                condition=models.Q(("state__in", ["open", "returned"])),
                fields=["due_on", "id"],
                name="filing_file_due",
            ),
        ),
        migrations.AddIndex(
            model_name="file",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search_text"],
                name="filing_file_search",
                opclasses=["extensions.gin_trgm_ops"],
            ),
        ),
        migrations.AddConstraint(
            model_name="file",
            constraint=models.UniqueConstraint(
                fields=("year", "number"), name="filing_file_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="file",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "returned", "approved", "rejected"])),
                name="filing_file_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("file", "document"), name="filing_attachment_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.UniqueConstraint(
                fields=("file", "number"), name="filing_note_number_once"
            ),
        ),
    ]
