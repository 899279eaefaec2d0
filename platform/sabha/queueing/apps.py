"""How does Django know the queueing app?"""

from importlib import import_module

from django.apps import AppConfig

CELERY_MODULE = "sabha.config.celery"


class QueueingConfig(AppConfig):
    """How far each scheduled job has been dispatched."""

    name = "sabha.queueing"
    label = "queueing"

    def ready(self) -> None:
        """Make Sabha's Celery app the current one, so that the web sends to the right broker."""
        import_module(CELERY_MODULE)
