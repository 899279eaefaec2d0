"""Which tables hold the support team's visits?"""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("directory", "0001_local_bodies"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SupportVisit",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("open", "Open"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                            ("lapsed", "Lapsed"),
                            ("ended", "Ended"),
                            ("revoked", "Revoked"),
                            ("expired", "Expired"),
                        ],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField()),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("asked_hours", models.PositiveSmallIntegerField()),
                (
                    "asked_modules",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), size=None
                    ),
                ),
                (
                    "asked_mode",
                    models.CharField(
                        choices=[("read", "Look only"), ("write", "Also change")], max_length=5
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("decided_by_name", models.CharField(blank=True, default="", max_length=200)),
                (
                    "decided_by_designation",
                    models.CharField(blank=True, default="", max_length=200),
                ),
                ("refusal", models.TextField(blank=True, default="")),
                ("hours", models.PositiveSmallIntegerField(null=True)),
                (
                    "modules",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), null=True, size=None
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[("read", "Look only"), ("write", "Also change")],
                        max_length=5,
                        null=True,
                    ),
                ),
                ("recorded_at", models.DateTimeField(null=True)),
                ("ends_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("requests", models.PositiveIntegerField(default=0)),
                ("last_seen_at", models.DateTimeField(null=True)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="directory.localbody",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VisitAct",
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
                ("method", models.CharField(max_length=7)),
                ("route", models.CharField(max_length=200)),
                ("permission", models.CharField(max_length=100)),
                ("subject", models.CharField(blank=True, default="", max_length=100)),
                ("subject_id", models.UUIDField(null=True)),
                ("status", models.PositiveSmallIntegerField()),
                (
                    "visit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="visits.supportvisit",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VisitStep",
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
                ("act", models.CharField(max_length=10)),
                ("at", models.DateTimeField()),
                ("actor_kind", models.CharField(max_length=10)),
                ("actor_id", models.UUIDField(null=True)),
                ("actor_name", models.CharField(max_length=200)),
                ("actor_designation", models.CharField(blank=True, default="", max_length=200)),
                ("seat_id", models.UUIDField(null=True)),
                ("request_id", models.CharField(blank=True, default="", max_length=64)),
                ("address", models.CharField(blank=True, default="", max_length=64)),
                ("details", models.JSONField()),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="visits.supportvisit",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="supportvisit",
            index=models.Index(fields=["body", "-asked_at"], name="visits_by_body"),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("asked", "open"))),
                fields=("user", "body"),
                name="visits_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "asked",
                            "open",
                            "refused",
                            "withdrawn",
                            "lapsed",
                            "ended",
                            "revoked",
                            "expired",
                        ],
                    )
                ),
                name="visits_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("asked_hours__range", (1, 72)),
                    ("asked_modules__len__gte", 1),
                    ("asked_mode__in", ["read", "write"]),
                ),
                name="visits_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        ("state__in", ("open", "ended", "revoked", "expired", "refused")),
                    ),
                    models.Q(
                        models.Q(
                            ("state__in", ("open", "ended", "revoked", "expired", "refused")),
                            _negated=True,
                        ),
                        ("decided_at__isnull", True),
                        ("decided_by__isnull", True),
                        ("refusal", ""),
                    ),
                    _connector="OR",
                ),
                name="visits_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ends_at__gt", models.F("decided_at")),
                        ("hours__gte", 1),
                        ("hours__lte", models.F("asked_hours")),
                        ("mode__in", ("read", models.F("asked_mode"))),
                        ("modules__contained_by", models.F("asked_modules")),
                        ("modules__len__gte", 1),
                        ("refusal", ""),
                        ("state__in", ("open", "ended", "revoked", "expired")),
                    ),
                    models.Q(
                        models.Q(
                            ("state__in", ("open", "ended", "revoked", "expired")), _negated=True
                        ),
                        ("hours__isnull", True),
                        ("mode__isnull", True),
                        ("modules__isnull", True),
                        ("ends_at__isnull", True),
                        ("last_seen_at__isnull", True),
                        ("requests", 0),
                    ),
                    _connector="OR",
                ),
                name="visits_let_in",
            ),
        ),
        migrations.AddConstraint(
            model_name="supportvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("closed_at__isnull", False),
                        (
                            "state__in",
                            ("refused", "withdrawn", "lapsed", "ended", "revoked", "expired"),
                        ),
                    ),
                    models.Q(
                        models.Q(
                            (
                                "state__in",
                                ("refused", "withdrawn", "lapsed", "ended", "revoked", "expired"),
                            ),
                            _negated=True,
                        ),
                        ("closed_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="visits_closed",
            ),
        ),
        migrations.AddIndex(
            model_name="visitact",
            index=models.Index(fields=["visit", "-id"], name="visits_act_by_visit"),
        ),
        migrations.AddIndex(
            model_name="visitstep",
            index=models.Index(
                condition=models.Q(("told_at__isnull", True)), fields=["at"], name="visits_untold"
            ),
        ),
        migrations.AddConstraint(
            model_name="visitstep",
            constraint=models.UniqueConstraint(fields=("visit", "act"), name="visits_step_once"),
        ),
    ]
