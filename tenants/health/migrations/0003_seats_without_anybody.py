"""Which column counts the seats of a body where nobody does the work?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add it."""

    dependencies = [
        ("health", "0002_queue_waits"),
    ]

    operations = [
        migrations.AddField(
            model_name="healthcurrent",
            name="seats_unattended",
            field=models.PositiveIntegerField(db_default=0),
        ),
    ]
