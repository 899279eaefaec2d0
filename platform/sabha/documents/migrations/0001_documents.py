"""Which table keeps what is known of stored files?"""

from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Create them."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Document",
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
                ("name", models.CharField(max_length=255)),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("stored_as", models.CharField(max_length=60)),
                ("added_at", models.DateTimeField()),
                ("added_by_id", models.UUIDField(null=True)),
                ("added_by_name", models.CharField(max_length=200)),
                ("added_by_designation", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stored_as__regex", "^[0-9a-f]{2}/[0-9a-f-]{36}$")),
                        name="documents_document_place_is_plain",
                    )
                ],
            },
        ),
    ]
