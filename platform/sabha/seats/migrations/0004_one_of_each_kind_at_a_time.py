"""How does the database keep two persons from one seat, and one person from two seats and leaves?

A seat has one holder and one person in charge at a time, a person holds one seat and is on one
leave at a time.
"""

from django.db import migrations

# Two postings of one seat see each other by the lock on the seat; two postings (or leaves) of one
# person, by the lock on the person.
ALONE = """
CREATE OR REPLACE FUNCTION seats_posting_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM seats_seat WHERE id = NEW.seat_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM seats_posting AS other
        WHERE other.seat_id = NEW.seat_id AND other.id <> NEW.id AND other.kind = NEW.kind
            AND daterange(other.starts_on, other.ends_on, '[)')
                && daterange(NEW.starts_on, NEW.ends_on, '[)')
    ) THEN
        RAISE EXCEPTION 'seat % has another % for some of that time', NEW.seat_id, NEW.kind
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'seats_posting_alone';
    END IF;
    IF NEW.kind = 'holder' THEN
        PERFORM pg_advisory_xact_lock(
            hashtextextended(current_schema() || '/' || NEW.user_id::text, 0));
        IF EXISTS (
            SELECT 1 FROM seats_posting AS other
            WHERE other.user_id = NEW.user_id AND other.id <> NEW.id AND other.kind = 'holder'
                AND daterange(other.starts_on, other.ends_on, '[)')
                    && daterange(NEW.starts_on, NEW.ends_on, '[)')
        ) THEN
            RAISE EXCEPTION 'person % holds another seat for some of that time', NEW.user_id
                USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'seats_posting_one_seat';
        END IF;
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER seats_posting_alone ON seats_posting;
CREATE TRIGGER seats_posting_alone
    AFTER INSERT OR UPDATE OF seat_id, user_id, kind, starts_on, ends_on ON seats_posting
    FOR EACH ROW EXECUTE FUNCTION seats_posting_alone();

CREATE FUNCTION seats_absence_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(
        hashtextextended(current_schema() || '/' || NEW.user_id::text, 0));
    IF EXISTS (
        SELECT 1 FROM seats_absence AS other
        WHERE other.user_id = NEW.user_id AND other.id <> NEW.id
            AND daterange(other.starts_on, other.ends_on, '[)')
                && daterange(NEW.starts_on, NEW.ends_on, '[)')
    ) THEN
        RAISE EXCEPTION 'person % is away already for some of that time', NEW.user_id
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'seats_absence_alone';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seats_absence_alone
    AFTER INSERT OR UPDATE OF user_id, starts_on, ends_on ON seats_absence
    FOR EACH ROW EXECUTE FUNCTION seats_absence_alone();
"""
ALONE_AS_BEFORE = """
DROP TRIGGER seats_absence_alone ON seats_absence;
DROP FUNCTION seats_absence_alone();
CREATE OR REPLACE FUNCTION seats_posting_alone() RETURNS trigger LANGUAGE plpgsql AS $$
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
DROP TRIGGER seats_posting_alone ON seats_posting;
CREATE TRIGGER seats_posting_alone
    AFTER INSERT OR UPDATE OF seat_id, starts_on, ends_on ON seats_posting
    FOR EACH ROW EXECUTE FUNCTION seats_posting_alone();
"""


class Migration(migrations.Migration):
    """Let the trigger tell kinds apart, and watch persons too."""

    dependencies = [("seats", "0003_charges_and_absences")]
    operations = [migrations.RunSQL(ALONE, ALONE_AS_BEFORE)]
