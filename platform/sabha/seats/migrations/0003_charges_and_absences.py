"""Which columns and table keep charges and leaves?"""

import django.db.models.deletion
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Add them; a seat has one open posting of each kind instead of one."""

    dependencies = [
        ("seats", "0002_one_holder_at_a_time"),
    ]

    operations = [
        migrations.CreateModel(
            name="Absence",
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
                ("person_name_en", models.CharField(max_length=200)),
                ("person_name_ml", models.CharField(max_length=200)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("recorded_by_id", models.UUIDField(null=True)),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="posting",
            name="seats_posting_one_open",
        ),
        migrations.AddField(
            model_name="posting",
            name="kind",
            field=models.CharField(
                choices=[("holder", "HOLDER"), ("charge", "CHARGE")],
                db_default="holder",
                default="holder",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="person_name_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="posting",
            name="person_name_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="seat",
            name="is_for_visitors",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddIndex(
            model_name="absence",
            index=models.Index(fields=["user_id", "ends_on"], name="seats_absence_user"),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                name="seats_absence_ends_after_start",
            ),
        ),
        migrations.AddField(
            model_name="posting",
            name="absence",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="charges",
                to="seats.absence",
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["holder", "charge"])),
                name="seats_posting_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_on__isnull", True)),
                fields=("seat", "kind"),
                name="seats_posting_one_open_of_a_kind",
            ),
        ),
    ]
