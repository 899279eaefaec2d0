"""How does Django know the citizens app?"""

from django.apps import AppConfig


class CitizensConfig(AppConfig):
    """How residents prove who they are with a code."""

    name = "sabha.citizens"
    label = "citizens"
