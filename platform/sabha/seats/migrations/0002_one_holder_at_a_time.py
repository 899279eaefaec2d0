"""How does the database keep two persons from holding one seat at one time?"""

from django.db import migrations

# A trigger rather than an exclusion constraint, which would need btree_gist in every cell. It
# locks the seat first, so that two postings made at the same moment see each other.
ALONE = """
CREATE FUNCTION seats_posting_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM seats_seat WHERE id = NEW.seat_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM seats_posting AS other
        WHERE other.seat_id = NEW.seat_id AND other.id <> NEW.id
            AND daterange(other.starts_on, other.ends_on, '[)')
                && daterange(NEW.starts_on, NEW.ends_on, '[)')
    ) THEN
        RAISE EXCEPTION 'seat % has another holder for some of that time', NEW.seat_id
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'seats_posting_alone';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seats_posting_alone
    AFTER INSERT OR UPDATE OF seat_id, starts_on, ends_on ON seats_posting
    FOR EACH ROW EXECUTE FUNCTION seats_posting_alone();
"""
ALONE_NO_MORE = """
DROP TRIGGER seats_posting_alone ON seats_posting;
DROP FUNCTION seats_posting_alone();
"""


class Migration(migrations.Migration):
    """Add the trigger."""

    dependencies = [("seats", "0001_seats_and_postings")]
    operations = [migrations.RunSQL(ALONE, ALONE_NO_MORE)]
