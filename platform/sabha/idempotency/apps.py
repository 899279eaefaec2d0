"""How does Django know the idempotency app?"""

from django.apps import AppConfig


class IdempotencyConfig(AppConfig):
    """Replies already given."""

    name = "sabha.idempotency"
    label = "idempotency"
