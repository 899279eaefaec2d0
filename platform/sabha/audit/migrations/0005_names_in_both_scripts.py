"""Which columns keep in both scripts who acted, as what and for whom?

Older entries keep one script: they are never changed, and what is blank is no part of their hash.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add them."""

    dependencies = [("audit", "0004_a_day_is_a_range_of_ids")]
    operations = [
        migrations.AddField(
            "auditentry",
            "actor_name_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "auditentry",
            "actor_name_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "auditentry",
            "actor_designation_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "auditentry",
            "actor_designation_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "auditentry",
            "acting_for_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "auditentry",
            "acting_for_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
    ]
