"""What does an operator read when a deployment cannot run?"""

from __future__ import annotations


class SupervisorError(Exception):
    """A process of the deployment cannot run; the message says what to do."""
