"""How does Django know the membership app?"""

from django.apps import AppConfig


class MembershipConfig(AppConfig):
    """Who belongs to which local body, and who works for the whole state."""

    name = "tenants.membership"
    label = "membership"
