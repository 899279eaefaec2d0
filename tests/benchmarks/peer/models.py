"""What is a tenant to plain django-tenants? As its tutorial writes it."""

from __future__ import annotations

from django.db import models
from django_tenants.models import DomainMixin, TenantMixin


class Tenant(TenantMixin):
    """A tenant whose schema is made when it is saved."""

    name = models.CharField(max_length=100)


class Host(DomainMixin):
    """A host of a tenant."""
