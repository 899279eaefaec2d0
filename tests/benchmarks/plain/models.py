"""What does the plain side keep of an act?"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Act(models.Model):
    """Who did what to which record, as common audit packages keep it."""

    at = models.DateTimeField(auto_now_add=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    action = models.CharField(max_length=100)
    record = models.UUIDField()
    changes = models.JSONField(null=True)

    class Meta:
        indexes = [models.Index(fields=["record"], name="plain_act_record")]

    def __str__(self) -> str:
        return self.action
