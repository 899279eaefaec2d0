"""What is module enablement called in Django?"""

from django.apps import AppConfig


class EnablementConfig(AppConfig):
    """Which modules each body has, on the control plane."""

    name = "tenants.enablement"
    label = "enablement"
