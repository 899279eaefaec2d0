"""How does Django know the registry of modules?"""

from importlib import import_module

from django.apps import AppConfig


class ModularityConfig(AppConfig):
    """What modules there are, and what they declare."""

    name = "sabha.modularity"
    label = "modularity"

    def ready(self) -> None:
        """Register the checks of manifests."""
        import_module("sabha.modularity.checks")
