"""What does one line of the log look like?"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any

from sabha.telemetry.scrubbing import line_scrub
from sabha.telemetry.work_context import work_body_slug, work_id


class WorkFilter(logging.Filter):
    """Write the body and the request or task onto each record, in the thread that logs."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record."""
        record.body = work_body_slug()
        record.work = work_id()
        return True


class JsonLineFormatter(logging.Formatter):
    """One JSON object a line: at, level, logger, body, work, message, and error if there is one.

    `work` is the id of the request or task. Personal data is masked, whoever logged it.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without its newline."""
        line = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "body": getattr(record, "body", ""),
            "work": getattr(record, "work", ""),
            "message": line_scrub(record.getMessage()),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = line_scrub(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"work": {"()": "sabha.telemetry.log_format.WorkFilter"}},
    "formatters": {"line": {"()": "sabha.telemetry.log_format.JsonLineFormatter"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "filters": ["work"],
            "formatter": "line",
        }
    },
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        # A refusal of 4xx is an answer, and its path would be all that such a line tells.
        "django.request": {"level": "ERROR"},
        "celery": {"level": "INFO"},
        "sentry_sdk.errors": {"level": "WARNING"},
    },
}
