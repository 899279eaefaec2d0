"""Where do counts per minute and hour stand, and the current figures folded from them?"""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models.deletion import CASCADE


class Migration(migrations.Migration):
    """Make the four tables."""

    initial = True

    dependencies = [("directory", "__first__")]

    operations = [
        migrations.CreateModel(
            name="HealthCurrent",
            fields=[
                (
                    "body",
                    models.OneToOneField(
                        on_delete=CASCADE,
                        primary_key=True,
                        related_name="health",
                        serialize=False,
                        to="directory.localbody",
                    ),
                ),
                ("requests_total", models.BigIntegerField(db_default=0)),
                ("errors_total", models.BigIntegerField(db_default=0)),
                ("last_activity_at", models.DateTimeField(null=True)),
                ("requests_hour", models.PositiveIntegerField(db_default=0)),
                ("errors_hour", models.PositiveIntegerField(db_default=0)),
                ("histogram_hour", ArrayField(models.IntegerField(), null=True)),
                ("queue_length", models.PositiveIntegerField(db_default=0)),
                ("queue_oldest_at", models.DateTimeField(null=True)),
                ("spark", ArrayField(models.IntegerField(), null=True)),
            ],
        ),
        migrations.CreateModel(
            name="HealthRefresh",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                ("at", models.DateTimeField()),
                ("moved", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(id=1), name="health_one_refresh")
                ],
            },
        ),
        migrations.CreateModel(
            name="HealthHour",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "body_id",
                        "hour",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("hour", models.DateTimeField()),
                ("requests", models.PositiveIntegerField()),
                ("errors", models.PositiveIntegerField()),
                (
                    "body",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=CASCADE,
                        related_name="+",
                        to="directory.localbody",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["hour"], name="health_hour_hour")]},
        ),
        migrations.CreateModel(
            name="HealthSample",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "body_id",
                        "minute",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("minute", models.DateTimeField()),
                ("requests", models.PositiveIntegerField()),
                ("errors", models.PositiveIntegerField()),
                ("histogram", ArrayField(models.IntegerField())),
                (
                    "body",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=CASCADE,
                        related_name="+",
                        to="directory.localbody",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["minute"], name="health_sample_minute")]},
        ),
    ]
