"""Until which moment has each scheduled job been dispatched?"""

from __future__ import annotations

from django.db import models


class DispatchMark(models.Model):
    """A job's tasks were sent for every moment up to `until`; kept on the control plane."""

    job = models.CharField(max_length=100, primary_key=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.job} {self.until}"
