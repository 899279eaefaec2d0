"""How does the database number and chain the heads, and keep them from being changed?"""

from django.db import migrations

CHAIN = """
CREATE FUNCTION journal_head_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_chained text;
BEGIN
    PERFORM pg_advisory_xact_lock(19757, TG_RELID::int4);
    SELECT number + 1, chained INTO NEW.number, last_chained
        FROM journal_audithead ORDER BY number DESC LIMIT 1;
    IF NOT FOUND THEN
        NEW.number := 1;
        last_chained := repeat('0', 64);
    END IF;
    NEW.chained := encode(sha256(convert_to(
        last_chained || ':' || NEW.number || ':' || NEW.body_id || ':' || NEW.sequence || ':'
        || NEW.hash, 'UTF8')), 'hex');
    RETURN NEW;
END $$;
CREATE TRIGGER journal_audithead_chain BEFORE INSERT ON journal_audithead
    FOR EACH ROW EXECUTE FUNCTION journal_head_chain();
CREATE TRIGGER journal_audithead_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_audithead
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
"""
CHAIN_NO_MORE = """
DROP TRIGGER journal_audithead_append_only ON journal_audithead;
DROP TRIGGER journal_audithead_chain ON journal_audithead;
DROP FUNCTION journal_head_chain();
"""


class Migration(migrations.Migration):
    """Add the triggers."""

    dependencies = [("journal", "0003_audit_heads_and_checks")]
    operations = [migrations.RunSQL(CHAIN, CHAIN_NO_MORE)]
