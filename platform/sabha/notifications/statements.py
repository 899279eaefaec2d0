"""Which SQL counts the messages of all bodies at once?"""

from __future__ import annotations

# E-mail has no receipts, and neither has a deployment whose provider sends none: taken is arrived.
# Each place and channel comes once for the whole day (slot is null) and once for each hour that
# had any, numbered 0 to 23; the last ends now.
ARRIVALS = """
WITH told AS (
    SELECT body_id, channel, state, created_at,
           least(23, 24 - ceil(extract(epoch FROM %(now)s::timestamptz - created_at) / 3600)::int)
               AS slot,
           coalesce(delivered_at,
                    CASE WHEN channel = 'email' OR NOT %(has_receipts)s THEN sent_at END)
               AS arrived_at
      FROM notifications_message
     WHERE created_at > %(now)s::timestamptz - interval '24 hours'
       AND created_at <= %(now)s::timestamptz
       AND error <> 'replaced'
       AND (%(purpose)s::text = '' OR purpose = %(purpose)s::text)
       AND (%(is_for_all)s OR body_id IS NOT DISTINCT FROM %(body_id)s::uuid)
), seen AS (
    SELECT body_id, channel, state, created_at, slot,
           extract(epoch FROM arrived_at - created_at)::float AS seconds,
           arrived_at IS NULL AND state IN ('queued', 'sent') AS is_waiting,
           state <> 'failed' AND %(late_seconds)s <
               extract(epoch FROM coalesce(arrived_at, %(now)s::timestamptz) - created_at)
               AS is_late
      FROM told
)
SELECT body_id, channel, slot, max(created_at),
       count(*), count(seconds),
       count(*) FILTER (WHERE is_late),
       count(*) FILTER (WHERE state = 'failed'),
       count(*) FILTER (WHERE is_waiting),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds),
       percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds)
  FROM seen
 GROUP BY GROUPING SETS ((body_id, channel), (body_id, channel, slot))
"""
