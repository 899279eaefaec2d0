"""How does Django know the visits app?"""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """When the support team may enter a body, and who let it in."""

    name = "tenants.visits"
    label = "visits"
