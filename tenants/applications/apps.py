"""How does Django know the applications app?"""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    """The state's other applications, and its own sign-in: OpenID Connect both ways."""

    name = "tenants.applications"
    label = "applications"
