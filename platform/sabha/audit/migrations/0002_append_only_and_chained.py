"""How does the database keep acts from being changed, and chain them as they commit?"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the audit record is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_auditentry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_auditlink_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_auditlink
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_auditlink_by_trigger_alone
    BEFORE INSERT ON audit_auditlink
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION audit_refuse();
"""
REFUSE_NO_MORE = """
DROP TRIGGER audit_auditlink_by_trigger_alone ON audit_auditlink;
DROP TRIGGER audit_auditlink_append_only ON audit_auditlink;
DROP TRIGGER audit_auditentry_append_only ON audit_auditentry;
DROP FUNCTION audit_refuse();
"""

# Deferred to the commit, so that the chain's lock is the last one taken: held for an instant, and
# in no circle of locks with the rows that the acts themselves change.
CHAIN = """
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    next_sequence bigint;
    last_hash text;
BEGIN
    PERFORM pg_advisory_xact_lock(19757, TG_RELID::int4);
    SELECT sequence + 1, hash INTO next_sequence, last_hash
        FROM audit_auditlink ORDER BY sequence DESC LIMIT 1;
    IF NOT FOUND THEN
        next_sequence := 1;
        last_hash := repeat('0', 64);
    END IF;
    INSERT INTO audit_auditlink (sequence, entry_id, prev_hash, hash) VALUES (
        next_sequence, NEW.id, last_hash,
        encode(sha256(convert_to(
            last_hash || ':' || next_sequence || ':' || NEW.content_hash, 'UTF8')), 'hex'));
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_auditentry_chain
    AFTER INSERT ON audit_auditentry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION audit_chain();
"""
CHAIN_NO_MORE = """
DROP TRIGGER audit_auditentry_chain ON audit_auditentry;
DROP FUNCTION audit_chain();
"""


class Migration(migrations.Migration):
    """Add the triggers."""

    dependencies = [("audit", "0001_entries_and_links")]
    operations = [
        migrations.RunSQL(REFUSE, REFUSE_NO_MORE),
        migrations.RunSQL(CHAIN, CHAIN_NO_MORE),
    ]
