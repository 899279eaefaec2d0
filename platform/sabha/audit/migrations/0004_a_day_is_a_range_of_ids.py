"""What need not be indexed, now that a search finds days by the ids of their entries?"""

from django.db import migrations


class Migration(migrations.Migration):
    """Drop the index by time, which no question enters any more."""

    dependencies = [("audit", "0003_outcomes_reads_and_visits")]
    operations = [migrations.RemoveIndex("auditentry", "audit_entry_recorded")]
