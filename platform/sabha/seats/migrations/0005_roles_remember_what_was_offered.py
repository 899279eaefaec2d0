"""Which permissions was a role ever offered?"""

import django.contrib.postgres.fields
from django.db import migrations, models

# A role that stands was offered what it holds, and what the office has taken from it since.
REMEMBER = """
UPDATE seats_role AS role SET offered = ARRAY(
    SELECT unnest(role.permissions)
    UNION
    SELECT gone.permission
    FROM audit_auditentry AS entry,
        jsonb_array_elements_text(entry.before -> 'permissions') AS gone (permission)
    WHERE entry.subject = 'seats.role' AND entry.subject_id = role.id
        AND entry.action = 'seats.role.change' AND entry.actor_kind = 'staff'
        AND entry.outcome = 'done' AND jsonb_typeof(entry.before -> 'permissions') = 'array'
        AND NOT entry.after -> 'permissions' @> to_jsonb(gone.permission)
);
"""


class Migration(migrations.Migration):
    """Let each role remember."""

    dependencies = [
        ("audit", "0003_outcomes_reads_and_visits"),
        ("seats", "0004_one_of_each_kind_at_a_time"),
    ]
    operations = [
        migrations.AddField(
            model_name="role",
            name="offered",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=100), db_default=[], default=list, size=None
            ),
        ),
        migrations.RunSQL(REMEMBER, migrations.RunSQL.noop),
    ]
