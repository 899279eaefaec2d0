"""Which columns keep in both scripts who signed?

What was signed earlier keeps one script, for it is never changed.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add them to all that is signed."""

    dependencies = [("filing", "0005_who_signed_and_for_whom")]
    operations = [
        migrations.AddField(
            "file",
            "by_name_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "file",
            "by_name_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "note",
            "by_name_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "note",
            "by_name_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "movement",
            "by_name_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "movement",
            "by_name_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "decision",
            "by_name_en",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            "decision",
            "by_name_ml",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
    ]
