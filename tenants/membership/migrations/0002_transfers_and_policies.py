"""Which tables keep transfers and the sign-in rules of offices?"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    """Add them, and what an office writes on an invitation."""

    dependencies = [
        ("directory", "0001_local_bodies"),
        ("membership", "0001_belonging"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="OfficePolicy",
            fields=[
                (
                    "body",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="directory.localbody",
                    ),
                ),
                ("is_second_factor_required", models.BooleanField(default=False)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("changed_by", models.CharField(blank=True, default="", max_length=200)),
            ],
        ),
        migrations.AddField(
            model_name="invitation",
            name="name_en",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="invitation",
            name="name_ml",
            field=models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField(
            model_name="invitation",
            name="revoked_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="Transfer",
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
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(max_length=200)),
                ("relieved_on", models.DateField()),
                ("relieved_by", models.CharField(max_length=200)),
                ("joined_on", models.DateField(null=True)),
                ("joined_by", models.CharField(blank=True, default="", max_length=200)),
                ("order_reference", models.CharField(blank=True, max_length=200)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "from_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="directory.localbody",
                    ),
                ),
                (
                    "to_body",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="directory.localbody",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("joined_on__isnull", True), ("to_body__isnull", False)),
                        fields=("user",),
                        name="membership_transfer_one_under_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("joined_on__isnull", True),
                            ("joined_on__gte", models.F("relieved_on")),
                            _connector="OR",
                        ),
                        name="membership_transfer_joins_later",
                    ),
                ],
            },
        ),
    ]
