"""Which table keeps the last number of each series?"""

from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Create them."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="NumberSeries",
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
                ("series", models.CharField(max_length=100)),
                ("year", models.PositiveSmallIntegerField()),
                ("last", models.PositiveBigIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("series", "year"), name="numbering_series_once_a_year"
                    )
                ],
            },
        ),
    ]
