"""What are the state's masters called in Django?"""

from django.apps import AppConfig


class MastersConfig(AppConfig):
    """What the whole state shares, on the control plane."""

    name = "tenants.masters"
    label = "masters"
