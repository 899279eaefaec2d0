"""Where is it kept what happened to an account?"""

import django.utils.timezone
from django.db import migrations, models

import sabha.database.identifiers


class Migration(migrations.Migration):
    dependencies = [
        ("identity", "0002_people_of_two_kinds"),
    ]

    operations = [
        migrations.CreateModel(
            name="SecurityEntry",
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
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("user_id", models.UUIDField(null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("signed-in", "Signed in"),
                            ("sign-in-failed", "A sign-in failed"),
                            ("signed-out", "Signed out"),
                            ("second-factor-failed", "A second factor failed"),
                            ("second-factor-added", "A second factor was set up"),
                            ("second-factor-removed", "A second factor was given up"),
                            ("recovery-codes-renewed", "Recovery codes were renewed"),
                            ("password-changed", "The password was changed"),
                            ("password-reset-asked", "A new password was asked for"),
                            ("password-reset", "The password was reset"),
                            ("sessions-ended", "Signed out everywhere"),
                            ("deactivated", "The account was closed"),
                            ("reactivated", "The account was opened again"),
                            ("second-factor-reset", "The second factors were taken away"),
                        ],
                        max_length=30,
                    ),
                ),
                ("address", models.CharField(blank=True, default="", max_length=45)),
                ("user_agent", models.CharField(blank=True, default="", max_length=200)),
                ("detail", models.CharField(blank=True, default="", max_length=60)),
            ],
            options={
                "ordering": ["-at", "-id"],
                "indexes": [
                    models.Index(fields=["user_id", "-at"], name="identity_security_of"),
                    models.Index(fields=["at"], name="identity_security_age"),
                ],
            },
        ),
    ]
