"""Notes, the route and decisions are written once."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION filing_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: a file is only added to', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER filing_note_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_note
    FOR EACH STATEMENT EXECUTE FUNCTION filing_refuse();
CREATE TRIGGER filing_movement_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_movement
    FOR EACH STATEMENT EXECUTE FUNCTION filing_refuse();
CREATE TRIGGER filing_decision_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_decision
    FOR EACH STATEMENT EXECUTE FUNCTION filing_refuse();
"""
REFUSE_NO_MORE = """
DROP TRIGGER filing_decision_immutable ON filing_decision;
DROP TRIGGER filing_movement_immutable ON filing_movement;
DROP TRIGGER filing_note_immutable ON filing_note;
DROP FUNCTION filing_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("filing", "0001_files_and_their_routes")]

    operations = [migrations.RunSQL(REFUSE, REFUSE_NO_MORE)]
