"""How does Django know the seats app?"""

from django.apps import AppConfig


class SeatsConfig(AppConfig):
    """Sections, seats, roles and who holds which seat."""

    name = "sabha.seats"
    label = "seats"
