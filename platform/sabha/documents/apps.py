"""How does Django know the documents app?"""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files handed in or issued."""

    name = "sabha.documents"
    label = "documents"
