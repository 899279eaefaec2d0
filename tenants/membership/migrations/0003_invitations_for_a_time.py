"""Until when is somebody invited to a seat?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the day, for visitors such as an audit party."""

    dependencies = [("membership", "0002_transfers_and_policies")]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="ends_on",
            field=models.DateField(null=True),
        ),
    ]
