"""How does Django know the plain side's own app?"""

from django.apps import AppConfig


class PlainConfig(AppConfig):
    """A record of what was done, without tenants and without a chain."""

    name = "tests.benchmarks.plain"
    label = "plain"
