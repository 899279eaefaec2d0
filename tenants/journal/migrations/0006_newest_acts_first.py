"""Which index finds the newest acts of the console?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add it."""

    dependencies = [("journal", "0005_what_became_of_an_act")]
    operations = [
        migrations.AddIndex(
            "controlentry",
            models.Index(fields=["-at", "-id"], name="journal_entry_newest"),
        ),
    ]
