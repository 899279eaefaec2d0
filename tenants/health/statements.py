"""Which SQL folds counts of all bodies at once?"""

from __future__ import annotations

# Rows are taken in the order of the body, so that two processes never wait for each other.
SAMPLES_ADD = """
WITH given AS (
    SELECT g.body_id, g.minute, g.requests, g.errors, g.histogram::int[] AS histogram
      FROM unnest(%(bodies)s::uuid[], %(minutes)s::timestamptz[], %(requests)s::int[],
                  %(errors)s::int[], %(histograms)s::text[])
           AS g (body_id, minute, requests, errors, histogram)
      JOIN directory_localbody b ON b.id = g.body_id
), minutes AS (
    INSERT INTO health_healthsample AS s (body_id, minute, requests, errors, histogram)
    SELECT body_id, minute, requests, errors, histogram FROM given ORDER BY body_id, minute
    ON CONFLICT (body_id, minute) DO UPDATE
       SET requests = s.requests + excluded.requests,
           errors = s.errors + excluded.errors,
           histogram = ARRAY(
               SELECT pair.had + pair.new
                 FROM unnest(s.histogram, excluded.histogram)
                      WITH ORDINALITY AS pair (had, new, place)
                ORDER BY pair.place)
), hours AS (
    INSERT INTO health_healthhour AS h (body_id, hour, requests, errors)
    SELECT body_id, date_trunc('hour', minute, %(zone)s::text), sum(requests), sum(errors)
      FROM given GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (body_id, hour) DO UPDATE
       SET requests = h.requests + excluded.requests, errors = h.errors + excluded.errors
)
INSERT INTO health_healthcurrent AS c (body_id, requests_total, errors_total, last_activity_at)
SELECT body_id, sum(requests), sum(errors), max(minute) FROM given GROUP BY 1 ORDER BY 1
ON CONFLICT (body_id) DO UPDATE
   SET requests_total = c.requests_total + excluded.requests_total,
       errors_total = c.errors_total + excluded.errors_total,
       last_activity_at = greatest(c.last_activity_at, excluded.last_activity_at)
"""

# A body whose figures have not moved is not written, so an idle fleet writes one row.
CURRENT_FOLD = """
WITH hour AS (
    SELECT body_id, sum(requests)::int AS requests, sum(errors)::int AS errors,
           ARRAY[sum(histogram[1]), sum(histogram[2]), sum(histogram[3]), sum(histogram[4]),
                 sum(histogram[5]), sum(histogram[6]), sum(histogram[7]), sum(histogram[8]),
                 sum(histogram[9]), sum(histogram[10]), sum(histogram[11]), sum(histogram[12]),
                 sum(histogram[13]), sum(histogram[14]), sum(histogram[15]), sum(histogram[16])
           ]::int[] AS histogram
      FROM health_healthsample
     WHERE minute > %(now)s::timestamptz - interval '60 minutes'
     GROUP BY body_id
), day AS (
    SELECT b.id AS body_id, array_agg(coalesce(h.requests, 0) ORDER BY slot.hour) AS spark
      FROM directory_localbody b
     CROSS JOIN generate_series(
               date_trunc('hour', %(now)s::timestamptz, %(zone)s::text) - interval '23 hours',
               date_trunc('hour', %(now)s::timestamptz, %(zone)s::text),
               interval '1 hour') AS slot (hour)
      LEFT JOIN health_healthhour h ON h.body_id = b.id AND h.hour = slot.hour
     GROUP BY b.id
), queue AS (
    SELECT body_schema, sum(waiting)::int AS length, min(oldest_at) AS oldest_at
      FROM health_queue_waits() GROUP BY body_schema
), written AS (
    INSERT INTO health_healthcurrent AS c (
        body_id, requests_hour, errors_hour, histogram_hour, spark, queue_length, queue_oldest_at)
    SELECT b.id, coalesce(hour.requests, 0), coalesce(hour.errors, 0), hour.histogram, day.spark,
           coalesce(queue.length, 0), queue.oldest_at
      FROM directory_localbody b
      JOIN day ON day.body_id = b.id
      LEFT JOIN hour ON hour.body_id = b.id
      LEFT JOIN queue ON queue.body_schema = b.schema_name
     ORDER BY b.id
    ON CONFLICT (body_id) DO UPDATE
       SET requests_hour = excluded.requests_hour,
           errors_hour = excluded.errors_hour,
           histogram_hour = excluded.histogram_hour,
           spark = excluded.spark,
           queue_length = excluded.queue_length,
           queue_oldest_at = excluded.queue_oldest_at
     WHERE (c.requests_hour, c.errors_hour, c.histogram_hour, c.spark, c.queue_length,
            c.queue_oldest_at)
        IS DISTINCT FROM
           (excluded.requests_hour, excluded.errors_hour, excluded.histogram_hour, excluded.spark,
            excluded.queue_length, excluded.queue_oldest_at)
    RETURNING 1
)
INSERT INTO health_healthrefresh (id, at, moved)
SELECT 1, %(now)s::timestamptz, count(*) FROM written
ON CONFLICT (id) DO UPDATE SET at = excluded.at, moved = excluded.moved
RETURNING moved
"""
