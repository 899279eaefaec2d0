"""How does Django know the app that only benchmarks have?"""

from django.apps import AppConfig


class EntriesConfig(AppConfig):
    """A register of entries: what all sides keep, read, write and change."""

    name = "tests.benchmarks.entries"
    label = "entries"
