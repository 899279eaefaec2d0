"""Which columns keep a signature in both languages, and for whom it was given?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add them."""

    dependencies = [
        ("filing", "0004_files_are_held_or_erased_in_time"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="by_acting_for_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="decision",
            name="by_acting_for_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="decision",
            name="by_designation_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="decision",
            name="by_designation_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="file",
            name="by_acting_for_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="file",
            name="by_acting_for_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="file",
            name="by_designation_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="file",
            name="by_designation_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="movement",
            name="by_acting_for_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="movement",
            name="by_acting_for_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="movement",
            name="by_designation_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="movement",
            name="by_designation_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="note",
            name="by_acting_for_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="note",
            name="by_acting_for_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="note",
            name="by_designation_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="note",
            name="by_designation_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
    ]
