"""Where does the journal say what became of an act?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the columns; every act written so far was done."""

    dependencies = [("journal", "0004_heads_are_chained")]
    operations = [
        migrations.AddField(
            model_name="controlentry",
            name="outcome",
            field=models.CharField(
                choices=[("done", "Done"), ("refused", "Refused"), ("rolled-back", "Rolled Back")],
                db_default="done",
                default="done",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="controlentry",
            name="problem",
            field=models.CharField(blank=True, db_default="", default="", max_length=100),
        ),
    ]
