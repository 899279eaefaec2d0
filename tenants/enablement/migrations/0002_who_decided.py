"""A change of modules keeps who decided it, not the name alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("enablement", "0001_modules_of_bodies")]

    operations = [
        migrations.AddField(
            model_name="modulechange",
            name="actor_id",
            field=models.UUIDField(null=True),
        ),
        migrations.AddField(
            model_name="modulechange",
            name="actor_kind",
            field=models.CharField(default="system", max_length=10),
        ),
    ]
