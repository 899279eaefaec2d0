"""How long do the messages of each body wait, told to a login that may read no message?"""

from django.db import migrations

# It runs with its owner's rights over the broker's tables, and gives away ages and counts alone.
# A delayed message waits from the moment at which it may be read; one in a worker's hands does not.
FORWARD = """
CREATE FUNCTION health_queue_waits()
RETURNS TABLE (body_schema text, waiting bigint, oldest_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    queue text;
BEGIN
    IF to_regclass('pgmq.meta') IS NULL THEN
        RETURN;
    END IF;
    FOR queue IN SELECT 'q_' || lower(m.queue_name) FROM pgmq.meta m LOOP
        CONTINUE WHEN to_regclass(format('pgmq.%I', queue)) IS NULL;
        RETURN QUERY EXECUTE format($query$
            SELECT q.headers ->> 'x-pgmq-group', count(*),
                   min(CASE WHEN q.read_ct = 0 THEN greatest(q.enqueued_at, q.vt)
                            ELSE q.enqueued_at END)
              FROM pgmq.%I q
             WHERE q.vt <= clock_timestamp()
             GROUP BY 1
        $query$, queue);
    END LOOP;
END
$function$
"""


class Migration(migrations.Migration):
    """Make the function."""

    dependencies = [("health", "0001_health")]

    operations = [
        migrations.RunSQL(FORWARD, reverse_sql="DROP FUNCTION health_queue_waits()"),
    ]
