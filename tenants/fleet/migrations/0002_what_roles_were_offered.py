"""Which bodies' roles have been offered what the code gives them?"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Note it per body."""

    dependencies = [
        ("directory", "0001_local_bodies"),
        ("fleet", "0001_ledger"),
    ]
    operations = [
        migrations.CreateModel(
            name="RoleOffer",
            fields=[
                (
                    "body",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="role_offer",
                        serialize=False,
                        to="directory.localbody",
                    ),
                ),
                ("version", models.CharField(blank=True, default="", max_length=16)),
                ("error", models.TextField(blank=True, default="")),
                ("at", models.DateTimeField(auto_now=True)),
            ],
        ),
    ]
