"""Which columns keep reporting lines, visitors' seats and what a role keeps?"""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Add them."""

    dependencies = [
        ("masters", "0001_masters"),
    ]

    operations = [
        migrations.AddField(
            model_name="roletemplate",
            name="is_read_only",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="roletemplate",
            name="keeps",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=100), db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="seattemplate",
            name="is_for_visitors",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="seattemplate",
            name="reports_to",
            field=models.CharField(blank=True, db_default="", default="", max_length=60),
        ),
    ]
