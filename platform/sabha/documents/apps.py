"""How does Django know the documents app?"""

from importlib import import_module

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files handed in or issued."""

    name = "sabha.documents"
    label = "documents"

    def ready(self) -> None:
        """Register the check of what a deployment needs."""
        import_module("sabha.documents.checks")
