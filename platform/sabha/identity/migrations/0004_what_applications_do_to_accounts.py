"""Which more can happen to an account, now that applications may know it?"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("identity", "0003_what_happened_to_accounts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="securityentry",
            name="kind",
            field=models.CharField(
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
                    ("application-allowed", "An application was allowed"),
                    ("application-stopped", "An application was stopped"),
                    ("application-code-replayed", "An application's code came twice"),
                ],
                max_length=30,
            ),
        ),
    ]
