"""With which options does the queue lose nothing and serve every body in turn?"""

from __future__ import annotations

from typing import Any

# A worker that is killed leaves its messages unread for this long, and its body's group waits as
# long; a task must therefore end sooner.
VISIBILITY_SECONDS = 300
TASK_SECONDS = 240
TASK_WARNING_SECONDS = 210
LOST_SECONDS = 2.0


def celery_options(broker_url: str) -> dict[str, Any]:
    """Return Celery's settings for `broker_url`."""
    return {
        "broker_url": broker_url,
        "broker_connection_retry_on_startup": True,
        "broker_transport_options": _transport_options(broker_url),
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_acks_on_failure_or_timeout": True,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        "task_time_limit": TASK_SECONDS,
        "task_soft_time_limit": TASK_WARNING_SECONDS,
        "task_track_started": False,
        "worker_lost_wait": LOST_SECONDS,
        "worker_prefetch_multiplier": 1,
        "worker_hijack_root_logger": False,
        "worker_send_task_events": False,
        "worker_enable_remote_control": False,
    }


def _transport_options(broker_url: str) -> dict[str, Any]:
    if not broker_url.startswith("pgmq"):
        return {"visibility_timeout": VISIBILITY_SECONDS} if "redis" in broker_url else {}
    return {
        "visibility_timeout": VISIBILITY_SECONDS,
        "fifo_mode": "round_robin",
        "use_notify": True,
        "notify_throttle_interval_ms": 100,
        "wait_time_seconds": 0,
        "polling_interval": 2,
        "init_extension": False,
        "pool_size": 4,
    }
