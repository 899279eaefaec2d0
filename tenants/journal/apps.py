"""What is the control plane's journal called in Django?"""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Who did what to which local body, on the control plane."""

    name = "tenants.journal"
    label = "journal"
