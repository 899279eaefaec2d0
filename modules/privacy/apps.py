"""How does Django know the privacy module?"""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Notices, consents, and requests about personal data."""

    name = "modules.privacy"
    label = "privacy"
