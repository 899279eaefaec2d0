"""How does Django know the queueing app?"""

from django.apps import AppConfig


class QueueingConfig(AppConfig):
    """How far each scheduled job has been dispatched."""

    name = "sabha.queueing"
    label = "queueing"
