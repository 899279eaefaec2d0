"""What is the directory of local bodies called in Django?"""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Local bodies and their hosts, on the control plane."""

    name = "tenants.directory"
    label = "directory"
