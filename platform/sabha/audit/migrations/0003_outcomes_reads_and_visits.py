"""What else is kept of an act: its outcome, whether it was a reading, and for whom it was done?"""

from django.db import migrations, models

OUTCOMES = [("done", "Done"), ("refused", "Refused"), ("rolled-back", "Rolled Back")]


class Migration(migrations.Migration):
    """Add the columns, blank in older entries, and what a search enters by."""

    dependencies = [("audit", "0002_append_only_and_chained")]
    operations = [
        migrations.AddField(
            "auditentry",
            "outcome",
            models.CharField(choices=OUTCOMES, db_default="done", default="done", max_length=12),
        ),
        migrations.AddField(
            "auditentry", "is_read", models.BooleanField(db_default=False, default=False)
        ),
        migrations.AddField(
            "auditentry",
            "acting_for",
            models.CharField(blank=True, db_default="", default="", max_length=200),
        ),
        migrations.AddField("auditentry", "visit_id", models.UUIDField(null=True)),
        migrations.AddField(
            "auditentry",
            "problem",
            models.CharField(blank=True, db_default="", default="", max_length=100),
        ),
        migrations.AddIndex(
            "auditentry", models.Index(fields=["actor_id", "id"], name="audit_entry_actor")
        ),
        migrations.AddIndex(
            "auditentry", models.Index(fields=["action", "id"], name="audit_entry_action")
        ),
    ]
