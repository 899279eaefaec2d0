"""How does Django know the app of sessions?"""

from importlib import import_module

from django.apps import AppConfig


class SessionConfig(AppConfig):
    """Signing in and looking after one's account, at any host."""

    name = "sabha.session"
    label = "session"

    def ready(self) -> None:
        """Listen to what allauth tells."""
        import_module("sabha.session.receivers")
