"""What does telemetry connect when Django starts?"""

from django.apps import AppConfig
from django.conf import settings

from sabha.telemetry.reporting import reporting_start
from sabha.telemetry.task_context import tasks_follow


class TelemetryConfig(AppConfig):
    """Error reports and the log lines of tasks; requests are the middleware's."""

    name = "sabha.telemetry"
    label = "telemetry"

    def ready(self) -> None:
        """Start reporting if there is an address for it, and follow the worker's tasks."""
        reporting_start(dsn=settings.ENVIRONMENT.sentry_dsn, environment=settings.BASE_DOMAIN)
        tasks_follow()
