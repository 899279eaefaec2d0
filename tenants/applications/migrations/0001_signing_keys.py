"""Which table holds the keys that sign what other applications are told?"""

import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="SigningKey",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sabha.database.identifiers.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("pem", models.TextField()),
                ("issued_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("not_before", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("not_before"))),
                        name="applications_key_ends_later",
                    )
                ],
            },
        ),
    ]
