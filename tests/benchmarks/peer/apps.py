"""How does Django know the tenants of plain django-tenants?"""

from django.apps import AppConfig


class PeerConfig(AppConfig):
    """Tenants and their hosts."""

    name = "tests.benchmarks.peer"
    label = "peer"
