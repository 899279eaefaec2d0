"""How does Django know the complaints register?"""

from django.apps import AppConfig


class GrievancesConfig(AppConfig):
    """Complaints of the public."""

    name = "modules.grievances"
    label = "grievances"
