"""How does the database keep control entries from being changed?"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the journal is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_controlentry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_controlentry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
"""
REFUSE_NO_MORE = """
DROP TRIGGER journal_controlentry_append_only ON journal_controlentry;
DROP FUNCTION journal_refuse();
"""


class Migration(migrations.Migration):
    """Add the trigger."""

    dependencies = [("journal", "0001_control_entries")]
    operations = [migrations.RunSQL(REFUSE, REFUSE_NO_MORE)]
