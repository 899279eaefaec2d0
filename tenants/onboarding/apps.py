"""What is onboarding called in Django?"""

from django.apps import AppConfig


class OnboardingConfig(AppConfig):
    """Registers of local bodies and what became of each row, on the control plane."""

    name = "tenants.onboarding"
    label = "onboarding"
