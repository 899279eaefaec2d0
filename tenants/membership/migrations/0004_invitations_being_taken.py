"""Which tables keep who is taking an invitation, and who is invited to the console?"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0003_invitations_for_a_time"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsoleInvitation",
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
                ("email", models.EmailField(max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[("state_admin", "State administrator"), ("support", "Support")],
                        max_length=20,
                    ),
                ),
                ("name_en", models.CharField(max_length=200)),
                ("name_ml", models.CharField(blank=True, default="", max_length=200)),
                ("token_hash", models.CharField(max_length=64)),
                ("invited_by", models.CharField(max_length=200)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("token_hash",), name="membership_console_token_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["state_admin", "support"])),
                        name="membership_console_invited_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationTaking",
            fields=[
                (
                    "invitation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="taking",
                        serialize=False,
                        to="membership.invitation",
                    ),
                ),
                ("is_account_new", models.BooleanField()),
                ("is_membership_new", models.BooleanField()),
                ("began_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
