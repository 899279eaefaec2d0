"""Which table keeps how far each job was dispatched?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create them."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="DispatchMark",
            fields=[
                ("job", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("until", models.DateTimeField()),
            ],
        ),
    ]
