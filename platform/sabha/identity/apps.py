"""How does Django know the identity app?"""

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Who people are, and how they prove it."""

    name = "sabha.identity"
    label = "identity"
