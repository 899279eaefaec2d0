"""How does Django know the audit app?"""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, by whom; never changed."""

    name = "sabha.audit"
    label = "audit"
