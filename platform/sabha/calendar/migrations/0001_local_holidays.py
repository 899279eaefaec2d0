"""Which table keeps a body's own days off?"""

from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Create them."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="LocalHoliday",
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
                ("day", models.DateField()),
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(max_length=200)),
                ("order_reference", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ("day",),
                "constraints": [
                    models.UniqueConstraint(fields=("day",), name="calendar_localholiday_day_once"),
                    models.CheckConstraint(
                        condition=models.Q(("order_reference", ""), _negated=True),
                        name="calendar_localholiday_has_order",
                    ),
                ],
            },
        ),
    ]
