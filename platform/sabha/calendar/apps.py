"""How does Django know the calendar app?"""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """A body's own holidays."""

    name = "sabha.calendar"
    label = "calendar"
