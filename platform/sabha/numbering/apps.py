"""How does Django know the numbering app?"""

from django.apps import AppConfig


class NumberingConfig(AppConfig):
    """Numbers without gaps."""

    name = "sabha.numbering"
    label = "numbering"
