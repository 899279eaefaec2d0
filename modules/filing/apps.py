"""How does Django know the filing module?"""

from django.apps import AppConfig


class FilingConfig(AppConfig):
    """Files, their routes, notes and decisions."""

    name = "modules.filing"
    label = "filing"
