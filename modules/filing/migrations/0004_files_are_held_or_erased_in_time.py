"""What is personal in a file is erased in time, unless a court case or an audit holds it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("filing", "0003_a_phone_finds_its_files")]

    operations = [
        migrations.AddField(
            model_name="file",
            name="hold_reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="file",
            name="erased_at",
            field=models.DateTimeField(null=True),
        ),
    ]
