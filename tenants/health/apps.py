"""How does Django know the health app?"""

from django.apps import AppConfig


class HealthConfig(AppConfig):
    """How each local body is doing, on the control plane."""

    name = "tenants.health"
    label = "health"
