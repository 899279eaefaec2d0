"""What is the fleet of schemas called in Django?"""

from django.apps import AppConfig


class FleetConfig(AppConfig):
    """Recorded migrations, the ledger of every body, and rollouts, on the control plane."""

    name = "tenants.fleet"
    label = "fleet"
