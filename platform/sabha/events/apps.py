"""How does Django know the events app?"""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """What happened, on its way to the modules that want to know."""

    name = "sabha.events"
    label = "events"
