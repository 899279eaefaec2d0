"""How does Django know the HTTP layer?"""

from importlib import import_module

from django.apps import AppConfig


class HttpConfig(AppConfig):
    """Problems, pages, views: what stands between a request and a service."""

    name = "sabha.http"
    label = "http"

    def ready(self) -> None:
        """Register the checks of what views state and of what a deployment needs."""
        import_module("sabha.http.checks")
        import_module("sabha.http.deployment_checks")
