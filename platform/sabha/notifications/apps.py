"""How does Django know the notifications app?"""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Messages on their way to people, and whether they arrived."""

    name = "sabha.notifications"
    label = "notifications"
