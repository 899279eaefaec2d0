"""A resident who proved a phone is shown the files that bear it."""

from django.db import migrations, models
from django.db.models.functions import Right

NATIONAL_NUMBER = Right(
    models.Func(
        models.F("applicant_phone"),
        models.Value("[^0-9]"),
        models.Value(""),
        models.Value("g"),
        function="regexp_replace",
    ),
    10,
)


class Migration(migrations.Migration):
    dependencies = [("filing", "0002_notes_and_decisions_never_change")]

    operations = [
        migrations.AddIndex(
            model_name="file",
            index=models.Index(
                NATIONAL_NUMBER,
                condition=models.Q(("applicant_phone", ""), _negated=True),
                name="filing_file_phone",
            ),
        ),
    ]
