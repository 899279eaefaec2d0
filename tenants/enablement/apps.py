"""What is module enablement called in Django?"""

from importlib import import_module

from django.apps import AppConfig


class EnablementConfig(AppConfig):
    """Which modules each body has, on the control plane."""

    name = "tenants.enablement"
    label = "enablement"

    def ready(self) -> None:
        """Register the checks of what masters and manifests say of each other."""
        import_module("tenants.enablement.checks")
